package uk.sightline.grading;

import uk.sightline.review.Citation;

/**
 * A word of a scale.
 *
 * @param scale the scale
 * @param position its place on that scale from 1, the best; it means nothing on any other
 * scale
 * @param word the word in lower case
 * @param mark the shape that stands beside the word
 * @param definition what it means, in our own words; {@code null} where none is recorded
 * @param readsAs the word of later scales for the same point, where the wording alone
 * changed
 */
public record Grade(String scale, int position, String word, String mark, String definition, String readsAs,
		Citation citation) {
}
