package uk.sightline.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the published findings of an inspection, visit or letter. */
@Component
public class Findings {

	/** That of the document: a name ends in its number there. */
	private static final String ORDER = """
			f.body, regexp_replace(f.finding, '[0-9]+$', '') collate "C", length(f.finding), f.finding collate "C\"""";

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
					with i as materialized (select revision_id from published_inspection(:n, :day) where inspection = :inspection)
					select f.* from i join published_finding(:n, :day) f using (revision_id) order by
					"""
					+ ORDER)
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.param("inspection", inspection)
			.query(Findings::finding)
			.list();
	}

	/**
	 * What the authority under these codes was told to improve, latest inspection first;
	 * of each inspection by theme.
	 * @param framework the one framework that counts; {@code null} for all
	 */
	public List<Told> told(Collection<String> codes, String framework, AsOf asOf) {
		Map<Told.Of, List<Finding>> told = new LinkedHashMap<>();
		this.jdbc.sql("""
				with i as materialized (select * from published_inspection(:n, :day)
				  where authority_code = any(:codes) and (:framework::text is null or framework = :framework))
				select f.*, i.framework, coalesce(i.started_on, i.published_on) as day
				from i join published_finding(:n, :day) f on f.revision_id = i.revision_id
				where f.theme is not null and f.kind not in ('strength', 'requirement-met')
				order by first_day(coalesce(i.started_on, i.published_on)) desc, i.inspection collate "C",
				""" + ORDER)
			.param("codes", codes.toArray(String[]::new))
			.param("framework", framework)
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.query((row) -> {
				Told.Of of = new Told.Of(row.getString("authority_code"), row.getString("theme"),
						row.getString("inspection"), row.getString("framework"), PartialDate.of(row.getString("day")));
				told.computeIfAbsent(of, (key) -> new ArrayList<>()).add(finding(row, 0));
			});
		return told.entrySet().stream().map((one) -> new Told(one.getKey(), one.getValue())).toList();
	}

	private static Finding finding(ResultSet row, int i) throws SQLException {
		return new Finding(row.getString("finding"), FindingKind.of(row.getString("kind")), row.getString("body"),
				row.getString("section"), row.getString("number"), row.getString("deadline"), row.getString("theme"),
				row.getString("summary"), Citation.of(row.getString("source"), row.getString("locator")));
	}

	/** Those cited to a source, by inspection. */
	public Map<String, List<Finding>> citing(String source, AsOf asOf) {
		Map<String, List<Finding>> findings = new HashMap<>();
		this.jdbc
			.sql("select f.* from published_finding(:n, :day) f where f.source = :source order by f.inspection, "
					+ ORDER)
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.param("source", source)
			.query((row) -> {
				findings.computeIfAbsent(row.getString("inspection"), (key) -> new ArrayList<>()).add(finding(row, 0));
			});
		return findings;
	}

}
