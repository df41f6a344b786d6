package uk.sightline.review;

import java.util.List;
import java.util.Objects;

import uk.sightline.review.SubmissionRefused.Wrong;
import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The publication of one approved revision, with the sources that go with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewedPublication {

	private final Publishing publishing;

	private final Problems problems;

	private final Changes changes;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	ReviewedPublication(Publishing publishing, Problems problems, Changes changes, AuditLog audit, JdbcClient jdbc) {
		this.publishing = publishing;
		this.problems = problems;
		this.changes = changes;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * Publishes it. Whoever calls has begun and holds the revision.
	 * @param by who is signed in; {@code null} where its time has come by itself
	 * @return the number of the publication
	 * @throws NotNow if what would then be published were wrong
	 */
	int of(long revision, Person by) {
		Submission approved = this.jdbc.sql(Reviewing.SELECT + "where v.id = ?")
			.param(revision)
			.query(Reviewing::submission)
			.single();
		if (!Objects.equals(approved.basedOn(), shownNow(revision))) {
			throw new NotNow("Its record was published in another state after this %s was begun. "
				.formatted((approved.basedOn() != null) ? approved.purpose() : "draft")
					+ "Return it, so that its officers can begin again from what is published now.");
		}
		int number = this.publishing.openReview(revision, reason(approved));
		this.publishing.publish(number, revision);
		List<Wrong> wrong = this.problems.at(number);
		if (!wrong.isEmpty()) {
			throw new NotNow(wrong.stream().map(Wrong::sentence).distinct().toList());
		}
		this.publishing.tell(number, this.changes.sentences(number));
		this.audit.note(by, "published", approved.subject(), "Publication %d; submitted by %s, approved by %s."
			.formatted(number, approved.submittedBy(), approved.approvedBy()));
		return number;
	}

	private Long shownNow(long revision) {
		return this.jdbc.sql("""
				select v.id from revision v join revision a on a.record_id = v.record_id
				where a.id = ? and v.state = 'PUBLISHED' and v.replaced_in is null""")
			.param(revision)
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	private static String reason(Submission approved) {
		return (approved.reason() != null) ? approved.reason() : "New: " + approved.title();
	}

}
