package uk.sightline.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.review.Source;
import uk.sightline.review.Sources;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads published improvement plans as they stand at a moment: with the progress recorded
 * by its day. Under an explicit day there is only what documents say that had surely been
 * published by its end.
 */
@Component
public class Plans {

	/** A plan may be known by its priorities alone. */
	private static final String HEADS = """
			select k.plan, coalesce(p.authority_code, k.authority_code) as authority_code, p.title, p.version, p.adopted_on,
			  p.first_quarter, coalesce(p.source, k.source) as source, coalesce(p.locator, k.locator) as locator, p.note,
			  (select count(*) from published_plan_action(:n, :on) a where a.plan = k.plan) as actions, k.priorities
			from (select plan, min(authority_code) as authority_code, (array_agg(source order by row_id))[1] as source,
			  (array_agg(locator order by row_id))[1] as locator, count(*) as priorities from published_plan_priority(:n, :on) group by plan) k
			left join published_plan(:n, :on) p on p.plan = k.plan""";

	private final JdbcClient jdbc;

	private final Sources sources;

	private final PlanReader reader;

	Plans(JdbcClient jdbc, Sources sources, PlanReader reader) {
		this.jdbc = jdbc;
		this.sources = sources;
		this.reader = reader;
	}

	/** All, by authority and title. */
	public List<Head> all(AsOf asOf) {
		return heads(" order by authority_code, title, plan", null, asOf);
	}

	public Optional<Plan> find(String slug, AsOf asOf) {
		return heads(" where k.plan = :slug", slug, asOf).stream()
			.findFirst()
			.map((head) -> this.reader.of(head, asOf));
	}

	private List<Head> heads(String which, String slug, AsOf asOf) {
		return this.jdbc.sql(HEADS + which)
			.param("n", asOf.publication())
			.param("on", asOf.on())
			.param("slug", slug)
			.query((row, i) -> head(row, asOf))
			.list();
	}

	private Head head(ResultSet row, AsOf asOf) throws SQLException {
		PartialDate published = this.sources.find(row.getString("source"), asOf.publication())
			.map(Source::publishedOn)
			.orElse(null);
		String title = row.getString("title");
		return new Head(row.getString("plan"), row.getString("authority_code"),
				(title != null) ? title : "Improvement plan", row.getString("version"),
				PartialDate.of(row.getString("adopted_on")), published, Quarter.of(row.getString("first_quarter")),
				Citation.of(row.getString("source"), row.getString("locator")), row.getString("note"),
				row.getInt("priorities"), row.getInt("actions"));
	}

	/**
	 * A plan as a whole.
	 *
	 * @param published when its source was published, as far as known
	 * @param priorities how many
	 * @param actions how many
	 */
	public record Head(String slug, String authorityCode, String title, String version, PartialDate adoptedOn,
			PartialDate published, Quarter firstQuarter, Citation citation, String note, int priorities, int actions) {

		/** The day from which on something comes after the plan; may be unknown. */
		PartialDate from() {
			return (this.adoptedOn != null) ? this.adoptedOn : this.published;
		}

	}

}
