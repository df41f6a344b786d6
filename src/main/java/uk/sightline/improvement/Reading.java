package uk.sightline.improvement;

import java.util.List;

/**
 * An indicator before and after a plan.
 *
 * @param indicator its lasting name
 * @param before the latest value whose period had ended when the plan came; {@code null}:
 * none
 * @param after the latest value whose period began later; {@code null}: none
 * @param untold where one of the two is missing: the latest value of which it cannot be
 * told whether it is before or after; {@code null}: none
 * @param between all values after the plan and before the latest, oldest first: so that
 * no choice of a year decides what is seen
 * @param broken a break in the series between them, which makes them incomparable;
 * {@code null}: none known
 */
public record Reading(String indicator, String name, Figure before, Figure after, Figure untold, List<Figure> between,
		String broken) {

	/** Whether there is any value at all. */
	public boolean any() {
		return told() || this.untold != null;
	}

	/** Whether any value is known to be before the plan or after it. */
	public boolean told() {
		return this.before != null || this.after != null;
	}

	/** What to say of a side on which there is no value. */
	public String nothing() {
		return (this.untold != null) ? "cannot be told" : "no value";
	}

}
