package uk.sightline.improvement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uk.sightline.improvement.UpdateEntry.Fresh;
import uk.sightline.improvement.UpdateEntry.Row;
import uk.sightline.review.NewSources;
import uk.sightline.review.Source;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what was keyed as rows of facts when it is submitted: all that is published of
 * the plan, column by column as it is, and the new rows of progress. A row that replaces
 * another of its day stands in its place.
 */
@Component
class ProgressRows {

	private static final List<String> TABLES = List.of("plan", "plan_priority", "plan_reference", "plan_action",
			"plan_delivered", "plan_measure", "plan_progress");

	private static final String COPY = """
			insert into %1$s select c.* from %1$s f cross join lateral jsonb_populate_record(null::%1$s, to_jsonb(f)
			  || jsonb_build_object('revision_id', ?::bigint, 'row_id', nextval(pg_get_serial_sequence('%1$s', 'row_id')))) c
			where f.revision_id = ? order by f.row_id""";

	private final NewSources newSources;

	private final JdbcClient jdbc;

	ProgressRows(NewSources newSources, JdbcClient jdbc) {
		this.newSources = newSources;
		this.jdbc = jdbc;
	}

	void write(Update update, long revision, String slug) {
		for (String table : TABLES) {
			this.jdbc.sql(COPY.formatted(table)).params(revision, update.draft().basedOn()).update();
		}
		Map<Fresh, String> added = new HashMap<>();
		for (Row row : update.entry().rows()) {
			Action action = update.action(row.action());
			String source = (row.fresh() == null) ? row.source() : added.computeIfAbsent(row.fresh(),
					(fresh) -> this.newSources.add(revision, source(fresh, update)));
			if (row.replaces() != null) {
				leaveOut(revision, action, row);
			}
			this.jdbc
				.sql("""
						insert into plan_progress (revision_id, plan, priority, action_number, as_of, status, quarter, board_view, source, locator, note)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(revision, slug, action.priority(), action.number(), row.asOf(), row.status(), row.quarter(),
						row.board(), source, row.locator(), row.told())
				.update();
		}
	}

	/** The revision before keeps the row that turned out to be wrong. */
	private void leaveOut(long revision, Action action, Row row) {
		this.jdbc.sql("""
				delete from plan_progress where revision_id = ? and priority = ? and action_number = ? and as_of = ?""")
			.params(revision, action.priority(), action.number(), row.asOf())
			.update();
	}

	private static Source source(Fresh fresh, Update update) {
		return new Source(Source.name(fresh.publisher(), update.authority().slug(), fresh.publishedOn()), fresh.title(),
				fresh.publisher(), PartialDate.of(fresh.publishedOn()), null, fresh.reference(), fresh.kind());
	}

}
