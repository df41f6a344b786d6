package uk.sightline.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import uk.sightline.security.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps and finds board papers. None is ever changed; the database sees to that. */
@Component
class Papers {

	private static final int LONGEST_NAME = 60;

	private static final String SAME = """
			select * from paper where made_by = :by and known = :known and title = :title
			  and authorities = cast(:authorities as text[]) and themes = cast(:themes as text[])
			  and indicators = cast(:indicators as text[]) and plan_parts = cast(:parts as text[])""";

	/**
	 * A name that is taken gets the first number that is free: of so many names, those
	 * taken leave one.
	 */
	private static final String KEEP = """
			insert into paper (paper, title, authorities, themes, indicators, plan_parts, known, made_at, made_by, name)
			select free.name, :title, :authorities, :themes, :indicators, :parts, :known, :at, :by, :name
			from generate_series(1, 1 + (select count(*) from paper p where p.paper ~ ('^' || :paper || '(-[0-9]+)?$'))) k
			cross join lateral (select :paper || case when k = 1 then '' else '-' || k end as name) free
			where not exists (select from paper p where p.paper = free.name)
			order by k limit 1
			on conflict do nothing""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Papers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Paper> find(String slug) {
		return this.jdbc.sql("select * from paper where paper = ?").param(slug).query(Papers::paper).optional();
	}

	/** Those that somebody made, the latest first. */
	List<Paper> of(Person person) {
		return this.jdbc.sql("select * from paper where made_by = ? order by made_at desc, paper")
			.param(person.id())
			.query(Papers::paper)
			.list();
	}

	/** Keeps a paper; a second click finds the one that the first made. */
	Paper keep(String title, Selection selection, int publication, Person by) {
		Optional<Paper> kept = same(title, selection, publication, by);
		while (kept.isEmpty()) {
			asking(KEEP, title, selection, publication, by).param("paper", name(title))
				.param("at", OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)))
				.param("name", by.name())
				.update();
			kept = same(title, selection, publication, by);
		}
		return kept.get();
	}

	private Optional<Paper> same(String title, Selection selection, int publication, Person by) {
		return asking(SAME, title, selection, publication, by).query(Papers::paper).optional();
	}

	private JdbcClient.StatementSpec asking(String sql, String title, Selection selection, int publication, Person by) {
		return this.jdbc.sql(sql)
			.param("title", title)
			.param("authorities", selection.authorities().toArray(String[]::new))
			.param("themes", selection.themes().toArray(String[]::new))
			.param("indicators", selection.indicators().toArray(String[]::new))
			.param("parts", selection.planParts().toArray(String[]::new))
			.param("known", publication)
			.param("by", by.id());
	}

	/** What of a title can stand in an address and in the name of a file. */
	static String name(String title) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^a-z0-9]+", "-");
		String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).replaceAll("^-|-$", "");
		return cut.isEmpty() ? "paper" : cut;
	}

	private static Paper paper(ResultSet row, int i) throws SQLException {
		return new Paper(row.getString("paper"), row.getString("title"),
				new Selection(names(row, "authorities"), names(row, "themes"), names(row, "indicators"),
						names(row, "plan_parts")),
				row.getInt("known"), row.getObject("made_on", LocalDate.class), row.getString("name"));
	}

	private static List<String> names(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
