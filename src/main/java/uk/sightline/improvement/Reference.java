package uk.sightline.improvement;

import uk.sightline.review.Citation;

/**
 * A place in which a plan refers to a recommendation.
 *
 * @param priority under which it stands; {@code null}: under none
 * @param code of the recommendation, as printed
 * @param aligned in the plan's own table of alignment; otherwise in its text
 * @param finding the lasting name of the recommendation; {@code null}: not known
 * @param standsWith what it stands with: alignment, overview, heading, delivered,
 * difference, aim, how, action or measure
 * @param action the number of the action it stands with, if any
 * @param delivered the number of the delivered action it stands with, if any
 */
record Reference(String priority, String code, boolean aligned, String finding, String standsWith, String delivered,
		String action, Citation citation, String note) {

	/** Whether it stands with this very action. */
	boolean names(Action named) {
		return named.priority().equals(this.priority) && named.number().equals(this.action);
	}

	/**
	 * Whether it stands with what was delivered, or with a difference claimed of that.
	 */
	boolean inThePast() {
		return "delivered".equals(this.standsWith) || "difference".equals(this.standsWith);
	}

	/** With what it stands, in words. */
	public String where() {
		return switch ((this.standsWith != null) ? this.standsWith : "") {
			case "alignment" -> "in the alignment table";
			case "overview" -> "in the overview";
			case "heading" -> "in a heading";
			case "delivered" -> "with what was delivered";
			case "difference" -> "with a difference claimed";
			case "aim" -> "with an aim";
			case "how" -> "with how it will be done";
			case "action" -> "with action " + this.priority + '.' + this.action;
			case "measure" -> "with a measure";
			default -> this.aligned ? "in the alignment table" : "in the text";
		};
	}

}
