package uk.sightline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a value at a day stands.
 *
 * @param lines all that are drawn in it
 */
record ChartFrame(ValueAxis axis, TimeAxis time, double left, double right, double top, double bottom,
		List<ChartLine> lines) {

	/** The first point stands beside the axis, not on it. */
	private static final int INSET = 14;

	private static final int ABOVE = 10;

	private static final int UNDER = 20;

	/** Nothing else may be as near to a value's label. */
	private static final double LABEL = 20;

	double x(LocalDate day) {
		return this.time.x(day, this.left + INSET, this.right);
	}

	double y(BigDecimal value) {
		return this.axis.y(value, this.top, this.bottom);
	}

	String place(ChartLine.Point point) {
		return Glyph.number(x(point.day())) + ' ' + Glyph.number(y(point.value()));
	}

	/** The stroke through a point; {@code null} where it has none. */
	String spread(ChartLine.Point point) {
		return point.spread() ? "M%s %sV%s".formatted(Glyph.number(x(point.day())), Glyph.number(y(point.low())),
				Glyph.number(y(point.high()))) : null;
	}

	/**
	 * How far under it the value is written: above the first of the highest, under the
	 * first of the lowest, nowhere else and not over other lines.
	 */
	int labelUnder(ChartLine.Point point, ChartLine line) {
		int under = line.isHighest(point) ? -ABOVE : line.isLowest(point) ? UNDER : 0;
		double base = y(point.value()) + under;
		return (base < this.bottom && this.lines.stream()
			.filter((other) -> other != line)
			.flatMap((other) -> other.points().stream())
			.noneMatch((other) -> isNear(other, point, base))) ? under : 0;
	}

	private boolean isNear(ChartLine.Point other, ChartLine.Point point, double base) {
		return Math.abs(x(other.day()) - x(point.day())) < LABEL
				&& Math.abs(y(other.value()) - base + LABEL / 3) < LABEL / 2;
	}

}
