package uk.sightline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of a chart.
 *
 * @param name how it is labelled at its end
 */
record ChartLine(String name, Glyph glyph, List<Point> points) {

	static ChartLine of(String name, Glyph glyph, Series series) {
		Map<Moment, Point> points = new IdentityHashMap<>();
		for (Moment moment : series.moments()) {
			Value value = moment.first();
			if (value.hasFigure()) {
				points.put(moment,
						new Point(value.period(), value.number(), low(moment), high(moment), value.hollow(),
								series.joined(moment).map(points::get).orElse(null),
								value.figureWords() + value.figure().mark()));
			}
		}
		return new ChartLine(name, glyph, inOrder(series, points));
	}

	/**
	 * The mean or median of statistical neighbours at the dates of an authority's values.
	 */
	static ChartLine of(Neighbourhood neighbourhood, String statistic, Series along) {
		Map<Moment, Point> points = new IdentityHashMap<>();
		for (Moment moment : along.moments()) {
			Average average = neighbourhood.average(moment.period());
			average.statistic(statistic, neighbourhood.decimals())
				.ifPresent((value) -> points.put(moment,
						new Point(moment.period(), value, value, value,
								average.in() < average.of() || !average.mark().isEmpty(),
								along.continued(moment).map(points::get).orElse(null),
								"%s (%s of %d of %d%s)".formatted(along.indicator().unit().say(value), statistic,
										average.in(), average.of(), average.mark()))));
		}
		return new ChartLine("Neighbours", Glyph.HOURGLASS, inOrder(along, points));
	}

	private static List<Point> inOrder(Series series, Map<Moment, Point> points) {
		return series.moments().stream().map(points::get).filter(Objects::nonNull).toList();
	}

	/**
	 * Path data of the line with its gaps. A point alone is a short dash, or it would not
	 * be seen.
	 * @param place where a point stands, as two numbers
	 */
	String path(Function<Point, String> place) {
		StringBuilder path = new StringBuilder();
		Point last = null;
		for (Point point : this.points) {
			if (point.from() != null && point.from() != last) {
				path.append('M').append(place.apply(point.from()));
			}
			path.append((point.from() != null) ? 'L' : 'M')
				.append(place.apply(point))
				.append(alone(point) ? "m-1 0h2" : "");
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

	/** Whether it is the first of the highest, and the last is not. */
	boolean isHighest(Point point) {
		return isFirst(point, this.points.stream().map(Point::value).max(BigDecimal::compareTo).orElseThrow());
	}

	/** Whether it is the first of the lowest, and the last is not. */
	boolean isLowest(Point point) {
		return isFirst(point, this.points.stream().map(Point::value).min(BigDecimal::compareTo).orElseThrow());
	}

	private boolean isFirst(Point point, BigDecimal value) {
		return last().value().compareTo(value) != 0 && this.points.stream()
			.filter((one) -> one.value().compareTo(value) == 0)
			.findFirst()
			.orElseThrow() == point;
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

	/**
	 * All of it for those who do not see it: each value in its year, or where a year has
	 * several in its period.
	 */
	String account() {
		boolean yearly = this.points.stream().map((point) -> point.day().getYear()).distinct().count() == this.points
			.size();
		return "%s: %s.".formatted(this.name,
				this.points.stream()
					.map((point) -> yearly && !point.period().isLong()
							? "%s in %d".formatted(point.words(), point.day().getYear())
							: "%s for %s".formatted(point.words(), point.period().words()))
					.collect(Collectors.joining(", ")));
	}

	String title(Point point) {
		return "%s, %s: %s".formatted(this.name, point.period().words(), point.words());
	}

	Stream<BigDecimal> values() {
		return this.points.stream().flatMap((point) -> Stream.of(point.low(), point.high()));
	}

	/**
	 * A point of it.
	 *
	 * @param from from where the line runs to it; {@code null} where none does
	 * @param words the value with all that is said of it
	 */
	record Point(Period period, BigDecimal value, BigDecimal low, BigDecimal high, boolean hollow, Point from,
			String words) {

		LocalDate day() {
			return this.period.to();
		}

		boolean spread() {
			return this.low.compareTo(this.high) != 0;
		}

	}

}
