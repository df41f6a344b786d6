package uk.sightline.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which values of some indicators and areas differ between two publications. A set
 * of values may hold those of the whole country, and the sentences of its publication
 * name no area; so the values themselves are set side by side.
 */
@Component
class ValueChanges {

	/**
	 * All rows of a value, one for each of its comparators, count as one; where they
	 * stand in the database does not count.
	 */
	private static final String DIFFERENT = """
			with former as (
			  select o.observation, min(o.indicator) as indicator, min(o.authority_code) as code, min(o.period_end) as period,
			    min(o.period_as_printed) as printed_period, min(coalesce(o.value_as_printed, 'no figure')) as printed, min(o.status) as status,
			    jsonb_agg(x.row order by x.row) as whole
			  from published_observation(:then) o
			  cross join lateral (select to_jsonb(o) - array['revision_id', 'row_id'] as row) x
			  where o.indicator = any(:indicators) and o.authority_code = any(:codes) group by o.observation),
			present as (
			  select o.observation, min(o.indicator) as indicator, min(o.authority_code) as code, min(o.period_end) as period,
			    min(o.period_as_printed) as printed_period, min(coalesce(o.value_as_printed, 'no figure')) as printed, min(o.status) as status,
			    jsonb_agg(x.row order by x.row) as whole
			  from published_observation(:now) o
			  cross join lateral (select to_jsonb(o) - array['revision_id', 'row_id'] as row) x
			  where o.indicator = any(:indicators) and o.authority_code = any(:codes) group by o.observation)
			select coalesce(b.code, a.code) as code,
			  (select max(i.name) from published_indicator(:now) i where i.indicator = coalesce(b.indicator, a.indicator)) as name,
			  (select max(p.name) from published_authority(:now) p where p.authority_code = coalesce(b.code, a.code)) as area,
			  coalesce(b.period, a.period) as period, coalesce(b.printed_period, a.printed_period) as printed_period,
			  a.printed as was, b.printed as now, a.status as was_status, b.status as now_status
			from former a full join present b using (observation) where a.whole is distinct from b.whole
			order by 2, 3, first_day(coalesce(b.period, a.period)), observation""";

	private final JdbcClient jdbc;

	ValueChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The changes in sentences.
	 * @param codes of the areas whose values are told one by one
	 * @param beside of those whose values are only counted
	 */
	List<String> between(int then, int now, Collection<String> indicators, Set<String> codes, Set<String> beside) {
		if (then >= now || indicators.isEmpty()) {
			return List.of();
		}
		List<String> sentences = new ArrayList<>();
		Map<String, Map<Kind, Integer>> counted = new TreeMap<>();
		this.jdbc.sql(DIFFERENT)
			.param("then", then)
			.param("now", now)
			.param("indicators", indicators.toArray(String[]::new))
			.param("codes", Stream.concat(codes.stream(), beside.stream()).distinct().toArray(String[]::new))
			.query((row) -> {
				if (codes.contains(row.getString("code"))) {
					sentences.add(sentence(row));
				}
				else {
					counted.computeIfAbsent(row.getString("name"), (name) -> new EnumMap<>(Kind.class))
						.merge(Kind.of(row), 1, Integer::sum);
				}
			});
		counted.forEach((name, kinds) -> sentences.add(sentence(name, kinds)));
		return sentences;
	}

	private static String sentence(String name, Map<Kind, Integer> counted) {
		return name + ", values of statistical neighbours: "
				+ counted.entrySet()
					.stream()
					.map((kind) -> kind.getValue() + " " + kind.getKey().words)
					.collect(Collectors.joining(", "))
				+ ".";
	}

	private static String sentence(ResultSet row) throws SQLException {
		PartialDate period = PartialDate.of(row.getString("period"));
		String when = (period != null) ? period.words() : row.getString("printed_period");
		return "%s, %s%s: %s".formatted(row.getString("name"), row.getString("area"), (when != null) ? ", " + when : "",
				what(row.getString("was"), row.getString("now"), row.getString("was_status"),
						row.getString("now_status")));
	}

	private static String what(String was, String now, String wasStatus, String nowStatus) {
		if (was == null) {
			return "“%s” was added.".formatted(now);
		}
		if (now == null) {
			return "“%s” was taken back.".formatted(was);
		}
		if (!was.equals(now)) {
			return "the value was “%s”, is now “%s”.".formatted(was, now);
		}
		return wasStatus.equals(nowStatus) ? "what is recorded beside the value “%s” has changed.".formatted(now)
				: "the value “%s” was %s, is now %s.".formatted(now, wasStatus.replace('-', ' '),
						nowStatus.replace('-', ' '));
	}

	/** What can have become of a value. */
	private enum Kind {

		/** Both then and now, but not the same. */
		CHANGED("changed"),

		/** Only now. */
		ADDED("added"),

		/** Only then. */
		TAKEN_BACK("taken back");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		static Kind of(ResultSet row) throws SQLException {
			return (row.getString("was") == null) ? ADDED : (row.getString("now") == null) ? TAKEN_BACK : CHANGED;
		}

	}

}
