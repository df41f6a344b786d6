package uk.sightline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import uk.sightline.security.Person;
import uk.sightline.web.Choice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is under way for an officer, and what reviewers said of it. */
@Component
public class Worklist {

	private static final String UNDER_WAY = """
			select v.id, r.kind, v.title, v.authority_code, v.state, v.based_on, v.withdrawal, o.name as opened_by, p.name as saved_by,
			  coalesce(case v.state when 'RETURNED' then (select max(returned_at) from return_reason q where q.revision_id = v.id)
			    when 'DRAFT' then s.saved_at else v.submitted_at end, v.opened_at) as since
			from revision v join record r on r.id = v.record_id join person o on o.id = v.opened_by
			left join saving s on s.revision_id = v.id and s.version = v.version left join person p on p.id = s.person_id
			where v.authority_code = any(?) and v.part_of is null and v.state in ('RETURNED', 'DRAFT', 'SUBMITTED', 'APPROVED')
			order by array_position(array['RETURNED', 'DRAFT', 'SUBMITTED', 'APPROVED'], v.state), since desc, v.id""";

	private static final String REASONS = """
			select q.place, q.reason, q.words, p.name, q.returned_at, r.kind from return_reason q
			join person p on p.id = q.person_id join revision v on v.id = q.revision_id join record r on r.id = v.record_id
			where q.revision_id = ? and q.round = (select max(round) from return_reason l where l.revision_id = q.revision_id)
			order by q.position""";

	private final Places places;

	private final JdbcClient jdbc;

	Worklist(Places places, JdbcClient jdbc) {
		this.places = places;
		this.jdbc = jdbc;
	}

	/**
	 * What is not published yet of the authorities for which the person is officer: first
	 * what was returned, then drafts, then what waits for somebody else.
	 */
	public List<Entry> of(Person officer) {
		return this.jdbc.sql(UNDER_WAY)
			.param(officer.entersFor().toArray(String[]::new))
			.query((row, i) -> entry(row))
			.list();
	}

	/** Why the revision was returned the last time, in the order of the reviewer. */
	public List<Reason> reasons(long revision) {
		return this.jdbc.sql(REASONS)
			.param(revision)
			.query((row, i) -> new Reason(row.getString("place"),
					name(row.getString("kind"), revision, row.getString("place")),
					ReturnReason.of(row.getString("reason")), row.getString("words"), row.getString("name"),
					instant(row, "returned_at")))
			.list();
	}

	private String name(String kind, long revision, String place) {
		return (place == null) ? null
				: this.places.of(kind, revision)
					.stream()
					.filter((choice) -> choice.value().equals(place))
					.map(Choice::text)
					.findFirst()
					.orElse(place);
	}

	private static Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getLong("id"), row.getString("kind"), row.getString("title"),
				row.getString("authority_code"), Draft.State.valueOf(row.getString("state")),
				row.getObject("based_on") != null, row.getBoolean("withdrawal"), row.getString("opened_by"),
				row.getString("saved_by"), instant(row, "since"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * A revision in a list.
	 *
	 * @param savedBy who saved it last; {@code null} where nobody did
	 * @param since when it came into its state or was last saved
	 */
	public record Entry(long id, String kind, String title, String authorityCode, Draft.State state, boolean correction,
			boolean withdrawal, String openedBy, String savedBy, Instant since) {
	}

	/**
	 * A reason for return.
	 *
	 * @param place the part of the record it concerns, as its kind names them;
	 * {@code null}: all of it
	 * @param name what people call that part; {@code null}: all of it
	 * @param words in the reviewer's own words; may be {@code null}
	 */
	public record Reason(String place, String name, ReturnReason reason, String words, String by, Instant at) {

		/** Whether it concerns this very part. */
		public boolean concerns(String part) {
			return part.equals(this.place);
		}

	}

}
