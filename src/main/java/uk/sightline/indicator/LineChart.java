package uk.sightline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where everything of a picture stands: values over time, a line for each area. The
 * template draws it; the table under it says the same.
 *
 * @param words what it shows, for those who do not see it
 */
record LineChart(int width, int height, double left, double right, double top, double bottom, List<Tick> values,
		List<Tick> times, List<Double> breaks, List<Line> lines, String words) {

	private static final int TOP = 24;

	private static final int BELOW = 30;

	private static final int TIME_LABEL = 52;

	/** How wide a letter of a name and of an axis is, on average and at most. */
	private static final double LETTER = 7.3;

	private static final int HALF_LETTER = 4;

	private static final int FEW = 6;

	private static final double POINT = 4;

	private static final double SMALL_POINT = 3;

	/** From the last point to the names. */
	private static final int BESIDE = 16;

	/** A line that ends before the others has a piece of it and its year at its name. */
	private static final int EARLY = 20;

	private static final int PIECE = 14;

	/**
	 * Draws lines.
	 * @param axis shared by charts that stand beside each other
	 * @param names how wide the names are
	 * @param each whether the first line is the chart's own, which needs no name but has
	 * its highest and lowest value at their points
	 */
	static LineChart of(List<ChartLine> lines, ValueAxis axis, TimeAxis time, Indicator indicator, int width,
			int height, double names, boolean each) {
		List<ChartLine> drawn = lines.stream().filter((line) -> !line.points().isEmpty()).toList();
		Unit unit = indicator.unit();
		List<Name> ends = names(lines, time, unit, each);
		double left = BESIDE + LETTER * longest(axis.ticks().stream().map(unit::say));
		double right = width - names;
		ChartFrame frame = new ChartFrame(axis, time, left, right, TOP, height - BELOW, drawn);
		double[] places = LabelColumn
			.apart(drawn.stream().mapToDouble((line) -> frame.y(line.last().value())).toArray(), TOP, frame.bottom());
		return new LineChart(width, height, left, right, TOP, frame.bottom(),
				axis.ticks().stream().map((tick) -> new Tick(frame.y(tick), unit.say(tick))).toList(),
				time.ticks(Math.max(2, (int) (right - left) / TIME_LABEL))
					.stream()
					.map((day) -> new Tick(frame.x(day), Integer.toString(day.getYear())))
					.toList(),
				breaks(indicator, time).map(frame::x).toList(),
				IntStream.range(0, drawn.size())
					.mapToObj((i) -> line(drawn.get(i), frame, ends.get(i), places[i], unit))
					.toList(),
				words(drawn, breaks(indicator, time)));
	}

	/** How wide the names at the right of a chart must be. */
	static double names(List<ChartLine> lines, TimeAxis time, Indicator indicator, boolean each) {
		return BESIDE + HALF_LETTER
				+ names(lines, time, indicator.unit(), each).stream()
					.mapToDouble((name) -> LETTER * name.words().length() + name.indent())
					.max()
					.orElse(0);
	}

	private static List<Name> names(List<ChartLine> lines, TimeAxis time, Unit unit, boolean each) {
		return lines.stream()
			.filter((line) -> !line.points().isEmpty())
			.map((line) -> Name.of(line, each && line == lines.get(0), time.to(), unit))
			.toList();
	}

	private static Stream<LocalDate> breaks(Indicator indicator, TimeAxis time) {
		return indicator.breaks()
			.stream()
			.map((one) -> one.startsOn().first())
			.filter((day) -> day.isAfter(time.from()) && !day.isAfter(time.to()));
	}

	private static int longest(Stream<String> words) {
		return words.mapToInt(String::length).max().orElse(0);
	}

	private static Line line(ChartLine line, ChartFrame frame, Name name, double label, Unit unit) {
		List<Dot> dots = new ArrayList<>();
		boolean few = line.points().size() <= FEW;
		double size = few ? POINT : SMALL_POINT;
		for (ChartLine.Point point : line.points()) {
			if (!line.glyph().comparator() || point == line.last() || line.alone(point) || point.hollow()
					|| point.spread()) {
				double x = frame.x(point.day());
				double y = frame.y(point.value());
				int under = name.own() ? frame.labelUnder(point, line) : 0;
				dots.add(new Dot(line.glyph().path(x, y, size), point.hollow(), frame.spread(point), line.title(point),
						Glyph.number(x), Glyph.number(y + under), (under != 0) ? unit.say(point.value()) : null));
			}
		}
		double x = frame.right() + BESIDE;
		double end = frame.y(line.last().value());
		boolean apart = !name.early() && Math.abs(label - end) > SMALL_POINT;
		return new Line(name.words(), line.glyph().style(), line.path(frame::place), dots, x + name.indent(), label,
				apart ? "M%s %sL%s %s".formatted(Glyph.number(frame.x(line.last().day()) + size + 2), Glyph.number(end),
						Glyph.number(x - 2), Glyph.number(label)) : null,
				(name.indent() > 0) ? "M%s %sh%d".formatted(Glyph.number(x), Glyph.number(label), PIECE) : null);
	}

	private static String words(List<ChartLine> lines, Stream<LocalDate> breaks) {
		return "Lines over time. " + lines.stream().map(ChartLine::account).collect(Collectors.joining(" "))
				+ breaks.map((day) -> " The series breaks in %d.".formatted(day.getYear()))
					.distinct()
					.collect(Collectors.joining())
				+ " The table below says the same.";
	}

	/** The days of all points, from which the axis of time is made. */
	static List<LocalDate> days(Stream<ChartLine> lines) {
		return lines.flatMap((line) -> line.points().stream()).map(ChartLine.Point::day).toList();
	}

	/**
	 * What stands at the end of a line.
	 *
	 * @param own whether it is the chart's own line
	 * @param early whether the line ends before others do
	 */
	private record Name(String words, boolean own, boolean early) {

		static Name of(ChartLine line, boolean own, LocalDate end, Unit unit) {
			int year = line.last().day().getYear();
			boolean early = year < end.getYear();
			String value = unit.say(line.last().value()) + (early ? " (" + year + ")" : "");
			return new Name(own ? value : line.name() + " " + value, own, early);
		}

		/** Room for the piece of line that tells early names apart. */
		int indent() {
			return (this.early && !this.own) ? EARLY : 0;
		}

	}

	/** A place on an axis. */
	record Tick(double at, String label) {
	}

	/**
	 * A line with its points, its name and last value at the right.
	 *
	 * @param leader from its end to its name where that had to move; otherwise
	 * {@code null}
	 * @param key a piece of it beside its name where it ends early, which no point could
	 * be taken for; otherwise {@code null}
	 */
	record Line(String name, String style, String path, List<Dot> dots, double x, double label, String leader,
			String key) {
	}

	/**
	 * A point.
	 *
	 * @param spread what other sources say, or a range; {@code null} where there is none
	 * @param label its value; {@code null} where it has none
	 */
	record Dot(String path, boolean hollow, String spread, String title, String x, String y, String label) {
	}

}
