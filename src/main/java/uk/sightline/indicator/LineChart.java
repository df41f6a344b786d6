package uk.sightline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

	private static final int TOP = 22;

	private static final int BELOW = 30;

	private static final int LEFT = 52;

	private static final int TIME_LABEL = 52;

	private static final int LINE_HEIGHT = 16;

	private static final int FEW = 6;

	/** Values nearer than this would run into each other. */
	private static final int VALUE_LABEL = 38;

	private static final int ABOVE = 9;

	private static final int BESIDE = 10;

	/** The first point stands beside the axis, not on it. */
	private static final int INSET = 14;

	/**
	 * Draws lines.
	 * @param axis shared by charts that stand beside each other
	 * @param labels how wide the names at the right are
	 * @param each whether the first line is the chart's own, which needs no name but has
	 * its values at its points
	 */
	static LineChart of(List<ChartLine> lines, ValueAxis axis, TimeAxis time, Indicator indicator, int width,
			int height, int labels, boolean each) {
		Frame frame = new Frame(axis, time, indicator.unit(), width - labels, height - BELOW);
		List<Line> drawn = new ArrayList<>();
		for (ChartLine line : lines) {
			if (!line.points().isEmpty()) {
				drawn.add(line(line, frame, each && line == lines.get(0)));
			}
		}
		return new LineChart(width, height, LEFT, frame.right(), TOP, frame.bottom(),
				axis.ticks().stream().map((tick) -> new Tick(frame.y(tick), indicator.unit().say(tick))).toList(),
				time.ticks((int) (frame.right() - LEFT) / TIME_LABEL)
					.stream()
					.map((day) -> new Tick(frame.x(day), Integer.toString(day.getYear())))
					.toList(),
				indicator.breaks()
					.stream()
					.map((one) -> one.startsOn().first())
					.filter((day) -> day.isAfter(time.from()) && !day.isAfter(time.to()))
					.map(frame::x)
					.toList(),
				apart(drawn, frame.bottom()), words(lines, indicator.unit()));
	}

	private static Line line(ChartLine line, Frame frame, boolean each) {
		List<Dot> dots = new ArrayList<>();
		double labelled = Double.POSITIVE_INFINITY;
		boolean few = line.points().size() <= FEW;
		for (int i = line.points().size() - 1; i >= 0; i--) {
			ChartLine.Point point = line.points().get(i);
			double x = frame.x(point.day());
			double y = frame.y(point.value());
			boolean label = each && point != line.last() && x <= labelled - VALUE_LABEL
					&& (few || highest(point, line));
			labelled = label ? x : labelled;
			if (few || !line.glyph().comparator() || point == line.last() || line.alone(point)) {
				dots.add(0, new Dot(line.glyph().path(x, y), point.hollow(), frame.spread(point), point.title(),
						Glyph.number(x), Glyph.number(y - ABOVE), label ? frame.unit().say(point.value()) : null));
			}
		}
		double end = frame.y(line.last().value());
		String value = frame.unit().say(line.last().value());
		return new Line(each ? value : line.name() + " " + value, line.glyph().style(), line.path(frame::place), dots,
				frame.x(line.last().day()) + BESIDE, end, end);
	}

	/** Of many values only the highest is labelled, and the last in its name. */
	private static boolean highest(ChartLine.Point point, ChartLine line) {
		return line.points().stream().allMatch((other) -> other.value().compareTo(point.value()) <= 0);
	}

	/** Names that would run into each other move apart. */
	private static List<Line> apart(List<Line> lines, double bottom) {
		List<Integer> order = IntStream.range(0, lines.size())
			.boxed()
			.sorted(Comparator.comparing((i) -> lines.get(i).end()))
			.toList();
		double[] labels = lines.stream().mapToDouble(Line::end).toArray();
		double free = Double.NEGATIVE_INFINITY;
		for (int i : order) {
			labels[i] = Math.max(labels[i], free);
			free = labels[i] + LINE_HEIGHT;
		}
		double limit = bottom;
		for (int at = order.size() - 1; at >= 0; at--) {
			labels[order.get(at)] = Math.min(labels[order.get(at)], limit);
			limit = labels[order.get(at)] - LINE_HEIGHT;
		}
		return IntStream.range(0, lines.size()).mapToObj((i) -> lines.get(i).labelledAt(labels[i])).toList();
	}

	private static String words(List<ChartLine> lines, Unit unit) {
		return "Lines over time. "
				+ String.join(" ",
						lines.stream()
							.filter((line) -> !line.points().isEmpty())
							.map((line) -> "%s: %s.".formatted(line.name(), String.join(", ", line.points()
								.stream()
								.map((point) -> "%d %s".formatted(point.day().getYear(), unit.say(point.value())))
								.toList())))
							.toList())
				+ " The table below says the same.";
	}

	/** The days of all points, from which the axis of time is made. */
	static List<LocalDate> days(Stream<ChartLine> lines) {
		return lines.flatMap((line) -> line.points().stream()).map(ChartLine.Point::day).toList();
	}

	/** Where a value at a day stands. */
	private record Frame(ValueAxis axis, TimeAxis time, Unit unit, double right, double bottom) {

		double x(LocalDate day) {
			return this.time.x(day, LEFT + INSET, this.right);
		}

		double y(BigDecimal value) {
			return this.axis.y(value, TOP, this.bottom);
		}

		String place(ChartLine.Point point) {
			return Glyph.number(x(point.day())) + ' ' + Glyph.number(y(point.value()));
		}

		String spread(ChartLine.Point point) {
			return (point.low().compareTo(point.high()) == 0) ? null : "M%s %sV%s"
				.formatted(Glyph.number(x(point.day())), Glyph.number(y(point.low())), Glyph.number(y(point.high())));
		}

	}

	/** A place on an axis. */
	record Tick(double at, String label) {
	}

	/** A line with its points, its name and last value at its end. */
	record Line(String name, String style, String path, List<Dot> dots, double x, double end, double label) {

		Line labelledAt(double label) {
			return new Line(this.name, this.style, this.path, this.dots, this.x, this.end, label);
		}

	}

	/**
	 * A point.
	 *
	 * @param spread what other sources say, or a range; {@code null} where there is none
	 * @param label its value; {@code null} where it has no room
	 */
	record Dot(String path, boolean hollow, String spread, String title, String x, String y, String label) {
	}

}
