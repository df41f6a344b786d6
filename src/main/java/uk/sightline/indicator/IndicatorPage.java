package uk.sightline.indicator;

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

	private static final int FEW = 6;

	/** England and the regions the authorities lie in, each once. */
	public List<Series> wider() {
		Map<String, Series> wider = new LinkedHashMap<>();
		this.panels.stream()
			.flatMap((panel) -> Stream.of(panel.region(), panel.england()))
			.filter(Objects::nonNull)
			.forEach((series) -> wider.put(series.area().slug(), series));
		return List.copyOf(wider.values());
	}

	/** Its pictures. */
	public IndicatorCharts charts() {
		return IndicatorCharts.of(this);
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

	/** What may be said of neighbours; {@code null} where none are shown. */
	public String neighboursRule() {
		return this.sets.isEmpty() ? null : Average.RULE;
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

	/** The unit of the figures shown; {@code null} where none is. */
	public String unit() {
		boolean figures = series().stream()
			.flatMap((series) -> series.all().stream())
			.flatMap(Moment::all)
			.anyMatch(Value::hasFigure);
		return figures ? this.indicator.unit().label() : null;
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
