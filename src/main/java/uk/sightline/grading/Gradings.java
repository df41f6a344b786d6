package uk.sightline.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import uk.sightline.review.Citation;
import uk.sightline.review.PerPublication;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the reference data of grading as known at a publication. */
@Component
public class Gradings {

	private final JdbcClient jdbc;

	private final PerPublication<Grading> gradings = new PerPublication<>(this::read);

	Gradings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Grading at(int publication) {
		return this.gradings.at(publication);
	}

	private Grading read(int n) {
		return new Grading(frameworks(n), themes(n),
				list("select * from published_scale_grade(?) order by scale, position", n, Gradings::grade).stream()
					.collect(Collectors.groupingBy(Grade::scale)),
				list("select * from published_comparability_rule(?) order by precedence", n, Gradings::rule));
	}

	private List<Theme> themes(int n) {
		return list("select * from published_theme(?) order by position, theme", n,
				(row, i) -> new Theme(row.getString("theme"), row.getString("name"), row.getInt("position"),
						row.getString("description")));
	}

	private List<Framework> frameworks(int n) {
		Map<String, List<Framework.Type>> types = list("select * from published_framework_type(?) order by type", n,
				(row, i) -> Map.entry(row.getString("framework"), type(row)))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		Map<String, List<Area>> areas = list("select * from published_area(?) order by position", n, Gradings::area)
			.stream()
			.collect(Collectors.groupingBy(Area::framework));
		return list("select * from published_framework(?) order by valid_from, framework", n,
				(row, i) -> new Framework(row.getString("framework"), row.getString("name"), row.getString("slug"),
						date(row, "valid_from"), date(row, "valid_to"), row.getString("summary"),
						Citation.of(row.getString("source"), row.getString("locator")), row.getString("note"),
						types.getOrDefault(row.getString("framework"), List.of()),
						areas.getOrDefault(row.getString("framework"), List.of())));
	}

	private <T> List<T> list(String sql, int n, RowMapper<T> mapper) {
		return this.jdbc.sql(sql).param(n).query(mapper).list();
	}

	private static Framework.Type type(ResultSet row) throws SQLException {
		return new Framework.Type(row.getString("type"), row.getString("name"), !"no".equals(row.getString("graded")),
				"rating".equals(row.getString("graded")), "yes".equals(row.getString("full_inspection")),
				date(row, "valid_from"), date(row, "valid_to"));
	}

	private static Area area(ResultSet row, int i) throws SQLException {
		return new Area(row.getString("framework"), row.getString("area_code"), row.getInt("position"),
				row.getString("section"), row.getString("number"), row.getString("area"), row.getString("parent"),
				row.getString("body"), row.getString("scale"), values(row, "themes"), date(row, "valid_from"),
				date(row, "valid_to"), row.getString("note"));
	}

	private static Grade grade(ResultSet row, int i) throws SQLException {
		return new Grade(row.getString("scale"), row.getInt("position"), row.getString("grade"), row.getString("mark"),
				row.getString("definition"), row.getString("reads_as"),
				Citation.of(row.getString("source"), row.getString("locator")));
	}

	private static Rule rule(ResultSet row, int i) throws SQLException {
		return new Rule(row.getString("rule"), row.getInt("precedence"), side(row, "_a"), side(row, "_b"),
				row.getString("same") != null, Verdict.Kind.of(row.getString("verdict")), row.getString("sentence"));
	}

	private static Rule.Side side(ResultSet row, String end) throws SQLException {
		return new Rule.Side(Set.copyOf(values(row, "framework" + end)), Set.copyOf(values(row, "scale" + end)),
				Set.copyOf(values(row, "body" + end)), Set.copyOf(values(row, "area" + end)));
	}

	private static List<String> values(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? List.of(text.split("; ")) : List.of();
	}

	private static PartialDate date(ResultSet row, String column) throws SQLException {
		return PartialDate.of(row.getString(column));
	}

}
