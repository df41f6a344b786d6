package uk.sightline.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The mean and median of the statistical neighbours' values. Official tools disagree on
 * which to take, so both are kept; and a neighbour without a value is counted, never
 * taken as zero. The sums are exact: only what is shown is rounded, once and half up.
 *
 * @param known the values there are, lowest first
 * @param of how many neighbours there are
 */
record Average(List<BigDecimal> known, int of) {

	Average {
		known = known.stream().sorted().toList();
	}

	/**
	 * @param values one for each neighbour, {@code null} for one without a value
	 */
	static Average of(Collection<BigDecimal> values) {
		return new Average(values.stream().filter(Objects::nonNull).toList(), values.size());
	}

	/** How many are in. */
	int in() {
		return this.known.size();
	}

	/**
	 * Whether so many have a value that the mean or median is theirs: half of them at
	 * least.
	 */
	boolean enough() {
		return in() > 0 && 2 * in() >= this.of;
	}

	/** The mean, or the median, of enough; nothing of fewer. */
	Optional<BigDecimal> statistic(String statistic, int decimals) {
		return !enough() ? Optional.empty() : statistic.equals("mean") ? mean(decimals) : median(decimals);
	}

	Optional<BigDecimal> mean(int decimals) {
		return mean(this.known, decimals);
	}

	/** The middle value, or half way between the two in the middle. */
	Optional<BigDecimal> median(int decimals) {
		int size = this.known.size();
		return (size == 0) ? Optional.empty() : mean(this.known.subList((size - 1) / 2, size / 2 + 1), decimals);
	}

	private static Optional<BigDecimal> mean(List<BigDecimal> values, int decimals) {
		return values.isEmpty() ? Optional.empty()
				: Optional.of(values.stream()
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.divide(BigDecimal.valueOf(values.size()), decimals, RoundingMode.HALF_UP));
	}

}
