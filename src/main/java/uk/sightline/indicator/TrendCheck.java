package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether values may be tested for a trend, and if not, the first reason in words. */
final class TrendCheck {

	private TrendCheck() {
	}

	static Optional<String> whyNot(List<TrendPoint> series, Basis basis, BigDecimal multiplier) {
		Stream<String> alone = series.stream().map((point) -> whyNot(point, basis, multiplier));
		Stream<String> together = IntStream.range(1, series.size())
			.mapToObj((i) -> whyNot(series.get(i - 1), series.get(i)));
		return Stream.concat(alone, together).filter(Objects::nonNull).findFirst();
	}

	private static String whyNot(TrendPoint point, Basis basis, BigDecimal multiplier) {
		String label = point.label();
		if (point.value() == null) {
			return "the value for %s is missing".formatted(label);
		}
		if (point.doubt() != null) {
			return "the value for %s is marked %s".formatted(label, point.doubt());
		}
		if (!point.isYearly()) {
			return "the values are not yearly";
		}
		Optional<Interval> interval = basis.interval(point.numerator(), point.denominator(), multiplier);
		if (interval.isEmpty()) {
			return "the counts behind the value for %s are not known".formatted(label);
		}
		if (!interval.get().isOf(point.value())) {
			return "the counts for %s do not give the value published".formatted(label);
		}
		if (basis == Basis.PROPORTION
				&& (point.numerator().signum() == 0 || point.numerator().compareTo(point.denominator()) == 0)) {
			return "the value for %s is none or all, which the test does not allow".formatted(label);
		}
		return null;
	}

	private static String whyNot(TrendPoint before, TrendPoint after) {
		if (after.afterBreak()) {
			return "the series breaks between %s and %s".formatted(before.label(), after.label());
		}
		if (!after.follows(before)) {
			return "%s is not the year after %s".formatted(after.label(), before.label());
		}
		return null;
	}

}
