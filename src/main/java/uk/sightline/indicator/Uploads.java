package uk.sightline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where files on their way into a draft stand. */
@Component
class Uploads {

	/** Whoever has a file in hand says so more often than this. */
	private static final Duration SILENT = Duration.ofMinutes(1);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	Uploads(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A file that came; whatever came before for the same draft is forgotten. */
	long begin(SetWork work, String name, boolean replaces, Person by) {
		this.jdbc.sql("delete from upload where revision_id = ? and state not in ('WAITING', 'READING')")
			.param(work.draft().id())
			.update();
		return this.jdbc.sql("""
				insert into upload (revision_id, person_id, file_name, replaces, sent_at, alive_at)
				values (?, ?, ?, ?, ?, ?) returning id""")
			.params(work.draft().id(), by.id(), name, replaces, now(), now())
			.query(Long.class)
			.single();
	}

	/** Says that files still wait or are being read. */
	void alive(Collection<Long> ids) {
		this.jdbc.sql("update upload set alive_at = :now where id = any(:ids) and state in ('WAITING', 'READING')")
			.param("now", now())
			.param("ids", ids.toArray(Long[]::new))
			.update();
	}

	/**
	 * Says that its turn has come.
	 * @return whether it was still waited for
	 */
	boolean reading(long id) {
		return this.jdbc.sql("update upload set state = 'READING', alive_at = ? where id = ? and state = 'WAITING'")
			.params(now(), id)
			.update() > 0;
	}

	void progress(long id, int rows) {
		this.jdbc.sql("update upload set rows_read = ? where id = ? and state = 'READING'").params(rows, id).update();
	}

	void read(long id, List<KeyedValue> values, int leftEmpty) {
		this.jdbc.sql("""
				update upload set state = 'READ', content = cast(? as jsonb), rows_read = ?, left_empty = ?
				where id = ? and state = 'READING'""")
			.params(JSON.writeValueAsString(values), values.size(), leftEmpty, id)
			.update();
	}

	/**
	 * Nothing of it is kept but what is wrong, and of that no more than anybody mends.
	 */
	void refuse(long id, List<WrongCell> wrong) {
		this.jdbc.sql("""
				update upload set state = 'REFUSED', content = null, wrong = cast(? as jsonb), wrong_places = ?
				where id = ? and state in ('READING', 'READ')""")
			.params(JSON.writeValueAsString(wrong.stream().limit(WrongCell.MOST).toList()), wrong.size(), id)
			.update();
	}

	void stop(long id) {
		this.jdbc.sql("update upload set state = 'STOPPED' where id = ? and state in ('WAITING', 'READING')")
			.param(id)
			.update();
	}

	void taken(long id) {
		this.jdbc.sql("update upload set state = 'TAKEN', content = null where id = ? and state = 'READ'")
			.param(id)
			.update();
	}

	/**
	 * A file sent for a draft, as it stands now. One that nobody has in hand any more was
	 * stopped.
	 */
	Upload find(SetWork work, long id) {
		this.jdbc.sql(
				"update upload set state = 'STOPPED' where id = ? and state in ('WAITING', 'READING') and alive_at < ?")
			.params(id, now().minus(SILENT))
			.update();
		return this.jdbc.sql("select * from upload where id = ? and revision_id = ?")
			.params(id, work.draft().id())
			.query((row, i) -> upload(row))
			.optional()
			.orElseThrow(() -> new NotFound("There is no such file for this draft."));
	}

	private static Upload upload(ResultSet row) throws SQLException {
		String content = row.getString("content");
		String wrong = row.getString("wrong");
		return new Upload(row.getLong("id"), row.getString("file_name"), row.getBoolean("replaces"),
				row.getString("state"), row.getInt("rows_read"), row.getInt("left_empty"),
				(content != null) ? List.of(JSON.readValue(content, KeyedValue[].class)) : List.of(),
				(wrong != null) ? List.of(JSON.readValue(wrong, WrongCell[].class)) : List.of(),
				row.getInt("wrong_places"));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC));
	}

	/**
	 * A file on its way into a draft.
	 *
	 * @param replaces whether its values take the place of those of the same indicator
	 * and period
	 * @param values what was read, until it is taken; each under the number of its row
	 * @param wrong the first of what is wrong
	 * @param wrongPlaces in how many places it is wrong, as far as it was read
	 */
	record Upload(long id, String name, boolean replaces, String state, int rows, int leftEmpty,
			List<KeyedValue> values, List<WrongCell> wrong, int wrongPlaces) {

		boolean underWay() {
			return this.state.equals("WAITING") || this.state.equals("READING");
		}

	}

}
