package uk.sightline.improvement;

/**
 * An indicator before and after a plan.
 *
 * @param indicator its lasting name
 * @param before the latest value whose period had ended when the plan came; {@code null}:
 * none
 * @param after the latest value whose period began later; {@code null}: none
 * @param broken a break in the series between them, which makes them incomparable;
 * {@code null}: none known
 */
public record Reading(String indicator, String name, Figure before, Figure after, String broken) {

	/** Whether there is any value at all. */
	public boolean any() {
		return this.before != null || this.after != null;
	}

}
