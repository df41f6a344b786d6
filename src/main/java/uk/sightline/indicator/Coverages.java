package uk.sightline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import uk.sightline.indicator.Coverage.Holding;
import uk.sightline.review.AsOf;
import uk.sightline.review.PerPublication;
import uk.sightline.review.Source;
import uk.sightline.review.Sources;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells of which indicators anything is on record, without reading the values: a national
 * data set has hundreds of thousands. What a revision holds never changes, so it is
 * counted once, and a publication counts only what it brought.
 */
@Component
public class Coverages {

	private static final int MOST_REVISIONS = 20_000;

	private final JdbcClient jdbc;

	private final Sources sources;

	private final Cache<Long, List<Holding>> held = Caffeine.newBuilder().maximumSize(MOST_REVISIONS).build();

	private final PerPublication<Map<String, Coverage>> coverages = new PerPublication<>(
			(publication) -> merged(publication, Set.of(), null));

	Coverages(JdbcClient jdbc, Sources sources) {
		this.jdbc = jdbc;
		this.sources = sources;
	}

	/** By the code of the indicator; one of which nothing is on record is absent. */
	public Map<String, Coverage> at(AsOf asOf) {
		return (asOf.on() == null) ? this.coverages.at(asOf.publication())
				: merged(asOf.publication(), published(asOf), asOf.on());
	}

	/** The values that a source gives, and which revisions hold them. */
	Cited citing(String source, AsOf asOf) {
		Map<Long, Integer> cited = new TreeMap<>();
		if (asOf.on() == null || published(asOf).contains(source)) {
			held(asOf.publication()).forEach((revision, holdings) -> holdings.stream()
				.filter((holding) -> holding.source().equals(source))
				.forEach((holding) -> cited.merge(revision, holding.values(), Integer::sum)));
		}
		return new Cited(cited.keySet(), cited.values().stream().mapToInt(Integer::intValue).sum());
	}

	private Set<String> published(AsOf asOf) {
		return this.sources.all(asOf.publication())
			.stream()
			.filter((source) -> source.publishedOn() != null && !source.publishedOn().last().isAfter(asOf.on()))
			.map(Source::slug)
			.collect(Collectors.toSet());
	}

	private Map<String, Coverage> merged(int publication, Set<String> sources, LocalDate on) {
		return held(publication).values()
			.stream()
			.flatMap(List::stream)
			.filter((holding) -> on == null || sources.contains(holding.source()))
			.collect(Collectors.groupingBy(Holding::indicator,
					Collectors.collectingAndThen(Collectors.toList(), Coverage::of)));
	}

	private Map<Long, List<Holding>> held(int publication) {
		return this.held.getAll(revisions(publication), (missing) -> count(publication, missing));
	}

	private List<Long> revisions(int publication) {
		return this.jdbc.sql("""
				select r.id from published_revision(:n) r
				where exists (select 1 from published_observation(:n) o where o.revision_id = r.id)""")
			.param("n", publication)
			.query(Long.class)
			.list();
	}

	private Map<Long, List<Holding>> count(int publication, Collection<? extends Long> revisions) {
		Map<Long, List<Holding>> holdings = new HashMap<>();
		revisions.forEach((revision) -> holdings.put(revision, new ArrayList<>()));
		this.jdbc.sql("""
				select o.revision_id, o.indicator, o.source, o.authority_code, min(left(o.period_end, 4)) as first_year,
				  max(left(o.period_end, 4)) as last_year, bool_or(o.value is not null) as figures,
					  count(*) filter (where o.comparator is null)
					  + count(distinct o.observation) filter (where o.comparator is not null) as values
				from published_observation(:n) o where o.revision_id = any(:revisions) group by 1, 2, 3, 4""")
			.param("n", publication)
			.param("revisions", revisions.toArray(Long[]::new))
			.query((row) -> {
				holdings.get(row.getLong("revision_id"))
					.add(new Holding(once(row, "indicator"), once(row, "source"), once(row, "authority_code"),
							once(row, "first_year"), once(row, "last_year"), row.getBoolean("figures"),
							row.getInt("values")));
			});
		return holdings;
	}

	/** Of tens of thousands the few different words are kept once. */
	private static String once(ResultSet row, String column) throws SQLException {
		String word = row.getString(column);
		return (word != null) ? word.intern() : null;
	}

	/** How many values a source gives, in which revisions. */
	record Cited(Set<Long> revisions, int total) {
	}

}
