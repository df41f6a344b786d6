package uk.sightline.inspection;

import java.util.ArrayList;
import java.util.List;

import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

/**
 * A finding or an event that was searched for.
 *
 * @param slug its lasting name
 * @param inspection the inspection that found it; {@code null} for an event
 * @param title that of the inspection; {@code null} for an event
 * @param date when it was; {@code null} where that is not known
 * @param what its kind in words
 * @param section the heading it stands under; for an event the other body it concerns
 * @param summary what it says
 * @param grade another body's own grading, as printed
 */
record Hit(String slug, String authorityCode, String inspection, String title, PartialDate date, String what,
		String number, String body, List<Part> section, List<Part> summary, String grade, Citation citation) {

	/** The bounds that the database puts around what was found. */
	static final String START = "\u0002";

	static final String STOP = "\u0003";

	/** Takes a text with bounds apart. Whatever else is in it stays text. */
	static List<Part> parts(String text) {
		List<Part> parts = new ArrayList<>();
		if (text != null) {
			for (String piece : text.replace(STOP + " " + START, " ").split("(?=\u0002)|(?<=\u0003)")) {
				String plain = piece.replace(START, "").replace(STOP, "");
				if (!plain.isEmpty()) {
					parts.add(new Part(plain, piece.startsWith(START)));
				}
			}
		}
		return parts;
	}

	/** A piece of a text, marked where it is what was searched for. */
	record Part(String text, boolean marked) {
	}

}
