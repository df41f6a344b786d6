package uk.sightline.improvement;

import java.util.List;

import uk.sightline.review.Citation;

/**
 * A priority of a plan with all that stands under it.
 *
 * @param owners as printed; empty: none
 */
public record Priority(String number, String title, List<String> owners, Citation citation, String note,
		List<Action> actions, List<Delivered> delivered, List<Measure> measures) {

	/** Number and title as a reader calls it. */
	public String name() {
		return this.number + ". " + this.title;
	}

	/** Whether a careful reader must know anything of its actions and measures. */
	public boolean noted() {
		return this.actions.stream().anyMatch((action) -> action.note() != null)
				|| this.measures.stream().anyMatch((measure) -> measure.note() != null);
	}

}
