package uk.sightline.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.sightline.security.AuditLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what was approved for a time, once that has come. What is due stands in the
 * database, so nothing is forgotten by a restart, and only one of several running
 * applications publishes it.
 */
@Component
class DuePublications {

	private static final Logger log = LoggerFactory.getLogger(DuePublications.class);

	private final Publishing publishing;

	private final ReviewedPublication publication;

	private final CurrentPublication current;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	DuePublications(Publishing publishing, ReviewedPublication publication, CurrentPublication current, AuditLog audit,
			TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
		this.publishing = publishing;
		this.publication = publication;
		this.current = current;
		this.audit = audit;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Publishes all that is due, each by itself. */
	void publish() {
		List<Long> due = this.jdbc.sql("""
				select id from revision where state = 'APPROVED' and part_of is null and publish_at <= ?
				order by publish_at, id""").param(now()).query(Long.class).list();
		for (long revision : due) {
			try {
				publish(revision);
			}
			catch (RuntimeException ex) {
				log.error("Revision {} was due and could not be published; it is tried again", revision, ex);
			}
		}
	}

	private void publish(long revision) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.publishing.begin();
				if (stillDue(revision)) {
					this.publication.of(revision, null);
				}
			});
			this.current.refresh();
		}
		catch (NotNow ex) {
			String sentences = String.join(" ", ex.sentences());
			this.transaction.executeWithoutResult((status) -> {
				if (stillDue(revision)) {
					Approvals.back(this.jdbc, revision, sentences);
					this.audit.note(null, "publication-refused", "revision " + revision, sentences);
				}
			});
		}
	}

	private boolean stillDue(long revision) {
		return this.jdbc
			.sql("select id from revision where id = ? and state = 'APPROVED' and publish_at <= ? for update")
			.params(revision, now())
			.query(Long.class)
			.optional()
			.isPresent();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC));
	}

}
