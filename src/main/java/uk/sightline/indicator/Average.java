package uk.sightline.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The mean and median of the statistical neighbours' values. Official tools disagree on
 * which to take, so both are kept; and a neighbour without a value is counted, never
 * taken as zero. The sums are exact: only what is shown is rounded, once and half up. It
 * is never surer than the values it is made of.
 *
 * @param known the values there are, lowest first
 * @param of how many neighbours there are
 */
record Average(List<Figure> known, int of) {

	/** As pages say it. */
	static final String RULE = "A mean or median of neighbours is shown where at least half of them have a value. It is "
			+ "tested, before it is rounded, where all of them, five or more, have one and none is estimated or not validated.";

	/**
	 * A value is tested as if this were exact. What chance does to the mean of five is
	 * less than half of what it does to one of them; of fewer it would have to be
	 * reckoned with.
	 */
	private static final int SEVERAL = 5;

	Average {
		known = known.stream().sorted(Comparator.comparing(Figure::value)).toList();
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

	/**
	 * Whether a value may be tested against it: of several, each of which may be, too. Of
	 * some neighbours only it would be the mean of those that are on record, or large
	 * enough for nothing to be suppressed.
	 */
	boolean isSound() {
		return in() == this.of && in() >= SEVERAL && this.known.stream().allMatch(Figure::isTestable);
	}

	/** How many of the values are less than final; empty where none is. */
	String mark() {
		Map<String, Long> doubts = this.known.stream()
			.map(Figure::status)
			.filter(Objects::nonNull)
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
		return doubts.isEmpty() ? ""
				: doubts.entrySet()
					.stream()
					.map((doubt) -> doubt.getValue() + " " + doubt.getKey())
					.collect(Collectors.joining(" and ", ", ", " among them"));
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

	private static Optional<BigDecimal> mean(List<Figure> figures, int decimals) {
		return figures.isEmpty() ? Optional.empty()
				: Optional.of(figures.stream()
					.map(Figure::value)
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.divide(BigDecimal.valueOf(figures.size()), decimals, RoundingMode.HALF_UP));
	}

}
