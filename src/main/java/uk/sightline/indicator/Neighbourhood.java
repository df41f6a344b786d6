package uk.sightline.indicator;

import java.util.List;
import java.util.Map;

import uk.sightline.authority.Authority;
import uk.sightline.authority.NeighbourSet;

/**
 * The statistical neighbours of an authority in one set, with their values.
 *
 * @param neighbours nearest first
 */
record Neighbourhood(NeighbourSet set, List<Neighbour> neighbours, int decimals) {

	static Neighbourhood of(NeighbourSet set, Authority authority, Indicator indicator,
			Map<String, List<Moment>> values) {
		return new Neighbourhood(set,
				set.of(authority)
					.stream()
					.map((neighbour) -> new Neighbour(neighbour,
							Series.of(indicator, neighbour.authority(),
									values.getOrDefault(neighbour.authority().slug(), List.of()))))
					.toList(),
				indicator.decimals());
	}

	/**
	 * Of the values for one period. A figure that is only rough or a range is not counted
	 * in, for nobody knows what to add.
	 */
	Average average(Period period) {
		return new Average(this.neighbours.stream()
			.flatMap((neighbour) -> neighbour.series().at(period).stream())
			.map((moment) -> moment.first().figure())
			.filter(Figure::isExact)
			.toList(), this.neighbours.size());
	}

	/**
	 * Whether any neighbour has an entry for a period, if only why there is no figure.
	 */
	public boolean anyAt(Period period) {
		return this.neighbours.stream().anyMatch((neighbour) -> neighbour.at(period) != null);
	}

	Against against(String statistic, Average average) {
		return statistic.equals("mean") ? Against.mean(average, this.set.edition(), this.decimals)
				: Against.median(average, this.set.edition(), this.decimals);
	}

	/** A neighbour and its values. */
	record Neighbour(NeighbourSet.Neighbour neighbour, Series series) {

		/** Its value for a period; {@code null} where none is on record. */
		public Value at(Period period) {
			return this.series.at(period).map(Moment::first).orElse(null);
		}

	}

}
