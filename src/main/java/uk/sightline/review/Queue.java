package uk.sightline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import uk.sightline.security.Person;
import uk.sightline.web.Paging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for somebody, the oldest first. */
@Component
class Queue {

	private static final String FROM = """
			 from revision v join record r on r.id = v.record_id left join person s on s.id = v.submitted_by
			where v.part_of is null and v.way <> 'load' and\s""";

	private static final String ENTRY = """
			select v.id, r.kind, v.title, v.authority_code, v.based_on, v.withdrawal, v.publish_at, v.remark, v.state, s.name as submitter,
			  coalesce(case v.state when 'RETURNED' then (select max(returned_at) from return_reason q where q.revision_id = v.id)
			    else v.submitted_at end, v.opened_at) as since""";

	private final JdbcClient jdbc;

	Queue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int count(Part part, Person by) {
		return statement("select count(*)" + FROM + part.where, by).query(Integer.class).single();
	}

	List<Entry> page(Part part, Person by, Paging paging) {
		return statement(ENTRY + FROM + part.where + " order by since, v.id limit :size offset :offset", by)
			.param("size", paging.size())
			.param("offset", paging.offset())
			.query((row, i) -> entry(row))
			.list();
	}

	private JdbcClient.StatementSpec statement(String sql, Person by) {
		Set<String> all = new HashSet<>(by.entersFor());
		all.addAll(by.reviewsFor());
		return this.jdbc.sql(sql)
			.param("reviews", by.reviewsFor().toArray(String[]::new))
			.param("all", all.toArray(String[]::new))
			.param("by", by.id());
	}

	private static Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getLong("id"), row.getString("kind"), row.getString("title"),
				row.getString("authority_code"),
				row.getBoolean("withdrawal") ? "Withdrawal"
						: (row.getObject("based_on") != null) ? "Correction" : "New",
				row.getString("submitter"), instant(row, "since"), instant(row, "publish_at"), row.getString("remark"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** Whom something waits for. */
	enum Part {

		WAITING("Waiting for you", """
				v.state = 'SUBMITTED' and v.authority_code = any(:reviews) and :by not in (v.opened_by, v.submitted_by)
				and not exists (select 1 from saving g where g.revision_id = v.id and g.person_id = :by)"""),
		MINE("Submitted by you", "v.state in ('SUBMITTED', 'APPROVED') and v.submitted_by = :by"),
		RETURNED("Returned", "v.state = 'RETURNED' and v.authority_code = any(:all)"),
		APPROVED("Approved for later", "v.state = 'APPROVED' and v.authority_code = any(:all)");

		private final String title;

		private final String where;

		Part(String title, String where) {
			this.title = title;
			this.where = where;
		}

		public String title() {
			return this.title;
		}

		public String value() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/**
	 * A revision in the queue.
	 *
	 * @param since when it came into its state
	 */
	record Entry(long id, String kind, String title, String authorityCode, String purpose, String submittedBy,
			Instant since, Instant publishAt, String remark) {
	}

}
