package uk.sightline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One line of a chart.
 *
 * @param name how it is labelled at its end
 */
record ChartLine(String name, Glyph glyph, List<Point> points) {

	static ChartLine of(String name, Glyph glyph, Series series) {
		Map<Moment, Point> points = new LinkedHashMap<>();
		for (Moment moment : series.moments()) {
			Value value = moment.first();
			if (value.hasFigure()) {
				points.put(moment,
						new Point(value.period().to(), value.number(), low(moment), high(moment), value.hollow(),
								series.joined(moment).map(points::get).orElse(null),
								"%s, %s: %s".formatted(name, value.period().words(), value.words())));
			}
		}
		return new ChartLine(name, glyph, List.copyOf(points.values()));
	}

	/**
	 * The mean or median of statistical neighbours at the dates of an authority's values.
	 */
	static ChartLine of(Neighbourhood neighbourhood, String statistic, Series along) {
		Map<Moment, Point> points = new LinkedHashMap<>();
		for (Moment moment : along.moments()) {
			Average average = neighbourhood.average(moment.period());
			neighbourhood.statistic(statistic, moment.period())
				.ifPresent((value) -> points.put(moment,
						new Point(moment.period().to(), value, value, value, average.in() < average.of(),
								along.joined(moment).map(points::get).orElse(null),
								"Neighbours’ %s, %s: %s (%d of %d)".formatted(statistic, moment.period().words(),
										UnitWords.number(value), average.in(), average.of()))));
		}
		return new ChartLine("Neighbours", Glyph.HOURGLASS, List.copyOf(points.values()));
	}

	/**
	 * Path data of the line with its gaps.
	 * @param place where a point stands, as two numbers
	 */
	String path(Function<Point, String> place) {
		StringBuilder path = new StringBuilder();
		Point last = null;
		for (Point point : this.points) {
			if (point.from() != null && point.from() != last) {
				path.append('M').append(place.apply(point.from()));
			}
			path.append((point.from() != null) ? 'L' : 'M').append(place.apply(point));
			last = point;
		}
		return path.toString();
	}

	/** Whether no line runs to it or from it, so that it must be seen by itself. */
	boolean alone(Point point) {
		return point.from() == null && this.points.stream().noneMatch((other) -> other.from() == point);
	}

	Point last() {
		return this.points.get(this.points.size() - 1);
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
	 * @param from from where the line runs to it; {@code null} where none does
	 */
	record Point(LocalDate day, BigDecimal value, BigDecimal low, BigDecimal high, boolean hollow, Point from,
			String title) {
	}

}
