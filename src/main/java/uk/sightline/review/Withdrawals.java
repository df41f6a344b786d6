package uk.sightline.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer would rather not have published; another person decides on it. */
@Component
class Withdrawals {

	private final Drafts drafts;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	Withdrawals(Drafts drafts, AuditLog audit, JdbcClient jdbc, Clock clock) {
		this.drafts = drafts;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Proposes to take a published record back.
	 * @param reason why, for readers
	 */
	@Transactional
	public Draft propose(String kind, String slug, String reason, Person by) {
		Draft draft = this.drafts.withdraw(kind, slug, reason, by);
		this.jdbc.sql("update revision set state = 'SUBMITTED', submitted_by = ?, submitted_at = ? where id = ?")
			.params(by.id(), OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)), draft.id())
			.update();
		this.audit.note(by, "submitted", kind + ' ' + slug, "Withdrawal: " + draft.title());
		return this.drafts.find(draft.id(), by);
	}

}
