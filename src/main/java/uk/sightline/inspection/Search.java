package uk.sightline.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.web.Paging;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds published findings and events by their words, latest first. What people type is
 * never more than text: the database makes a query of it.
 */
@Component
class Search {

	private static final String FINDINGS = """
			select f.finding as slug, f.authority_code, i.inspection, i.title, coalesce(i.started_on, i.published_on) as day,
			  f.kind, f.number, f.body, f.section, f.summary, f.source, f.locator, null as grade, f.row_id
			from published_finding(:n, :day) f join published_inspection(:n, :day) i on i.revision_id = f.revision_id
			where true""";

	private static final String EVENTS = """
			select e.event, e.authority_code, null, null, coalesce(e.date_from, e.date_to), e.type, null, e.body,
			  case when e.body in ('authority', 'lscb') then null else e.body end, e.subject, e.source, e.locator, e.grade_as_printed, e.row_id
			from published_event(:n, :day) e where true""";

	/** Everything is looked through once: for the number, and for the page. */
	private static final String PAGE = """
			with hit as materialized (%s), page as (select * from hit order by %s limit :size offset :offset)
			select total, page.*, ts_headline('english', summary, cast(:query as tsquery), :marks) as marked,
			  ts_headline('english', section, cast(:query as tsquery), :marks) as marked_section
			from (select count(*) as total from hit) counted left join page on true order by %s""";

	private static final String ORDER = "day collate \"C\" desc nulls last, inspection collate \"C\", row_id";

	private static final String MARKS = "HighlightAll=true, StartSel=%s, StopSel=%s".formatted(Hit.START, Hit.STOP);

	private final JdbcClient jdbc;

	Search(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the words look for at a publication. */
	Looked look(String words, int publication) {
		return this.jdbc
			.sql("""
					with asked as materialized (select published_search(:n, :words) as query, websearch_to_tsquery('english', :words) as plain)
					select query::text as query, array(
					    select distinct case when plain @> looked_short then meaning else abbreviation end
					    from published_abbreviation(:n)
					    where plain @> looked_short or plain @> looked_long order by 1) as also
					from asked""")
			.param("n", publication)
			.param("words", words)
			.query((row, i) -> new Looked(row.getString("query"), List.of((String[]) row.getArray("also").getArray())))
			.single();
	}

	Hits find(SearchQuestion question, Looked looked, Paging paging, AsOf asOf) {
		AtomicInteger total = new AtomicInteger();
		List<Hit> hits = new ArrayList<>();
		ask(question, looked, asOf).param("size", paging.size())
			.param("offset", paging.offset())
			.param("marks", MARKS)
			.query((row) -> {
				total.set(row.getInt("total"));
				if (row.getString("slug") != null) {
					hits.add(hit(row));
				}
			});
		return new Hits(total.get(), hits);
	}

	private JdbcClient.StatementSpec ask(SearchQuestion question, Looked looked, AsOf asOf) {
		String findings = FINDINGS + only(question, looked, "f")
				+ ((question.kind() != null) ? " and f.kind = :kind" : "")
				+ ((question.theme() != null) ? " and f.theme = :theme" : "");
		String events = EVENTS + only(question, looked, "e");
		String hits = question.findings() ? question.events() ? findings + "\nunion all\n" + events : findings
				: question.events() ? events : FINDINGS + " and false";
		return this.jdbc.sql(PAGE.formatted(hits, ORDER, ORDER))
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.param("query", looked.query())
			.param("kind", question.kind())
			.param("theme", (question.theme() != null) ? question.theme().slug() : null)
			.param("codes",
					(question.authority() != null) ? question.authority().codes().toArray(String[]::new) : null);
	}

	private static String only(SearchQuestion question, Looked looked, String rows) {
		return (question.words().isEmpty() ? "" : " and %s.words @@ cast(:query as tsquery)".formatted(rows))
				+ ((question.authority() != null) ? " and %s.authority_code = any(:codes)".formatted(rows) : "");
	}

	private static Hit hit(ResultSet row) throws SQLException {
		boolean event = row.getString("inspection") == null;
		String kind = row.getString("kind");
		return new Hit(row.getString("slug"), row.getString("authority_code"), row.getString("inspection"),
				row.getString("title"), PartialDate.of(row.getString("day")),
				event ? EventType.of(kind).words() : FindingKind.of(kind).words(), row.getString("number"),
				row.getString("body"), Hit.parts(row.getString("marked_section")), Hit.parts(row.getString("marked")),
				row.getString("grade"), Citation.of(row.getString("source"), row.getString("locator")));
	}

	/** A page of what was found, and how much there is in all. */
	record Hits(int total, List<Hit> page) {
	}

	/**
	 * What the words of a search became.
	 *
	 * @param query the database's query; empty where no word can be searched for
	 * @param also what is looked for besides: meanings of abbreviations, and the other
	 * way round
	 */
	record Looked(String query, List<String> also) {
	}

}
