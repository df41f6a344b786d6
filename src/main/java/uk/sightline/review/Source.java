package uk.sightline.review;

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

	/**
	 * Whether it is the inspection's own report or letter, and not a list that tells of
	 * it.
	 */
	public boolean own() {
		return this.kind.equals("report") || this.kind.equals("letter");
	}
}
