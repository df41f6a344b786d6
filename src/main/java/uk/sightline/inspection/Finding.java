package uk.sightline.inspection;

import uk.sightline.review.Citation;

/**
 * What an inspection found, required or recommended, in Sightline's own words.
 *
 * @param slug its lasting name
 * @param body whom it concerns
 * @param section the strand or heading it stands under
 * @param number as printed
 * @param deadline by when, as the document groups them
 * @param theme the theme it belongs to
 * @param citation where it stands
 */
public record Finding(String slug, FindingKind kind, String body, String section, String number, String deadline,
		String theme, String summary, Citation citation) {

}
