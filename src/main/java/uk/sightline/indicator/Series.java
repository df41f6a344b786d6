package uk.sightline.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import uk.sightline.authority.Authority;

/**
 * The values of one area over time.
 *
 * @param area an authority, a region or England
 * @param moments what was, in the indicator's own unit and with a date; oldest first
 * @param apart what has no place in a picture: targets and forecasts, values without a
 * date or an end or in another unit
 * @param byDays the moments by their first and last day
 */
public record Series(Indicator indicator, Authority area, List<Moment> moments, List<Moment> apart,
		Map<List<LocalDate>, Moment> byDays) {

	/** A line never bridges more than a year, give or take some days. */
	private static final int YEAR = 396;

	/** Spans that differ by more are not of the same kind. */
	private static final int SOME_DAYS = 5;

	static Series of(Indicator indicator, Authority area, List<Moment> moments) {
		Predicate<Moment> inside = (moment) -> moment.period().dated() && !moment.first().ahead()
				&& moment.first().unit().equals(indicator.unit());
		return of(indicator, area, moments.stream().filter(inside).toList(),
				moments.stream().filter(inside.negate()).toList());
	}

	private static Series of(Indicator indicator, Authority area, List<Moment> moments, List<Moment> apart) {
		Map<List<LocalDate>, Moment> byDays = new HashMap<>();
		moments.forEach((moment) -> byDays.putIfAbsent(moment.period().days(), moment));
		return new Series(indicator, area, moments, apart, byDays);
	}

	Optional<Moment> latest() {
		return this.moments.isEmpty() ? Optional.empty() : Optional.of(this.moments.get(this.moments.size() - 1));
	}

	Optional<Moment> at(Period period) {
		return period.dated() ? Optional.ofNullable(this.byDays.get(period.days())) : Optional.empty();
	}

	/** What has no date, of the source published last. */
	Optional<Moment> undated() {
		return this.apart.stream().filter((moment) -> !moment.first().ahead()).findFirst();
	}

	/** The last before a day, not older than a year. */
	Optional<Moment> nearest(Period period) {
		return this.moments.stream()
			.filter((moment) -> !moment.period().to().isAfter(period.to())
					&& ChronoUnit.DAYS.between(moment.period().to(), period.to()) < YEAR)
			.reduce((one, other) -> other);
	}

	/**
	 * What came before it, not more than a year ago, among values of its kind: those of
	 * official statistics, or else of one document.
	 */
	Optional<Moment> before(Moment moment) {
		return this.moments.subList(0, this.moments.indexOf(moment))
			.stream()
			.filter((one) -> alike(one, moment))
			.reduce((one, other) -> other)
			.filter((one) -> ChronoUnit.DAYS.between(one.period().to(), moment.period().to()) <= YEAR);
	}

	/**
	 * From where a line may run to it: not over a gap, a break or from one kind of values
	 * to another.
	 */
	Optional<Moment> joined(Moment moment) {
		return continued(moment).filter((one) -> one.first().hasFigure() && moment.first().hasFigure());
	}

	/**
	 * The same for figures of others at these dates, which may be there where its are
	 * not.
	 */
	Optional<Moment> continued(Moment moment) {
		return before(moment).filter((one) -> this.indicator.breakBetween(one.period(), moment.period()).isEmpty());
	}

	/** Only what is of the latest one's kind. */
	Series ofOneKind() {
		return of(this.indicator, this.area,
				this.moments.stream().filter((one) -> alike(one, latest().orElseThrow())).toList(), List.of());
	}

	private static boolean alike(Moment one, Moment next) {
		return Math.abs(length(one) - length(next)) <= SOME_DAYS && (one.official() && next.official()
				|| one.first().citation().source().equals(next.first().citation().source()));
	}

	private static long length(Moment moment) {
		return ChronoUnit.DAYS.between(moment.period().from(), moment.period().to());
	}

	/** What the trend test needs. */
	List<TrendPoint> trendPoints() {
		List<TrendPoint> points = new ArrayList<>();
		Moment before = null;
		for (Moment moment : ofOneKind().moments()) {
			Value value = moment.first();
			boolean after = before != null && this.indicator.breakBetween(before.period(), moment.period()).isPresent();
			points.add(new TrendPoint(moment.period().year(), moment.period().from(), moment.period().to(),
					value.number(), value.numerator(), value.denominator(),
					Stream.of(value.figure().qualifier(), value.figure().status())
						.filter((doubt) -> doubt != null)
						.findFirst()
						.orElse((value.upTo() != null) ? "a range" : null),
					after));
			before = moment;
		}
		return points;
	}

	/** All, those that no picture shows last. */
	public List<Moment> all() {
		return Stream.concat(this.moments.stream(), this.apart.stream()).toList();
	}

}
