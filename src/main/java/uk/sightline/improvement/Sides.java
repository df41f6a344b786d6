package uk.sightline.improvement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

import uk.sightline.indicator.Period;
import uk.sightline.indicator.Value;
import uk.sightline.web.PartialDate;

/**
 * The latest values of a measure on either side of the day a plan came; {@code null}
 * where there is none.
 *
 * @param before its period had ended by then
 * @param after its period began later
 * @param untold its period holds the day, or either of the two is not known
 * @param between what came after the plan and before the latest, oldest first
 */
record Sides(Value before, Value after, Value untold, List<Value> between) {

	private static final Comparator<Value> BY_DATE = Comparator
		.comparing((value) -> value.period().dated() ? value.period().to() : LocalDate.MIN);

	/**
	 * Sorts values that have a figure.
	 * @param day when the plan came, as far as known; {@code null}: not known
	 */
	static Sides of(List<Value> values, PartialDate day) {
		Predicate<Period> before = (period) -> day != null && period.dated() && !period.to().isAfter(day.first());
		Predicate<Period> after = (period) -> day != null && period.dated() && period.from().isAfter(day.last());
		Value latest = latest(values, after);
		List<Value> between = values.stream()
			.filter((value) -> after.test(value.period()) && value != latest)
			.sorted(BY_DATE)
			.toList();
		return new Sides(latest(values, before), latest, latest(values, before.or(after).negate()), between);
	}

	/** Those without a date count as the oldest. */
	private static Value latest(List<Value> values, Predicate<Period> which) {
		return values.stream()
			.filter((value) -> which.test(value.period()))
			.reduce(BinaryOperator.maxBy(BY_DATE))
			.orElse(null);
	}

}
