package uk.sightline.improvement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import uk.sightline.authority.Authority;
import uk.sightline.indicator.Indicator;
import uk.sightline.indicator.Indicators;
import uk.sightline.indicator.Moment;
import uk.sightline.indicator.Period;
import uk.sightline.indicator.Value;
import uk.sightline.indicator.Values;
import uk.sightline.review.AsOf;
import uk.sightline.web.PartialDate;

import org.springframework.stereotype.Component;

/**
 * Reads what the indicators of a plan's measures were before and after it. A number
 * depends on how many children there are: where the same is an indicator as a rate, that
 * is read, too.
 */
@Component
class Readings {

	private static final String NUMBER = "-number";

	private static final String RATE = "-rate";

	private final Indicators indicators;

	private final Values values;

	Readings(Indicators indicators, Values values) {
		this.indicators = indicators;
		this.values = values;
	}

	/**
	 * By the indicator of the measure: its own, and the same as a rate if there is one.
	 */
	Map<String, List<Reading>> of(Plan plan, Authority authority, AsOf asOf) {
		Set<String> asked = new TreeSet<>();
		plan.measures().stream().map(Measure::indicator).filter(Objects::nonNull).forEach((code) -> {
			asked.add(code);
			asked.add(rate(code));
		});
		if (plan.from() == null) {
			return Map.of();
		}
		Map<String, Reading> read = new HashMap<>();
		this.values.of(asked, List.of(authority), asOf)
			.forEach((code, areas) -> read.put(code,
					reading(this.indicators.at(asOf.publication()).find(code).orElseThrow(),
							areas.getOrDefault(authority.slug(), List.of()), plan.from(), asOf)));
		Map<String, List<Reading>> byIndicator = new HashMap<>();
		asked.forEach((code) -> byIndicator.put(code,
				Stream.of(code, rate(code)).distinct().map(read::get).filter(Objects::nonNull).toList()));
		return byIndicator;
	}

	private static String rate(String code) {
		return code.endsWith(NUMBER) ? code.substring(0, code.length() - NUMBER.length()) + RATE : code;
	}

	private Reading reading(Indicator indicator, List<Moment> moments, PartialDate from, AsOf asOf) {
		List<Value> known = moments.stream()
			.flatMap((moment) -> Stream.concat(Stream.of(moment.first()), moment.others().stream())
				.filter((value) -> value.hasFigure() && !value.status().ahead() && value.period().dated())
				.limit(1))
			.filter((value) -> !value.period().to().isAfter(asOf.day()))
			.toList();
		Optional<Value> before = latest(known, (period) -> !period.to().isAfter(from.first()));
		Optional<Value> after = latest(known, (period) -> period.from().isAfter(from.last()));
		String broken = before
			.flatMap((one) -> after.flatMap((other) -> indicator.breakBetween(one.period(), other.period())))
			.map(Indicator.Break::sentence)
			.orElse(null);
		return new Reading(indicator.code(), indicator.name(), before.map(Readings::figure).orElse(null),
				after.map(Readings::figure).orElse(null), broken);
	}

	private static Optional<Value> latest(List<Value> known, Predicate<Period> when) {
		return known.stream()
			.filter((value) -> when.test(value.period()))
			.max(Comparator.comparing((value) -> value.period().to()));
	}

	private static Figure figure(Value value) {
		return new Figure(value.words() + ((value.mark() != null) ? " (" + value.mark() + ")" : ""),
				value.period().phrase(), value.citation());
	}

}
