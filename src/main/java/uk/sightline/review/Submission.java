package uk.sightline.review;

import java.time.Instant;
import java.util.Set;

import uk.sightline.security.Person;

/**
 * A revision as those see it who check it, and as its record remembers it.
 *
 * @param way {@code form} or {@code import}; {@code load} from the command line
 * @param basedOn the published revision that it corrects or withdraws; {@code null} for a
 * new record
 * @param reason why it corrects or withdraws, for readers
 * @param version of its last saving: what a reviewer decides on
 * @param openedBy the name of who began it; {@code null} for a load
 * @param submittedBy the name of who submitted it last; {@code null} where nobody did
 * @param approvedBy the name of who approved it; {@code null} where nobody has yet
 * @param publishAt the earliest moment of its publication, once approved
 * @param remark what stopped its publication when its time had come
 * @param publishedIn the publication that brought it in; {@code null} before
 * @param hands who opened, saved or submitted any part of it
 */
public record Submission(long id, String kind, String slug, Draft.State state, String way, String authorityCode,
		String title, int version, Long basedOn, boolean withdrawal, String reason, String openedBy, Instant openedAt,
		String submittedBy, Instant submittedAt, String approvedBy, Instant approvedAt, Instant publishAt,
		String remark, Integer publishedIn, Set<Long> hands) {

	/** Whether the person may check it and decide on it, as far as they are concerned. */
	public boolean reviewableBy(Person person) {
		return person.reviewsFor(this.authorityCode) && !this.hands.contains(person.id());
	}

	/** Whether it waits for a reviewer. */
	public boolean waiting() {
		return this.state == Draft.State.SUBMITTED;
	}

	/** Whether it waits for its time. */
	public boolean approved() {
		return this.state == Draft.State.APPROVED;
	}

	/** What it does to its record, in a word. */
	public String purpose() {
		return this.withdrawal ? "withdrawal" : (this.basedOn != null) ? "correction" : "new";
	}

	/** Kind and name, as the log calls it. */
	String subject() {
		return this.kind + ' ' + this.slug;
	}

}
