package uk.sightline.indicator;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The line through points a year apart and how sure it is that it slopes. The formulas
 * are those of the Fingertips trend markers (Fingertips public health technical guidance,
 * "Trend markers", Office for Health Improvement and Disparities, 2025).
 *
 * @param gradient its sign is the direction; for proportions it is that of the log odds
 * @param chiSquared with one degree of freedom
 * @param steady whether the direction stays when any one point is left out
 */
record TrendLine(double gradient, double chiSquared, boolean steady) {

	/** The guidance asks for 99.8% confidence, since so many series are tested. */
	private static final double CRITICAL = ChiSquaredDistribution.of(1).inverseSurvivalProbability(0.002);

	/**
	 * The chi-squared test for trend in proportions (Armitage), and the gradient of the
	 * log odds, for which every point needs some cases and some that are none.
	 */
	static TrendLine ofProportions(double[] cases, double[] all) {
		double[] logOdds = IntStream.range(0, all.length)
			.mapToDouble((i) -> Math.log(cases[i] / (all[i] - cases[i])))
			.toArray();
		double[] alike = new double[all.length];
		Arrays.fill(alike, 1);

		double sum = Arrays.stream(all).sum();
		double sumOfCases = Arrays.stream(cases).sum();
		double byTime = sum(all.length, (i) -> all[i] * i);
		double byTimeSquared = sum(all.length, (i) -> all[i] * i * i);
		double casesByTime = sum(all.length, (i) -> cases[i] * i);
		double chiSquared = sum * Math.pow(sum * casesByTime - sumOfCases * byTime, 2)
				/ (sumOfCases * (sum - sumOfCases) * (sum * byTimeSquared - byTime * byTime));
		return new TrendLine(gradient(logOdds, alike), chiSquared, isSteady(logOdds, alike));
	}

	/** The regression on time, every value weighted by how sure it is. */
	static TrendLine weighted(double[] values, double[] standardErrors) {
		double[] weights = Arrays.stream(standardErrors).map((error) -> 1 / (error * error)).toArray();
		double gradient = gradient(values, weights);
		return new TrendLine(gradient, gradient * gradient * spread(weights), isSteady(values, weights));
	}

	/** Whether the slope is more than chance explains and no single point makes it. */
	boolean isSignificant() {
		return this.chiSquared > CRITICAL && this.steady;
	}

	private static boolean isSteady(double[] values, double[] weights) {
		double sign = Math.signum(gradient(values, weights));
		return IntStream.range(0, values.length).allMatch((left) -> {
			double[] others = weights.clone();
			others[left] = 0;
			return Math.signum(gradient(values, others)) == sign;
		});
	}

	private static double gradient(double[] values, double[] weights) {
		double middle = middle(weights);
		return sum(values.length, (i) -> weights[i] * (i - middle) * values[i]) / spread(weights);
	}

	private static double spread(double[] weights) {
		double middle = middle(weights);
		return sum(weights.length, (i) -> weights[i] * Math.pow(i - middle, 2));
	}

	private static double middle(double[] weights) {
		return sum(weights.length, (i) -> weights[i] * i) / Arrays.stream(weights).sum();
	}

	private static double sum(int size, IntToDoubleFunction term) {
		return IntStream.range(0, size).mapToDouble(term).sum();
	}

}
