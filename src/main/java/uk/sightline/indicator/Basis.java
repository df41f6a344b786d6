package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a numerator is to its denominator. It decides which interval and which trend test
 * are right. Cases that are some of those in the denominator are a proportion; everything
 * else, so also what can happen to a child twice, is a rate.
 */
enum Basis {

	/** Wilson's score interval. */
	PROPORTION("Wilson's score interval", "chi-squared test for trend in proportions"),

	/** Byar's method from ten cases on, exact Poisson limits below. */
	RATE("Byar's method, exact below ten cases", "chi-squared test of a weighted regression");

	private final String intervalMethod;

	private final String trendTest;

	Basis(String intervalMethod, String trendTest) {
		this.intervalMethod = intervalMethod;
		this.trendTest = trendTest;
	}

	/**
	 * What a unit makes of the counts: percent are a proportion, so many per thousand are
	 * a rate, and in all other units the counts do not make the value.
	 */
	static Optional<Basis> of(String unit) {
		return switch (unit) {
			case "percent" -> Optional.of(PROPORTION);
			case "per-1000", "per-10000", "per-100000" -> Optional.of(RATE);
			default -> Optional.empty();
		};
	}

	/** What the share is multiplied by: 100 for percent, 10,000 per 10,000. */
	static BigDecimal multiplier(String unit) {
		return new BigDecimal(unit.equals("percent") ? "100" : unit.substring("per-".length()));
	}

	/** The method's name, for the note that goes with an interval. */
	String intervalMethod() {
		return this.intervalMethod;
	}

	/** The test's name, for the sentence that states a trend. */
	String trendTest() {
		return this.trendTest;
	}

	/**
	 * The 95% confidence interval, in the unit that the multiplier makes: 100 for
	 * percent, 10,000 for a rate per 10,000. Empty where there is none: a count missing,
	 * negative or not whole (full-time equivalents are no counts), nothing in the
	 * denominator, or a proportion of more than all.
	 */
	Optional<Interval> interval(BigDecimal numerator, BigDecimal denominator, BigDecimal multiplier) {
		if (!isCount(numerator) || !isCount(denominator) || denominator.signum() == 0) {
			return Optional.empty();
		}
		if (this == PROPORTION) {
			return (numerator.compareTo(denominator) > 0) ? Optional.empty()
					: Optional.of(Interval.wilson(numerator.intValueExact(), denominator.intValueExact())
						.times(multiplier.doubleValue()));
		}
		return Optional
			.of(Interval.byar(numerator.intValueExact()).times(multiplier.doubleValue() / denominator.doubleValue()));
	}

	private static boolean isCount(BigDecimal number) {
		return number != null && number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0
				&& number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
	}

}
