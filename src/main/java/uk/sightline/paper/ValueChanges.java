package uk.sightline.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import uk.sightline.review.RecordHistory;
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

	private static final String KIND = "value-set";

	/**
	 * All rows of a value, one for each of its comparators, count as one; where they
	 * stand in the database does not count.
	 */
	private static final String DIFFERENT = """
			with former as (
			  select o.observation, min(o.indicator) as indicator, min(o.authority_code) as code, min(o.period_end) as period,
			    min(o.period_as_printed) as printed_period, min(o.value_as_printed) as printed, min(o.status) as status,
			    min(r.replaced_in) as publication, jsonb_agg(x.row order by x.row) as whole
			  from published_observation(:then) o join published_revision(:then) r on r.id = o.revision_id
			  cross join lateral (select to_jsonb(o) - array['revision_id', 'row_id'] as row) x
			  where o.indicator = any(:indicators) and o.authority_code = any(:codes) group by o.observation),
			present as (
			  select o.observation, min(o.indicator) as indicator, min(o.authority_code) as code, min(o.period_end) as period,
			    min(o.period_as_printed) as printed_period, min(o.value_as_printed) as printed, min(o.status) as status,
			    min(r.published_in) as publication, jsonb_agg(x.row order by x.row) as whole
			  from published_observation(:now) o join published_revision(:now) r on r.id = o.revision_id
			  cross join lateral (select to_jsonb(o) - array['revision_id', 'row_id'] as row) x
			  where o.indicator = any(:indicators) and o.authority_code = any(:codes) group by o.observation)
			select observation, coalesce(b.publication, a.publication) as publication,
			  (select max(i.name) from published_indicator(:now) i where i.indicator = coalesce(b.indicator, a.indicator)) as name,
			  (select max(p.name) from published_authority(:now) p where p.authority_code = coalesce(b.code, a.code)) as area,
			  coalesce(b.period, a.period) as period, coalesce(b.printed_period, a.printed_period) as printed_period,
			  a.printed as was, b.printed as now, a.status as was_status, b.status as now_status
			from former a full join present b using (observation) where a.whole is distinct from b.whole
			order by 2, 3, 4, first_day(coalesce(b.period, a.period)), observation""";

	private final JdbcClient jdbc;

	ValueChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RecordHistory.Since> between(int then, int now, Collection<String> indicators, Collection<String> codes) {
		if (then >= now || indicators.isEmpty() || codes.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(DIFFERENT)
			.param("then", then)
			.param("now", now)
			.param("indicators", indicators.toArray(String[]::new))
			.param("codes", codes.toArray(String[]::new))
			.query((row, i) -> new RecordHistory.Since(row.getInt("publication"), KIND, row.getString("observation"),
					sentence(row)))
			.list();
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

}
