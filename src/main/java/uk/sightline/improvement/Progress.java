package uk.sightline.improvement;

import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

/**
 * What was recorded later of an action.
 *
 * @param asOf the day of which it speaks
 * @param quarter by when it is now due; {@code null}: as before
 * @param board how the board saw it; {@code null}: no view recorded
 */
public record Progress(PartialDate asOf, Status status, Quarter quarter, BoardView board, Citation citation,
		String note) {

}
