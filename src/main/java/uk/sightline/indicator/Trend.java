package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What the last five values did, or why that cannot be said. The conditions are those of
 * the Fingertips trend markers: years only (a quarter's figure goes with the season), one
 * after the other, none missing and no break, with the counts behind every value. Beyond
 * the guidance, a provisional or otherwise doubtful value among the five forbids the test
 * too, for the next release may take the trend back.
 *
 * @param test the test's name
 * @param from the label of the first of the five; {@code null} where not tested
 * @param to the label of the last; {@code null} where not tested
 * @param why why not tested; {@code null} where tested
 */
record Trend(Movement movement, String test, String from, String to, String why) {

	private static final int FIVE = 5;

	/**
	 * @param points in any order; only the last five count
	 */
	static Trend of(List<TrendPoint> points, Basis basis, BigDecimal multiplier) {
		List<TrendPoint> series = points.stream().sorted(Comparator.comparing(TrendPoint::end)).toList();
		if (series.size() < FIVE) {
			return untested(basis, "there are fewer than five values");
		}
		List<TrendPoint> five = series.subList(series.size() - FIVE, series.size());
		return TrendCheck.whyNot(five, basis, multiplier)
			.map((why) -> untested(basis, why))
			.orElseGet(() -> tested(five, basis, multiplier));
	}

	private static Trend untested(Basis basis, String why) {
		return new Trend(Movement.NOT_TESTED, basis.trendTest(), null, null, why);
	}

	private static Trend tested(List<TrendPoint> five, Basis basis, BigDecimal multiplier) {
		TrendLine line = (basis == Basis.PROPORTION)
				? TrendLine.ofProportions(each(five, (point) -> point.numerator().doubleValue()),
						each(five, (point) -> point.denominator().doubleValue()))
				: TrendLine.weighted(each(five, (point) -> interval(point, basis, multiplier).estimate()),
						each(five, (point) -> interval(point, basis, multiplier).standardError()));
		Movement movement = (line.gradient() > 0) ? Movement.INCREASING : Movement.DECREASING;
		return new Trend(line.isSignificant() ? movement : Movement.NO_SIGNIFICANT_CHANGE, basis.trendTest(),
				five.get(0).label(), five.get(FIVE - 1).label(), null);
	}

	private static double[] each(List<TrendPoint> points, ToDoubleFunction<TrendPoint> of) {
		return points.stream().mapToDouble(of).toArray();
	}

	private static Interval interval(TrendPoint point, Basis basis, BigDecimal multiplier) {
		return basis.interval(point.numerator(), point.denominator(), multiplier).orElseThrow();
	}

	/** Better or worse, where it moved and the indicator has a polarity. */
	Optional<Standing> progress(Polarity polarity) {
		if (polarity == Polarity.NONE || this.movement == Movement.NOT_TESTED
				|| this.movement == Movement.NO_SIGNIFICANT_CHANGE) {
			return Optional.empty();
		}
		return Optional.of((this.movement == Movement.INCREASING) == (polarity == Polarity.HIGHER_IS_BETTER)
				? Standing.BETTER : Standing.WORSE);
	}

	/** The whole in words, test and confidence included. */
	String sentence(Polarity polarity) {
		if (this.movement == Movement.NOT_TESTED) {
			return "Trend not tested: %s.".formatted(this.why);
		}
		String said = switch (this.movement) {
			case INCREASING -> "Increasing";
			case DECREASING -> "Decreasing";
			default -> "No significant change";
		};
		String progress = progress(polarity)
			.map((one) -> (one == Standing.BETTER) ? " and getting better" : " and getting worse")
			.orElse("");
		return "%s%s from %s to %s (%s, 99.8%% confidence)%s.".formatted(said, progress, this.from, this.to, this.test,
				(polarity == Polarity.NONE && this.movement != Movement.NO_SIGNIFICANT_CHANGE)
						? "; not judged as better or worse" : "");
	}

}
