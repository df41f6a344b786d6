package uk.sightline.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the published findings of an inspection, visit or letter. */
@Component
public class Findings {

	private final JdbcClient jdbc;

	Findings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By kind, in the order of their names, which is that of the document. */
	public Map<FindingKind, List<Finding>> of(String inspection, AsOf asOf) {
		return list(inspection, asOf).stream()
			.collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
	}

	List<Finding> list(String inspection, AsOf asOf) {
		return this.jdbc
			.sql("""
					select * from published_finding(:n, :day) where inspection = :inspection
					order by body, regexp_replace(finding, '[0-9]+$', '') collate "C", length(finding), finding collate "C\"""")
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.param("inspection", inspection)
			.query((row, i) -> new Finding(row.getString("finding"), FindingKind.of(row.getString("kind")),
					row.getString("body"), row.getString("section"), row.getString("number"), row.getString("deadline"),
					row.getString("theme"), row.getString("summary"),
					Citation.of(row.getString("source"), row.getString("locator"))))
			.list();
	}

	/** How many are cited to a source, by inspection. */
	public Map<String, Integer> citing(String source, AsOf asOf) {
		Map<String, Integer> counts = new HashMap<>();
		this.jdbc.sql(
				"select inspection, count(*) as findings from published_finding(?, ?) where source = ? group by inspection")
			.params(asOf.publication(), asOf.on(), source)
			.query((row) -> {
				counts.put(row.getString("inspection"), row.getInt("findings"));
			});
		return counts;
	}

}
