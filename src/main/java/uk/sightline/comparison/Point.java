package uk.sightline.comparison;

import java.util.List;

import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;

/**
 * A judgement in the history of a theme.
 *
 * @param changes how it stands to the judgements before it; empty for the first
 */
public record Point(Outcome outcome, Judgement judgement, List<Change> changes) {
}
