package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
			.map(Figure::value)
			.toList(), this.neighbours.size());
	}

	/**
	 * Whether any neighbour has an entry for a period, if only why there is no figure.
	 */
	public boolean anyAt(Period period) {
		return this.neighbours.stream().anyMatch((neighbour) -> neighbour.at(period) != null);
	}

	/**
	 * Whether so many have a value that the mean or median is theirs: half of them at
	 * least.
	 */
	boolean enough(Period period) {
		Average average = average(period);
		return average.in() > 0 && 2 * average.in() >= average.of();
	}

	Optional<BigDecimal> statistic(String statistic, Period period) {
		if (!enough(period)) {
			return Optional.empty();
		}
		Average average = average(period);
		return statistic.equals("mean") ? average.mean(this.decimals) : average.median(this.decimals);
	}

	Against against(String statistic, Period period) {
		return statistic.equals("mean") ? Against.mean(average(period), this.set.edition(), this.decimals)
				: Against.median(average(period), this.set.edition(), this.decimals);
	}

	/** A neighbour and its values. */
	record Neighbour(NeighbourSet.Neighbour neighbour, Series series) {

		/** Its value for a period; {@code null} where none is on record. */
		public Value at(Period period) {
			return this.series.at(period).map(Moment::first).orElse(null);
		}

	}

}
