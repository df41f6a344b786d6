package uk.sightline.indicator;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
 * date or in another unit
 */
public record Series(Indicator indicator, Authority area, List<Moment> moments, List<Moment> apart) {

	/** A line never bridges more than a year, give or take some days. */
	private static final int YEAR = 396;

	/** Spans that differ by more are not of the same kind. */
	private static final int SOME_DAYS = 5;

	static Series of(Indicator indicator, Authority area, List<Moment> moments) {
		Predicate<Moment> inside = (moment) -> moment.period().dated() && !moment.first().status().ahead()
				&& moment.first().unit().equals(indicator.unit());
		return new Series(indicator, area, moments.stream().filter(inside).toList(),
				moments.stream().filter(inside.negate()).toList());
	}

	Optional<Moment> latest() {
		return this.moments.isEmpty() ? Optional.empty() : Optional.of(this.moments.get(this.moments.size() - 1));
	}

	Optional<Moment> at(Period period) {
		return this.moments.stream().filter((moment) -> moment.period().same(period)).findFirst();
	}

	/** What has no date, of the source published last. */
	Optional<Moment> undated() {
		return this.apart.stream().filter((moment) -> !moment.first().status().ahead()).findFirst();
	}

	/** The last before a day, not older than a year. */
	Optional<Moment> nearest(Period period) {
		return this.moments.stream()
			.filter((moment) -> !moment.period().to().isAfter(period.to())
					&& ChronoUnit.DAYS.between(moment.period().to(), period.to()) < YEAR)
			.reduce((one, other) -> other);
	}

	/** What came before it in the same series of values. */
	Optional<Moment> before(Moment moment) {
		int at = this.moments.indexOf(moment);
		return (at > 0 && continues(this.moments.get(at - 1), moment)) ? Optional.of(this.moments.get(at - 1))
				: Optional.empty();
	}

	/**
	 * Whether a line may run from one to the next: not over a gap, a break or from one
	 * way of counting into another.
	 */
	boolean joined(Moment one, Moment next) {
		return one.first().hasFigure() && next.first().hasFigure() && continues(one, next)
				&& this.indicator.breakBetween(one.period(), next.period()).isEmpty();
	}

	private static boolean continues(Moment one, Moment next) {
		return ChronoUnit.DAYS.between(one.period().to(), next.period().to()) <= YEAR
				&& Math.abs(length(one) - length(next)) <= SOME_DAYS && (one.official() && next.official()
						|| one.first().citation().source().equals(next.first().citation().source()));
	}

	private static long length(Moment moment) {
		return ChronoUnit.DAYS.between(moment.period().from(), moment.period().to());
	}

	/** What the trend test needs; a break or gap before the first does not matter. */
	List<TrendPoint> trendPoints() {
		List<TrendPoint> points = new ArrayList<>();
		Moment before = null;
		for (Moment moment : this.moments) {
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
