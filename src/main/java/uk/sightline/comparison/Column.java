package uk.sightline.comparison;

import java.util.List;

import uk.sightline.authority.Authority;
import uk.sightline.inspection.Outcome;

/**
 * An authority in a comparison.
 *
 * @param chosen the inspection whose judgements stand in the column; {@code null} where
 * there is none
 * @param earlier all its graded outcomes published by then, oldest first
 * @param absence why there is none; {@code null} where there is one
 * @param awaited a sentence on an inspection begun but not yet published on the day;
 * {@code null} where there is none
 */
public record Column(Authority authority, Outcome chosen, List<Outcome> earlier, String absence, String awaited) {
}
