package uk.sightline.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A 95% confidence interval and the estimate it is around. Which method belongs to which
 * figure is {@link Basis}'s to say; the methods are those of public health practice
 * (Fingertips public health technical guidance, "Rates" and "Proportions"; before it,
 * Association of Public Health Observatories, Technical Briefing 3, 2008).
 */
record Interval(double lower, double estimate, double upper) {

	private static final double ERROR = 0.05;

	/** 1.96, to all its digits. */
	static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(ERROR / 2);

	/** Below it the guidance takes exact limits instead of Byar's approximation. */
	private static final int FEW = 10;

	/** Wilson's score interval of a proportion of 1. */
	static Interval wilson(int cases, int all) {
		var limits = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(all, cases, ERROR);
		double share = (double) cases / all;
		return new Interval(Math.min(limits.getLowerBound(), share), share, Math.max(limits.getUpperBound(), share));
	}

	/**
	 * Byar's approximation to the Poisson limits of a count (Breslow and Day 1987), which
	 * no library has; below ten cases the exact limits from the chi-squared distribution.
	 */
	static Interval byar(int cases) {
		if (cases < FEW) {
			double lower = (cases == 0) ? 0
					: ChiSquaredDistribution.of(2.0 * cases).inverseCumulativeProbability(ERROR / 2) / 2;
			double upper = ChiSquaredDistribution.of(2.0 * cases + 2).inverseSurvivalProbability(ERROR / 2) / 2;
			return new Interval(lower, cases, upper);
		}
		return new Interval(byar(cases, -Z), cases, byar(cases + 1.0, Z));
	}

	private static double byar(double count, double z) {
		return count * Math.pow(1 - 1 / (9 * count) + z / (3 * Math.sqrt(count)), 3);
	}

	Interval times(double factor) {
		return new Interval(this.lower * factor, this.estimate * factor, this.upper * factor);
	}

	/** The standard error that the width stands for, as the trend test takes it. */
	double standardError() {
		return (this.upper - this.lower) / (2 * Z);
	}

	/**
	 * Whether the counts behind this interval are those of a value as published: they
	 * give it up to one unit in its last place. Counts of another year or another
	 * population must not judge it.
	 */
	boolean isOf(BigDecimal value) {
		double lastPlace = Math.pow(10, -Math.max(value.scale(), 0));
		return Math.abs(this.estimate - value.doubleValue()) <= lastPlace;
	}

	BigDecimal lower(int decimals) {
		return BigDecimal.valueOf(this.lower).setScale(decimals, RoundingMode.HALF_UP);
	}

	BigDecimal upper(int decimals) {
		return BigDecimal.valueOf(this.upper).setScale(decimals, RoundingMode.HALF_UP);
	}

}
