package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.authority.NeighbourSet;
import uk.sightline.review.Citation;

/**
 * One indicator across authorities and time. A pure function of what it is given.
 *
 * @param panels one for each authority
 * @param sets the sets of neighbours, the latest first
 */
public record IndicatorPage(Indicator indicator, List<Panel> panels, List<NeighbourSet> sets,
		IndicatorQuestion question) {

	private static final Glyph[] GLYPHS = { Glyph.DISC, Glyph.BOX, Glyph.PEAK, Glyph.LOZENGE, Glyph.VALLEY,
			Glyph.HEXAGON };

	private static final int FEW = 6;

	private static final int SMALL_WIDTH = 380;

	private static final int SMALL_HEIGHT = 250;

	private static final int WIDE_WIDTH = 900;

	private static final int WIDE_HEIGHT = 420;

	private static final int SHORT_NAMES = 128;

	private static final int LONG_NAMES = 215;

	/** England and the regions the authorities lie in, each once. */
	public List<Series> wider() {
		Map<String, Series> wider = new LinkedHashMap<>();
		this.panels.stream()
			.flatMap((panel) -> Stream.of(panel.region(), panel.england()))
			.filter(Objects::nonNull)
			.forEach((series) -> wider.put(series.area().slug(), series));
		return List.copyOf(wider.values());
	}

	/** A chart for each authority, all on the same axes. */
	public List<LineChart> smallCharts() {
		List<List<ChartLine>> all = this.panels.stream().map(this::lines).toList();
		if (!drawable(all.stream().flatMap(List::stream).toList())) {
			return List.of();
		}
		TimeAxis time = TimeAxis.of(LineChart.days(all.stream().flatMap(List::stream)));
		ValueAxis axis = axis();
		return all.stream()
			.map((lines) -> LineChart.of(lines, axis, time, this.indicator, SMALL_WIDTH, SMALL_HEIGHT, SHORT_NAMES,
					true))
			.toList();
	}

	/** All authorities in one chart; {@code null} where one has it all already. */
	public LineChart wideChart() {
		List<ChartLine> lines = new ArrayList<>();
		for (Panel panel : this.panels) {
			lines.add(ChartLine.of(panel.authority().name(), GLYPHS[lines.size()], panel.series()));
		}
		if (!this.indicator.counts()) {
			wider().forEach((series) -> lines.add(ChartLine.of(series.area().name(),
					this.panels.stream().anyMatch((panel) -> panel.england() == series) ? Glyph.PLUS : Glyph.CROSS,
					series)));
		}
		if (this.panels.size() < 2 || !drawable(lines)) {
			return null;
		}
		return LineChart.of(lines, axis(), TimeAxis.of(LineChart.days(lines.stream())), this.indicator, WIDE_WIDTH,
				WIDE_HEIGHT, LONG_NAMES, false);
	}

	/** Where the vertical axis of the charts starts. */
	public String axisSentence() {
		return axis().sentence(this.indicator.unit());
	}

	private List<ChartLine> lines(Panel panel) {
		List<ChartLine> lines = new ArrayList<>();
		lines.add(ChartLine.of(panel.authority().name(), Glyph.DISC, panel.series()));
		if (panel.region() != null && !this.indicator.counts()) {
			lines.add(ChartLine.of("Region", Glyph.CROSS, panel.region()));
		}
		if (panel.england() != null && !this.indicator.counts()) {
			lines.add(ChartLine.of("England", Glyph.PLUS, panel.england()));
		}
		if (panel.drawsNeighbours()) {
			lines.add(ChartLine.of(panel.drawn(), this.question.statistic(), panel.series()));
		}
		return lines;
	}

	/** One date alone is no picture. */
	private static boolean drawable(List<ChartLine> lines) {
		return LineChart.days(lines.stream()).stream().distinct().count() > 1;
	}

	private ValueAxis axis() {
		List<BigDecimal> values = this.panels.stream()
			.flatMap((panel) -> lines(panel).stream())
			.flatMap(ChartLine::values)
			.toList();
		return ValueAxis.of(values, this.indicator.unit());
	}

	/**
	 * What the latest values stand beside; nothing that is on record for none of them.
	 */
	public List<ComparedRow> compared() {
		List<ComparedRow> rows = new ArrayList<>();
		rows.add(new ComparedRow("The region", this.panels.stream().map(Panel::withRegion).toList()));
		rows.add(new ComparedRow("England", this.panels.stream().map(Panel::withEngland).toList()));
		for (NeighbourSet set : this.sets) {
			for (String statistic : List.of("mean", "median")) {
				rows.add(new ComparedRow("Statistical neighbours of %s: %s".formatted(set.edition(), statistic),
						this.panels.stream().map((panel) -> panel.withNeighbours(set, statistic)).toList()));
			}
		}
		return rows.stream().filter((row) -> !row.cells().stream().allMatch(Compared::isNothing)).toList();
	}

	/** The rows of the table under the chart: each date, latest first. */
	public List<DateRow> dates() {
		List<Series> all = series();
		List<Period> periods = new ArrayList<>();
		all.stream().flatMap((series) -> series.moments().stream()).map(Moment::period).forEach((period) -> {
			if (periods.stream().noneMatch(period::same)) {
				periods.add(period);
			}
		});
		return periods.stream()
			.sorted(java.util.Comparator.comparing(Period::to).reversed())
			.map((period) -> new DateRow(period, all.stream().map((series) -> series.at(period).orElse(null)).toList(),
					withNeighbours().stream().map((panel) -> panel.neighbours(period)).toList()))
			.toList();
	}

	/** The columns of that table. */
	public List<Series> series() {
		return Stream.concat(this.panels.stream().map(Panel::series), wider().stream()).toList();
	}

	/** The authorities whose neighbours have a column, too. */
	public List<Panel> withNeighbours() {
		return this.panels.stream().filter(Panel::drawsNeighbours).toList();
	}

	/** Whether some values have no place in that table. */
	public boolean someApart() {
		return series().stream().anyMatch((series) -> !series.apart().isEmpty());
	}

	/** So few that all can be seen at once. */
	public boolean few() {
		return series().stream().mapToInt((series) -> series.all().size()).sum() <= FEW;
	}

	/** The sources of all values in it, and of the sets of neighbours. */
	public Set<String> cited() {
		Stream<Series> neighbours = this.panels.stream()
			.flatMap((panel) -> panel.neighbourhoods().stream())
			.flatMap((neighbourhood) -> neighbourhood.neighbours().stream())
			.map(Neighbourhood.Neighbour::series);
		Stream<Citation> values = Stream.concat(series().stream(), neighbours)
			.flatMap((series) -> series.all().stream())
			.flatMap(Moment::all)
			.map(Value::citation);
		return Stream
			.of(values, this.sets.stream().map(NeighbourSet::citation), Stream.ofNullable(this.indicator.citation()))
			.flatMap((citations) -> citations)
			.filter(Objects::nonNull)
			.map(Citation::source)
			.collect(Collectors.toSet());
	}

	/** One that the latest values stand beside. */
	public record ComparedRow(String name, List<Compared> cells) {
	}

	/**
	 * What the areas have for one period; {@code null} for one without.
	 *
	 * @param neighbours the mean or median of each authority's neighbours, in words
	 */
	record DateRow(Period period, List<Moment> moments, List<String> neighbours) {
	}

}
