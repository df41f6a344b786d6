package uk.sightline.inspection;

import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

/**
 * What happened to an authority or its board and is no inspection or visit.
 *
 * @param slug its lasting name
 * @param authorityCode the authority's code then
 * @param printed the date in the words of the source
 * @param from its day, or the first of its days, as far as known; {@code null} where no
 * date is known
 * @param to the last of its days; {@code null} where it lasts or its end is not told
 * @param body whom it concerns
 * @param subject what happened, in Sightline's own words
 * @param grade another body's own grading, as printed
 */
public record Event(String slug, String authorityCode, EventType type, String printed, PartialDate from, PartialDate to,
		String body, String subject, String grade, Citation citation, String note) {

	private static final String DISAGREES = "The document disagrees with itself: ";

	/** When it began, or else ended; {@code null} where neither is known. */
	public PartialDate date() {
		return (this.from != null) ? this.from : this.to;
	}

	public boolean dated() {
		return date() != null;
	}

	/** Whether its source gives it different dates, each of which is kept. */
	public boolean disagrees() {
		return this.note != null && this.note.startsWith(DISAGREES);
	}

	/** Its time in words, as far as known; {@code null} where no date is known. */
	public String when() {
		if (this.from == null || this.to == null) {
			return (this.from != null) ? "since " + this.from.words()
					: (this.to != null) ? "until " + this.to.words() : null;
		}
		return this.from.equals(this.to) ? this.from.words() : this.from.words() + " to " + this.to.words();
	}

	/** Whom it concerns, in words; {@code null} where that is the authority itself. */
	public String whom() {
		return switch (this.body) {
			case "authority" -> null;
			case "lscb" -> "Local Safeguarding Children Board";
			default -> this.body;
		};
	}

}
