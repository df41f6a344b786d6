package uk.sightline.review;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.web.PartialDate;

/**
 * A document or data set that facts are cited to.
 *
 * @param slug its lasting name, used in citations
 * @param licence the licence it states; {@code null} where it states none
 * @param reference a number or address by which it can be found
 * @param kind report, letter, council-paper, statistics, list or guidance
 */
public record Source(String slug, String title, String publisher, PartialDate publishedOn, String licence,
		String reference, String kind) {

	private static final int LONGEST_WORD = 20;

	private static final int LONGEST_TITLE = 90;

	/**
	 * The name that a new source would have: who published it, of whom it speaks, when.
	 * @param day the day of the document; {@code null} where it has none
	 */
	public static String name(String publisher, String authority, String day) {
		String first = publisher.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", 2)[0];
		return Stream.of(first.substring(0, Math.min(LONGEST_WORD, first.length())), authority, day)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining("-"));
	}

	/** As it is offered for choice. */
	public String label() {
		String shown = (this.title.length() > LONGEST_TITLE) ? this.title.substring(0, LONGEST_TITLE) + "…"
				: this.title;
		return shown + " (" + this.publisher + ((this.publishedOn != null) ? ", " + this.publishedOn.words() : "")
				+ ")";
	}

	/**
	 * Whether it is the inspection's own report or letter, and not a list that tells of
	 * it.
	 */
	public boolean own() {
		return this.kind.equals("report") || this.kind.equals("letter");
	}
}
