package uk.sightline.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second person's yes: published at once, or when its time has come. Whoever gives it
 * had no hand in the revision.
 */
@Component
class Approvals {

	static final String AGAIN = "It is not as you saw it any more: it was taken back, submitted anew or decided on meanwhile. "
			+ "Nothing was done. Look at it again.";

	private final Reviewing reviewing;

	private final Publishing publishing;

	private final ReviewedPublication publication;

	private final CurrentPublication current;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	Approvals(Reviewing reviewing, Publishing publishing, ReviewedPublication publication, CurrentPublication current,
			AuditLog audit, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
		this.reviewing = reviewing;
		this.publishing = publishing;
		this.publication = publication;
		this.current = current;
		this.audit = audit;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Publishes at once.
	 * @param version what the reviewer saw
	 * @return the number of the publication
	 * @throws NotNow if it cannot be published as it stands; then nothing has changed
	 */
	int publish(long id, int version, Person by) {
		int number = refusing(id, by, () -> this.transaction.execute((status) -> {
			this.publishing.begin();
			approve(id, version, this.clock.instant(), by);
			return this.publication.of(id, by);
		}));
		this.current.refresh();
		return number;
	}

	/**
	 * Lets it be published at a time to come.
	 * @throws NotNow if it cannot be approved as it stands; then nothing has changed
	 */
	void publishAt(long id, int version, Instant time, Person by) {
		refusing(id, by, () -> this.transaction.execute((status) -> {
			Submission approved = approve(id, version, time, by);
			this.audit.note(by, "approved", approved.subject(), "To be published at %s.".formatted(time));
			return true;
		}));
	}

	private Submission approve(long id, int version, Instant time, Person by) {
		Submission found = this.reviewing.locked(id, by);
		mayDecide(found, version, by);
		List<Reviewing.Unsettled> unsettled = this.reviewing.unsettled(found, by);
		if (!unsettled.isEmpty()) {
			throw new NotNow(unsettled.stream().map(Reviewing.Unsettled::sentence).toList());
		}
		this.jdbc
			.sql("""
					update revision set state = 'APPROVED', approved_by = :by, approved_at = :now, publish_at = :time, remark = null
					where (id = :id or part_of = :id) and state = 'SUBMITTED'""")
			.param("by", by.id())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("time", time.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
		return found;
	}

	/** Whether the person may decide on what they saw. */
	static void mayDecide(Submission found, int version, Person by) {
		if (!by.reviewsFor(found.authorityCode())) {
			throw new NotNow("You are not a reviewer of this authority, so you cannot decide on it.");
		}
		if (!found.reviewableBy(by)) {
			throw new NotNow("You had a hand in it yourself, so another person decides on it.");
		}
		if (found.publishedIn() != null) {
			throw new NotNow("It was published meanwhile, in publication %d. Nothing was done twice."
				.formatted(found.publishedIn()));
		}
		if (!found.waiting() || found.version() != version) {
			throw new NotNow(AGAIN);
		}
	}

	/** Takes the yes back before its time has come. */
	void unapprove(long id, Person by) {
		refusing(id, by, () -> this.transaction.execute((status) -> {
			Submission found = this.reviewing.locked(id, by);
			if (!by.reviewsFor(found.authorityCode()) || !found.approved()) {
				throw new NotNow(AGAIN);
			}
			back(this.jdbc, id, null);
			this.audit.note(by, "unapproved", found.subject(), found.title());
			return true;
		}));
	}

	/** Back to where it waits for a reviewer. */
	static void back(JdbcClient jdbc, long id, String remark) {
		jdbc.sql(
				"""
						update revision set state = 'SUBMITTED', approved_by = null, approved_at = null, publish_at = null, remark = :remark
						where (id = :id or part_of = :id) and state = 'APPROVED'""")
			.param("remark", remark)
			.param("id", id)
			.update();
	}

	/** What the database refuses, it refuses in the last place: the log has it too. */
	private <T> T refusing(long id, Person by, Supplier<T> decision) {
		try {
			return decision.get();
		}
		catch (NotNow ex) {
			this.audit.note(by, "decision-refused", "revision " + id, String.join(" ", ex.sentences()));
			throw ex;
		}
		catch (NotFound ex) {
			this.audit.note(by, "decision-refused", "revision " + id, "It is not theirs to decide on.");
			throw ex;
		}
		catch (DataIntegrityViolationException ex) {
			this.audit.note(by, "decision-refused", "revision " + id, "The database refused it.");
			throw new NotNow(AGAIN);
		}
	}

}
