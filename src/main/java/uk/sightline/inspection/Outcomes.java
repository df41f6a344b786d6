package uk.sightline.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.sightline.grading.Framework;
import uk.sightline.grading.Grading;
import uk.sightline.grading.Gradings;
import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.review.PerPublication;
import uk.sightline.review.Source;
import uk.sightline.review.Sources;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads published inspections, visits and letters, oldest first. */
@Component
public class Outcomes {

	private static final String SELECT = """
			select i.*, r.published_in from published_inspection(:n, :day) i join published_revision(:n) r on r.id = i.revision_id
			""";

	private static final String ORDER = """
			order by first_day(coalesce(i.started_on, i.published_on)), i.inspection""";

	/** The latest graded inspection of each code with at least one judgement. */
	private static final String LATEST = """
			where i.revision_id in (select distinct on (g.authority_code) g.revision_id
			  from published_inspection(:n, :day) g
			  join published_framework_type(:n) t on t.framework = g.framework and t.type = g.type and t.graded = 'yes'
			  where exists (select 1 from published_judgement(:n) j where j.revision_id = g.revision_id)
			  order by g.authority_code, coalesce(g.published_by, last_day(g.started_on)) desc, g.inspection desc)""";

	private final JdbcClient jdbc;

	private final Gradings gradings;

	private final Sources sources;

	private final PerPublication<Set<String>> recorded = new PerPublication<>(this::codes);

	Outcomes(JdbcClient jdbc, Gradings gradings, Sources sources) {
		this.jdbc = jdbc;
		this.gradings = gradings;
		this.sources = sources;
	}

	/**
	 * Those of the authorities with these codes that the inspectorate had published by
	 * the day asked for.
	 */
	public List<Outcome> of(Collection<String> codes, AsOf asOf) {
		return codes.isEmpty() ? List.of()
				: read(" where i.authority_code in (:codes)", Map.of("codes", codes), asOf.on(), asOf);
	}

	/** The same, but whenever they were published. */
	public List<Outcome> everOf(Collection<String> codes, AsOf asOf) {
		return codes.isEmpty() ? List.of()
				: read(" where i.authority_code in (:codes)", Map.of("codes", codes), null, asOf);
	}

	/** The latest graded inspection under each code of any authority. */
	public List<Outcome> latestOfAll(AsOf asOf) {
		return read(LATEST, Map.of(), asOf.on(), asOf);
	}

	public Optional<Outcome> find(String slug, AsOf asOf) {
		return read(" where i.inspection = :slug", Map.of("slug", slug), asOf.on(), asOf).stream().findFirst();
	}

	/**
	 * Those that cite a source anywhere: as their own, for a judgement, a finding, a date
	 * or a mention.
	 */
	public List<Outcome> citing(String source, AsOf asOf) {
		return read(
				"""
						where i.source = :source or i.published_source = :source or '; ' || i.mentioned_in like :mention
						or exists (select 1 from published_judgement(:n) j where j.revision_id = i.revision_id and j.source = :source)
						or exists (select 1 from published_finding(:n) f where f.revision_id = i.revision_id and f.source = :source)""",
				Map.of("source", source, "mention", "%; " + source + " %"), asOf.on(), asOf);
	}

	/** The codes of all authorities of which anything was ever recorded. */
	Set<String> recorded(int publication) {
		return this.recorded.at(publication);
	}

	private Set<String> codes(int publication) {
		return Set.copyOf(this.jdbc.sql("select distinct authority_code from published_inspection(?)")
			.param(publication)
			.query(String.class)
			.list());
	}

	/** The codes of all authorities of which anything is recorded. */
	public List<String> codes(AsOf asOf) {
		return this.jdbc.sql("select distinct authority_code from published_inspection(:n, :day)")
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.query(String.class)
			.list();
	}

	private List<Outcome> read(String where, Map<String, ?> parameters, LocalDate day, AsOf asOf) {
		Grading grading = this.gradings.at(asOf.publication());
		Map<Long, List<Judgement>> judgements = new HashMap<>();
		List<Outcome> outcomes = this.jdbc.sql(SELECT + where + "\n" + ORDER)
			.params(parameters)
			.param("n", asOf.publication())
			.param("day", day)
			.query((row, i) -> outcome(row, grading,
					judgements.computeIfAbsent(row.getLong("revision_id"), (revision) -> new ArrayList<>()),
					ownReport(row, asOf)))
			.list();
		fill(judgements, asOf, grading);
		return outcomes;
	}

	/** Gives each of the revisions, which were just read, its judgements. */
	private void fill(Map<Long, List<Judgement>> revisions, AsOf asOf, Grading grading) {
		this.jdbc
			.sql("select j.* from published_judgement(:n) j where j.revision_id = any(:revisions) order by j.row_id")
			.param("n", asOf.publication())
			.param("revisions", revisions.keySet().toArray(Long[]::new))
			.query((row) -> {
				revisions.get(row.getLong("revision_id")).add(judgement(row, grading));
			});
		revisions.values()
			.forEach((judgements) -> judgements.sort(Comparator.comparing((judgement) -> judgement.area().position())));
	}

	private static Judgement judgement(ResultSet row, Grading grading) throws SQLException {
		String code = row.getString("area_code");
		var area = grading.framework(row.getString("framework"))
			.flatMap((framework) -> framework.area(code))
			.orElseThrow();
		String grade = row.getString("grade");
		return new Judgement(area, row.getString("area_number"), row.getString("area"),
				row.getString("grade_as_printed"), grade, grading.mark(area.scale(), grade),
				Citation.of(row.getString("source"), row.getString("locator")), row.getString("note"));
	}

	private static Outcome outcome(ResultSet row, Grading grading, List<Judgement> judgements, boolean ownReport)
			throws SQLException {
		Framework framework = grading.framework(row.getString("framework")).orElseThrow();
		return new Outcome(row.getString("inspection"), row.getString("authority_code"), framework,
				framework.type(row.getString("type")).orElseThrow(), date(row, "started_on"), date(row, "ended_on"),
				date(row, "published_on"), row.getString("lead_inspector"), row.getString("title"),
				Citation.of(row.getString("source"), row.getString("locator")),
				Citation.mentions(row.getString("mentioned_in")),
				Citation.of(row.getString("published_source"), row.getString("published_locator")),
				row.getString("note"), judgements, ownReport, row.getInt("published_in"));
	}

	private boolean ownReport(ResultSet row, AsOf asOf) throws SQLException {
		String source = row.getString("source");
		return source != null && this.sources.find(source, asOf.publication()).filter(Source::own).isPresent();
	}

	private static PartialDate date(ResultSet row, String column) throws SQLException {
		return PartialDate.of(row.getString(column));
	}

}
