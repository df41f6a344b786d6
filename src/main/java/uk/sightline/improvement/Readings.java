package uk.sightline.improvement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import uk.sightline.authority.Authority;
import uk.sightline.indicator.Indicator;
import uk.sightline.indicator.Indicators;
import uk.sightline.indicator.Moment;
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
		Sides sides = Sides.of(known(moments, asOf), from);
		boolean both = sides.before() != null && sides.after() != null;
		String broken = both ? indicator.breakBetween(sides.before().period(), sides.after().period())
			.map(Indicator.Break::sentence)
			.orElse(null) : null;
		return new Reading(indicator.code(), indicator.name(), figure(sides.before()), figure(sides.after()),
				both ? null : figure(sides.untold()), sides.between().stream().map(Readings::figure).toList(), broken);
	}

	/** What was measured, of each date the first that has a figure. */
	private static List<Value> known(List<Moment> moments, AsOf asOf) {
		return moments.stream()
			.flatMap((moment) -> Stream.concat(Stream.of(moment.first()), moment.others().stream())
				.filter((value) -> value.hasFigure() && !value.status().ahead())
				.limit(1))
			.filter((value) -> !value.period().dated() || !value.period().to().isAfter(asOf.day()))
			.toList();
	}

	private static Figure figure(Value value) {
		return (value == null) ? null
				: new Figure(value.words() + ((value.mark() != null) ? " (" + value.mark() + ")" : ""),
						value.period().phrase(), value.citation());
	}

}
