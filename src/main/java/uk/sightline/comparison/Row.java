package uk.sightline.comparison;

import java.util.List;

/**
 * A subject of a comparison.
 *
 * @param cells one for each authority
 * @param verdicts what may be compared with what in this row
 */
public record Row(String name, List<Cell> cells, List<PairVerdict> verdicts) {
}
