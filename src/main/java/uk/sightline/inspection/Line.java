package uk.sightline.inspection;

/**
 * A line of what was keyed, as it is shown for checking.
 *
 * @param text {@code null} where nothing was keyed
 * @param mark the shape beside a grade; {@code null} for any other text
 * @param remark what else to know of it
 */
record Line(String label, String text, String mark, String remark) {

	Line(String label, String text) {
		this(label, text, null, null);
	}

}
