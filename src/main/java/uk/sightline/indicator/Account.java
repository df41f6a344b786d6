package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One value and all that it is set against, as the text and the table under a chart need
 * it. How it stands is worked out here and nowhere else, so that no page can say more
 * than the numbers do.
 *
 * @param period with its preposition: at 31 March 2025
 * @param interval {@code null} where there is none
 * @param against in the order in which they are said
 * @param earlier {@code null} where there is no earlier period
 */
record Account(Figure figure, UnitWords unit, String period, Polarity polarity, Interval interval,
		List<Against> against, Earlier earlier) {

	/** How the value stands to one that it is set against. */
	Standing standing(Against other) {
		if (!other.isTestable() || !this.figure.isTestable() || !areComparable(this.figure, other.figure())) {
			return Standing.NOT_TESTED;
		}
		return Standing.of(this.figure.value(), Optional.ofNullable(this.interval), other.exact(), this.polarity);
	}

	/**
	 * The value less the other, as published; empty where one of them is missing, a
	 * range, or only about so much.
	 */
	Optional<BigDecimal> difference(Figure other) {
		return areComparable(this.figure, other) ? Optional.of(this.figure.value().subtract(other.value()))
				: Optional.empty();
	}

	private boolean areComparable(Figure one, Figure other) {
		return this.unit.subtractable() && one.isExact() && other.isExact();
	}

	/** The sentence under the chart. */
	String sentence() {
		return new Sentence(this).text();
	}

}
