package uk.sightline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a chart.
 *
 * @param name how it is labelled at its end
 */
record ChartLine(String name, Glyph glyph, List<Point> points) {

	static ChartLine of(String name, Glyph glyph, Series series) {
		List<Point> points = new ArrayList<>();
		Moment before = null;
		for (Moment moment : series.moments()) {
			Value value = moment.first();
			if (value.hasFigure()) {
				points.add(new Point(value.period().to(), value.number(), low(moment), high(moment), value.hollow(),
						before != null && series.joined(before, moment),
						"%s, %s: %s".formatted(name, value.period().words(), value.words())));
			}
			before = moment;
		}
		return new ChartLine(name, glyph, points);
	}

	/**
	 * The mean or median of statistical neighbours at the dates of an authority's values.
	 */
	static ChartLine of(Neighbourhood neighbourhood, String statistic, Series along) {
		List<Point> points = new ArrayList<>();
		Moment before = null;
		for (Moment moment : along.moments()) {
			Average average = neighbourhood.average(moment.period());
			BigDecimal value = neighbourhood.statistic(statistic, moment.period()).orElse(null);
			if (value != null) {
				points.add(new Point(moment.period().to(), value, value, value, average.in() < average.of(),
						before != null && along.joined(before, moment),
						"Neighbours’ %s, %s: %s (%d of %d)".formatted(statistic, moment.period().words(),
								UnitWords.number(value), average.in(), average.of())));
			}
			before = (value != null) ? moment : null;
		}
		return new ChartLine("Neighbours", Glyph.HOURGLASS, points);
	}

	private static BigDecimal low(Moment moment) {
		return figures(moment).min(BigDecimal::compareTo).orElseThrow();
	}

	private static BigDecimal high(Moment moment) {
		return figures(moment).max(BigDecimal::compareTo).orElseThrow();
	}

	/** A range, and what other sources say, stand as a stroke through the point. */
	private static Stream<BigDecimal> figures(Moment moment) {
		return moment.all()
			.filter((value) -> value.unit().equals(moment.first().unit()))
			.flatMap((value) -> Stream.of(value.number(), value.upTo()))
			.filter((number) -> number != null);
	}

	Stream<BigDecimal> values() {
		return this.points.stream().flatMap((point) -> Stream.of(point.low(), point.high()));
	}

	/**
	 * A point of it.
	 *
	 * @param joined whether the line runs on from the point before
	 */
	record Point(LocalDate day, BigDecimal value, BigDecimal low, BigDecimal high, boolean hollow, boolean joined,
			String title) {
	}

}
