package uk.sightline.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import uk.sightline.authority.Authority;

/**
 * A line as small as a word, beside the figures that it goes with. It has no axis and so
 * says only the shape, of values of one kind; its words say from what to what.
 *
 * @param path the line, with its gaps
 * @param x where the last value stands
 * @param y where the last value stands
 * @param words from what it went to what, and when
 */
public record Sparkline(String path, String x, String y, String words) {

	private static final int FEWEST = 3;

	/** In units of the picture. */
	public static final int WIDTH = 120;

	/** In units of the picture. */
	public static final int HEIGHT = 32;

	private static final int MARGIN = 4;

	/** Empty where there are too few values in one series to be a line. */
	public static Optional<Sparkline> of(Indicator indicator, Authority authority, List<Moment> moments) {
		ChartLine line = ChartLine.of(authority.name(), Glyph.DISC,
				Series.of(indicator, authority, moments).ofOneKind());
		List<ChartLine.Point> points = line.points();
		if (points.size() < FEWEST || points.stream().allMatch((point) -> point.from() == null)) {
			return Optional.empty();
		}
		double low = points.stream().mapToDouble((point) -> point.value().doubleValue()).min().orElseThrow();
		double high = points.stream().mapToDouble((point) -> point.value().doubleValue()).max().orElseThrow();
		LocalDate first = points.get(0).day();
		ChartLine.Point last = line.last();
		TimeAxis time = new TimeAxis(first, last.day(), List.of());
		ValueAxis axis = new ValueAxis(low, (high > low) ? high : low + 1, 1);
		Function<ChartLine.Point, String> x = (point) -> Glyph.number(time.x(point.day(), MARGIN, WIDTH - MARGIN));
		Function<ChartLine.Point, String> y = (point) -> Glyph.number(axis.y(point.value(), MARGIN, HEIGHT - MARGIN));
		return Optional.of(new Sparkline(line.path((point) -> x.apply(point) + ' ' + y.apply(point)), x.apply(last),
				y.apply(last), "%s in %d, %s in %d".formatted(indicator.unit().say(points.get(0).value()),
						first.getYear(), indicator.unit().say(last.value()), last.day().getYear())));
	}

}
