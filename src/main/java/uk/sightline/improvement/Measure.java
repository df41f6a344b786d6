package uk.sightline.improvement;

import uk.sightline.review.Citation;

/**
 * A measure by which a plan says it will be judged.
 *
 * @param words what is counted, in Sightline's own words
 * @param direction where good performance points
 * @param indicator the indicator that measures the same; {@code null}: none
 * @param success a measure of success; otherwise one that is kept in view
 */
public record Measure(String priority, String number, String words, Direction direction, String indicator,
		Citation citation, String note, boolean success) {

	/** Its number as people say it: {@code 1.4}. */
	public String name() {
		return this.priority + '.' + this.number;
	}

	/** What to say where no value of it is shown. */
	public String nothing() {
		return (this.indicator == null) ? Gap.Kind.NO_INDICATOR.words() : "no value";
	}

	/** Where good performance points, by the plan. */
	public enum Direction {

		/** More is better. */
		INCREASING("Increasing"),

		/** Less is better. */
		DECREASING("Decreasing"),

		/** The plan does not say. */
		NOT_STATED("Not stated"),

		/** What is printed points the wrong way. */
		DOUBTFUL("Doubtful: as printed it looks wrong");

		private final String words;

		Direction(String words) {
			this.words = words;
		}

		static Direction of(String code) {
			return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
		}

		public String words() {
			return this.words;
		}

	}

}
