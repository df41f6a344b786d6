package uk.sightline.paper;

import java.time.LocalDate;

/**
 * A board paper as it is kept.
 *
 * @param slug its lasting name
 * @param title in the words of whoever made it
 * @param publication up to which it reads
 * @param madeOn its date, and the day of which it speaks
 * @param name of whoever made it
 */
record Paper(String slug, String title, Selection selection, int publication, LocalDate madeOn, String name) {

	public String path() {
		return "/papers/" + this.slug;
	}

}
