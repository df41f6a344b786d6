package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a value is set against: an average wide enough to be taken as exact.
 *
 * @param name how it is named once its figure was given: England, the neighbours' mean
 * @param shown how it is named with its figure, which has one place in it
 * @param whole how it is named without a figure
 * @param exact the figure before it was rounded to be shown; {@code null} where missing
 * @param samePeriod whether the figure is for the period of the value; what is not is
 * shown but never tested
 * @param sound whether the figure can be taken as exact; what cannot is shown but never
 * tested
 */
record Against(String name, String shown, String whole, Figure figure, BigDecimal exact, boolean samePeriod,
		boolean sound) {

	private static final int EXACT = 12;

	/** A region or country, for the same period as the value. */
	static Against place(String name, Figure figure) {
		return new Against(name, possessive(name) + " %s", name, figure, figure.value(), true, figure.isTestable());
	}

	/**
	 * A region or country for another period, which is said.
	 * @param period with its preposition: at 31 March 2024
	 */
	static Against place(String name, String period, Figure figure) {
		return new Against(name, possessive(name) + " %s " + period, name + " " + period, figure, figure.value(), false,
				figure.isTestable());
	}

	/**
	 * The mean of the statistical neighbours. Set and statistic are part of the name,
	 * since another set and another statistic give another figure; so are its doubts.
	 * @param set the neighbour set in words: May 2025
	 */
	static Against mean(Average average, String set, int decimals) {
		return neighbours("mean", average, set, average.mean(decimals), average.mean(EXACT));
	}

	/** The same for the median. */
	static Against median(Average average, String set, int decimals) {
		return neighbours("median", average, set, average.median(decimals), average.median(EXACT));
	}

	private static Against neighbours(String statistic, Average average, String set, Optional<BigDecimal> value,
			Optional<BigDecimal> exact) {
		String in = (average.in() == average.of()) ? "all " : average.in() + " of ";
		String whole = "the %s of %s%d statistical neighbours of %s%s".formatted(statistic, in, average.of(), set,
				average.mark());
		return new Against("the neighbours' " + statistic, whole + " (%s)", whole,
				value.map((known) -> new Figure(known, null, null, null, null))
					.orElseGet(() -> Figure.missing("no neighbour has a value")),
				exact.orElse(null), true, average.isSound());
	}

	/** Whether a value may be tested against it. */
	boolean isTestable() {
		return this.samePeriod && this.sound;
	}

	private static String possessive(String name) {
		return name + (name.endsWith("s") ? "'" : "'s");
	}

}
