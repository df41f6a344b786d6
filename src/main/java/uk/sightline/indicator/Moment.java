package uk.sightline.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that sources say of one measure, one authority and one date. They live together;
 * one is shown first, by {@link Precedence}.
 *
 * @param first the one shown first
 * @param others the others, in the order of precedence
 * @param official whether the first stands in official statistics
 */
public record Moment(Value first, List<Value> others, boolean official) {

	/** A day known only within two months may be any day in them. */
	private static final int UNCERTAIN_DAYS = 62;

	/**
	 * The values of one measure and authority by date, oldest first. Those without a date
	 * come last, in the order of precedence.
	 */
	static List<Moment> of(List<Value> values, Precedence precedence) {
		List<List<Value>> groups = new ArrayList<>();
		for (Value value : values.stream()
			.sorted(Comparator.comparing(Moment::spread)
				.thenComparing((one, other) -> rough(one) ? precedence.compare(one, other) : 0))
			.toList()) {
			groups.stream().filter((group) -> sameDate(group.get(0), value)).findFirst().orElseGet(() -> {
				groups.add(new ArrayList<>());
				return groups.get(groups.size() - 1);
			}).add(value);
		}
		return groups.stream()
			.map((group) -> group.stream().sorted(precedence).toList())
			.map((group) -> new Moment(group.get(0), group.subList(1, group.size()), precedence.official(group.get(0))))
			.sorted(Comparator.comparing(Moment::last).thenComparing(Moment::first, precedence))
			.toList();
	}

	private LocalDate last() {
		return period().dated() ? period().to() : LocalDate.MAX;
	}

	private static long spread(Value value) {
		return value.period().dated() ? ChronoUnit.DAYS.between(value.period().from(), value.period().to()) : 0;
	}

	/** Whether it can be of the same date as another without being the same. */
	private static boolean rough(Value value) {
		return spread(value) > 0 && spread(value) <= UNCERTAIN_DAYS;
	}

	/**
	 * Without a date nobody knows, unless one document says both of the same. A count of
	 * one day whose day is known only roughly, as "at the time of the inspection", is of
	 * the same date as that of a day among those it can be.
	 */
	private static boolean sameDate(Value one, Value other) {
		if (one.ahead() != other.ahead()) {
			return false;
		}
		if (!one.period().dated() && !one.citation().source().equals(other.citation().source())) {
			return false;
		}
		return one.period().same(other.period())
				|| one.period().dated() && other.period().dated() && one.period().isDay()
						&& spread(other) <= UNCERTAIN_DAYS && !one.period().from().isBefore(other.period().from())
						&& !one.period().to().isAfter(other.period().to());
	}

	/** The last of what was, and not of what is to be. */
	public static Optional<Moment> latest(List<Moment> moments) {
		return moments.stream()
			.filter((moment) -> moment.period().dated() && !moment.first().ahead())
			.reduce((one, other) -> other);
	}

	public Period period() {
		return this.first.period();
	}

	/**
	 * Whether a document says two things, or two values of one date cannot both be so.
	 */
	public boolean disagrees() {
		return all().anyMatch(Value::contradicted)
				|| period().dated() && all().anyMatch((one) -> this.others.stream().anyMatch(one::excludes));
	}

	Stream<Value> all() {
		return Stream.concat(Stream.of(this.first), this.others.stream());
	}

}
