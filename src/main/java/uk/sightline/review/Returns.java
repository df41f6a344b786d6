package uk.sightline.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second person's no: back to its officers, with reasons where they belong. */
@Component
class Returns {

	private final Reviewing reviewing;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	Returns(Reviewing reviewing, AuditLog audit, JdbcClient jdbc, Clock clock) {
		this.reviewing = reviewing;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns it.
	 * @param version what the reviewer saw
	 * @param reasons at least one
	 * @throws NotNow if it is not as they saw it any more
	 */
	@Transactional
	public void giveBack(long id, int version, List<Reason> reasons, Person by) {
		Submission found = this.reviewing.locked(id, by);
		Approvals.mayDecide(found, version, by);
		OffsetDateTime now = OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC));
		int round = this.jdbc.sql("select coalesce(max(round), 0) + 1 from return_reason where revision_id = ?")
			.param(id)
			.query(Integer.class)
			.single();
		for (int i = 0; i < reasons.size(); i++) {
			Reason reason = reasons.get(i);
			this.jdbc
				.sql("""
						insert into return_reason (revision_id, round, position, person_id, returned_at, place, reason, words)
						values (?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(id, round, i + 1, by.id(), now, reason.place(), reason.reason().value(), reason.words())
				.update();
		}
		this.jdbc.sql("""
				update revision set state = 'RETURNED', remark = null
				where (id = ? or part_of = ?) and state = 'SUBMITTED'""").params(id, id).update();
		this.audit.note(by, "returned", found.subject(), found.title());
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param place the part it concerns; {@code null}: all of it
	 * @param words in the reviewer's own words, or {@code null}
	 */
	record Reason(String place, ReturnReason reason, String words) {
	}

}
