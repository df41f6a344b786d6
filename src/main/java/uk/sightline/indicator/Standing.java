package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a value stands to a comparator. The value differs where the comparator's value lies
 * outside the value's own 95% confidence interval; the comparator is taken as exact, as
 * in public health practice (Public Health England, Technical Guide "RAG Rating Indicator
 * Values", 2017; the same rule in Fingertips). It follows that a region, England or an
 * average of several authorities makes a sound comparator and another single authority,
 * or the same one a year before, does not: for those the plain difference is shown. A
 * difference is better or worse only for an indicator with a polarity.
 */
enum Standing {

	BETTER("better than", "M2 8.5l4 4 8-9"), WORSE("worse than", "M3 3l10 10M13 3L3 13"),

	SIMILAR("similar to", "M2 6.5c2-2.5 4-2.5 6-1s4 1.5 6-1M2 11.5c2-2.5 4-2.5 6-1s4 1.5 6-1"),

	HIGHER("higher than", "M8 14V3M3 8l5-5 5 5"), LOWER("lower than", "M8 2v11M3 8l5 5 5-5"),

	/** Only the plain difference may be shown. */
	NOT_TESTED("not tested against", "M3 8h10");

	private final String words;

	private final String shape;

	Standing(String words, String shape) {
		this.words = words;
		this.shape = shape;
	}

	/** Path data of its mark, in a square of 16. */
	public String shape() {
		return this.shape;
	}

	/** The words that go before the comparator's name. */
	String words() {
		return this.words;
	}

	/**
	 * Not tested without a value, a comparator or an interval, or where the interval is
	 * not that of the value as published.
	 */
	static Standing of(BigDecimal value, Optional<Interval> interval, BigDecimal comparator, Polarity polarity) {
		if (value == null || comparator == null || interval.filter((known) -> known.isOf(value)).isEmpty()) {
			return NOT_TESTED;
		}
		double other = comparator.doubleValue();
		if (other >= interval.get().lower() && other <= interval.get().upper()) {
			return SIMILAR;
		}
		boolean higher = interval.get().lower() > other;
		return switch (polarity) {
			case HIGHER_IS_BETTER -> higher ? BETTER : WORSE;
			case LOWER_IS_BETTER -> higher ? WORSE : BETTER;
			case NONE -> higher ? HIGHER : LOWER;
		};
	}

}
