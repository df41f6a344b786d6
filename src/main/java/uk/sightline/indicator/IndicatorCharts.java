package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The pictures of an indicator's page, all with the same vertical axis, and how they are
 * to be read.
 *
 * @param small a chart for each authority, all on the same axes, {@code null} for one
 * without figures; empty where there is nothing to draw
 * @param wide all authorities in one chart; {@code null} where one has it all already
 * @param reading what the axes, points and lines mean, as far as it occurs
 */
record IndicatorCharts(List<LineChart> small, LineChart wide, String reading) {

	private static final Glyph[] GLYPHS = { Glyph.DISC, Glyph.BOX, Glyph.PEAK, Glyph.LOZENGE, Glyph.VALLEY,
			Glyph.HEXAGON };

	private static final int SMALL_WIDTH = 330;

	private static final int SMALL_HEIGHT = 250;

	private static final int WIDE_WIDTH = 820;

	private static final int WIDE_HEIGHT = 420;

	static IndicatorCharts of(IndicatorPage page) {
		Indicator indicator = page.indicator();
		List<List<ChartLine>> each = page.panels().stream().map((panel) -> each(panel, page.question())).toList();
		List<ChartLine> together = together(page);
		List<ChartLine> all = Stream.concat(each.stream().flatMap(List::stream), together.stream()).toList();
		if (each.stream().allMatch(List::isEmpty) || all.stream().allMatch((line) -> line.points().size() < 2)) {
			return new IndicatorCharts(List.of(), null, "");
		}
		TimeAxis time = TimeAxis.of(LineChart.days(all.stream()));
		ValueAxis axis = ValueAxis.of(all.stream().flatMap(ChartLine::values).toList(), indicator.unit());
		double names = each.stream()
			.mapToDouble((lines) -> LineChart.names(lines, time, indicator, true))
			.max()
			.orElseThrow();
		List<LineChart> small = each.stream()
			.map((lines) -> lines.isEmpty() ? null
					: LineChart.of(lines, axis, time, indicator, SMALL_WIDTH, SMALL_HEIGHT, names, true))
			.toList();
		return new IndicatorCharts(small,
				(each.size() < 2) ? null
						: LineChart.of(together, axis, time, indicator, WIDE_WIDTH, WIDE_HEIGHT,
								LineChart.names(together, time, indicator, false), false),
				axis.sentence(indicator.unit()) + time.sentence()
						+ reading(all, small.stream().filter(Objects::nonNull).toList()));
	}

	private static List<ChartLine> each(Panel panel, IndicatorQuestion question) {
		List<ChartLine> lines = new ArrayList<>();
		lines.add(ChartLine.of(panel.authority().name(), Glyph.DISC, panel.series()));
		if (lines.get(0).points().isEmpty()) {
			return List.of();
		}
		if (!panel.series().indicator().counts()) {
			if (panel.region() != null) {
				lines.add(ChartLine.of("Region", Glyph.CROSS, panel.region()));
			}
			if (panel.england() != null) {
				lines.add(ChartLine.of("England", Glyph.PLUS, panel.england()));
			}
		}
		if (panel.drawsNeighbours()) {
			lines.add(ChartLine.of(panel.drawn(), question.statistic(), panel.series()));
		}
		return lines;
	}

	private static List<ChartLine> together(IndicatorPage page) {
		List<ChartLine> lines = new ArrayList<>();
		for (Panel panel : page.panels()) {
			lines.add(ChartLine.of(panel.authority().name(), GLYPHS[lines.size()], panel.series()));
		}
		if (!page.indicator().counts()) {
			page.wider()
				.forEach((series) -> lines.add(ChartLine.of(series.area().name(),
						page.panels().stream().anyMatch((panel) -> panel.england() == series) ? Glyph.PLUS
								: Glyph.CROSS,
						series)));
		}
		return lines;
	}

	private static String reading(List<ChartLine> lines, List<LineChart> charts) {
		List<ChartLine.Point> points = lines.stream().flatMap((line) -> line.points().stream()).toList();
		StringBuilder reading = new StringBuilder();
		if (points.stream().anyMatch(ChartLine.Point::hollow)) {
			reading.append(" Hollow points: provisional, not validated, estimated, given only roughly or in words, "
					+ "or a mean or median for which some neighbours have no final value.");
		}
		if (points.stream().anyMatch(ChartLine.Point::spread)) {
			reading.append(" An upright stroke through a point: a range, or what other places say of the same date.");
		}
		if (charts.stream().anyMatch((chart) -> !chart.breaks().isEmpty())) {
			reading.append(" A dotted upright line: the series breaks.");
		}
		return reading + " Lines stop where a year is missing, where the series breaks and between unlike sources.";
	}

}
