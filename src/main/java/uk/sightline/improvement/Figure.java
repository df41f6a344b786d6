package uk.sightline.improvement;

import uk.sightline.review.Citation;

/**
 * A value of an indicator for the authority, with its unit and when it was.
 *
 * @param words the figure as a reader says it
 * @param when the period it speaks of, with its preposition
 */
public record Figure(String words, String when, Citation citation) {

}
