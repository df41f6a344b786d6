package uk.sightline.improvement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient jdbc;

	Readings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * By the indicator of the measure: its own, and the same as a rate if there is one.
	 */
	Map<String, List<Reading>> of(Plan plan, Collection<String> codes, AsOf asOf) {
		Set<String> asked = new TreeSet<>();
		plan.measures().stream().map(Measure::indicator).filter((code) -> code != null).forEach((code) -> {
			asked.add(code);
			asked.add(rate(code));
		});
		Map<String, Reading> read = read(asked, plan.from(), codes, asOf);
		Map<String, List<Reading>> byMeasure = new HashMap<>();
		asked.stream().filter(read::containsKey).forEach((code) -> {
			List<Reading> readings = new ArrayList<>(List.of(read.get(code)));
			if (!rate(code).equals(code) && read.containsKey(rate(code))) {
				readings.add(read.get(rate(code)));
			}
			byMeasure.put(code, readings);
		});
		return byMeasure;
	}

	private static String rate(String code) {
		return code.endsWith(NUMBER) ? code.substring(0, code.length() - NUMBER.length()) + RATE : code;
	}

	private Map<String, Reading> read(Set<String> asked, PartialDate from, Collection<String> codes, AsOf asOf) {
		Map<String, Reading> read = new LinkedHashMap<>();
		if (asked.isEmpty() || from == null) {
			return read;
		}
		this.jdbc.sql("select indicator, name from published_indicator(:n) where indicator = any(:asked)")
			.param("n", asOf.publication())
			.param("asked", asked.toArray(String[]::new))
			.query((row) -> {
				String code = row.getString("indicator");
				read.put(code, new Reading(code, row.getString("name"),
						figure(code, "last_day(period_end) <= :from order by last_day(period_end) desc", from.first(),
								codes, asOf),
						figure(code,
								"first_day(coalesce(period_start, period_end)) > :from order by last_day(period_end) desc",
								from.last(), codes, asOf)));
			});
		return read;
	}

	private Figure figure(String code, String which, java.time.LocalDate from, Collection<String> codes, AsOf asOf) {
		return this.jdbc
			.sql("""
					select * from published_observation(:n, :day) where indicator = :code and authority_code = any(:codes)
					and status in ('final', 'provisional', 'estimated') and last_day(period_end) <= :today and\s"""
					+ which + " limit 1")
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.param("today", asOf.day())
			.param("code", code)
			.param("codes", codes.toArray(String[]::new))
			.param("from", from)
			.query((row, i) -> new Figure(row.getString("value_as_printed"),
					PartialDate.of(row.getString("period_end")).words(),
					Citation.of(row.getString("source"), row.getString("locator"))))
			.optional()
			.orElse(null);
	}

}
