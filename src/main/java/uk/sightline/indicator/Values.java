package uk.sightline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.review.Sources;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads published values of indicators. Only those asked for are read: a national data
 * set has hundreds of thousands.
 */
@Component
public class Values {

	private static final String SOME = """
			select o.* from published_observation(:n, :day) o
			where o.indicator = any(:indicators) and o.authority_code = any(:codes)""";

	/**
	 * The last date of each, with all that may be of the same date; a measure has to have
	 * ended by the day.
	 */
	private static final String LATEST = """
			select * from (select o.*, max(last_day(o.period_end)) over (partition by o.indicator, o.authority_code) as latest
			  from published_observation(:n, :day) o
			  where o.indicator = any(:indicators) and o.authority_code = any(:codes) and o.period_end is not null
			    and o.status not in ('forecast', 'target') and last_day(o.period_end) <= :by) o
			where last_day(o.period_end) >= o.latest - 62""";

	/** By the revision, so that a source with very many is read a page at a time. */
	private static final String CITING = """
			select o.* from published_observation(:n, :day) o where o.source = :source and (o.revision_id, o.observation) in
			  (select c.revision_id, c.observation from published_observation(:n, :day) c
			  where c.revision_id = any(:revisions) and c.source = :source
			  group by c.revision_id, c.observation order by c.revision_id, c.observation limit :most offset :offset)
			order by o.revision_id, o.observation""";

	private final JdbcClient jdbc;

	private final Coverages coverages;

	private final Authorities authorities;

	private final Sources sources;

	Values(JdbcClient jdbc, Coverages coverages, Authorities authorities, Sources sources) {
		this.coverages = coverages;
		this.jdbc = jdbc;
		this.authorities = authorities;
		this.sources = sources;
	}

	/**
	 * The values of some indicators for some areas, by date, oldest first.
	 * @return by the code of the indicator and the slug of the area
	 */
	public Map<String, Map<String, List<Moment>>> of(Collection<String> indicators, Collection<Authority> areas,
			AsOf asOf) {
		return read(SOME, indicators, areas, asOf);
	}

	/** The latest of each whose period had ended by the day that the page speaks of. */
	public Map<String, Map<String, List<Moment>>> latest(Collection<String> indicators, Collection<Authority> areas,
			AsOf asOf) {
		return read(LATEST, indicators, areas, asOf);
	}

	/** How many values a source gives. */
	public int countCiting(String source, AsOf asOf) {
		return this.coverages.citing(source, asOf).total();
	}

	/** Some of the values that a source gives, in the order of their names. */
	public List<Value> citing(String source, int offset, int most, AsOf asOf) {
		Map<String, Value> values = new LinkedHashMap<>();
		this.jdbc.sql(CITING)
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.param("source", source)
			.param("revisions", this.coverages.citing(source, asOf).revisions().toArray(Long[]::new))
			.param("most", most)
			.param("offset", offset)
			.query((row) -> {
				collect(row, values);
			});
		return List.copyOf(values.values());
	}

	private static void collect(ResultSet row, Map<String, Value> values) throws SQLException {
		Value value = values.computeIfAbsent(row.getString("observation"), (name) -> value(row));
		if (row.getString("comparator") != null) {
			value.comparators().add(comparator(row));
		}
	}

	private Map<String, Map<String, List<Moment>>> read(String sql, Collection<String> indicators,
			Collection<Authority> areas, AsOf asOf) {
		if (indicators.isEmpty() || areas.isEmpty()) {
			return Map.of();
		}
		String[] codes = areas.stream().flatMap((area) -> area.codes().stream()).distinct().toArray(String[]::new);
		Map<String, Value> values = new LinkedHashMap<>();
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql + " order by o.observation")
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.param("indicators", indicators.toArray(String[]::new))
			.param("codes", codes);
		(sql.contains(":by") ? statement.param("by", asOf.day()) : statement).query((row) -> {
			collect(row, values);
		});
		return grouped(values.values(), asOf);
	}

	private Map<String, Map<String, List<Moment>>> grouped(Collection<Value> values, AsOf asOf) {
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		Precedence precedence = new Precedence((source) -> this.sources.find(source, asOf.publication()));
		return values.stream()
			.collect(Collectors.groupingBy(Value::indicator,
					Collectors.groupingBy(
							(value) -> directory.areaByCode(value.authorityCode()).map(Authority::slug).orElse(""),
							Collectors.collectingAndThen(Collectors.toList(), (all) -> Moment.of(all, precedence)))));
	}

	private static Value value(ResultSet row) {
		try {
			String qualifier = row.getString("qualifier");
			return new Value(row.getString("observation"), row.getString("indicator"), row.getString("authority_code"),
					new Period(row.getString("period_as_printed"), PartialDate.of(row.getString("period_start")),
							PartialDate.of(row.getString("period_end"))),
					row.getBigDecimal("value"), row.getBigDecimal("value_to"), new Unit(row.getString("unit")),
					(qualifier != null) ? List.of(qualifier.split("; ")) : List.of(),
					Status.of(row.getString("status")), row.getString("value_as_printed"),
					row.getBigDecimal("numerator"), row.getBigDecimal("denominator"), row.getString("inspection"),
					new Citation(row.getString("source"), row.getString("locator")), row.getString("note"),
					new ArrayList<>());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static PrintedComparator comparator(ResultSet row) throws SQLException {
		return new PrintedComparator(row.getString("comparator"), row.getString("comparator_kind"),
				row.getString("comparator_value"), row.getString("comparator_period"), row.getString("comparator_set"),
				row.getString("comparator_statistic"));
	}

}
