package uk.sightline.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the database's own catalogue what the files look like, so that no rule
 * stands in two places.
 */
@Component
public class Shapes {

	private static final String COLUMNS = """
			select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required,
			  (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum) as otherwise,
			  col_description(a.attrelid, a.attnum) as meaning
			from pg_attribute a
			where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			  and a.attname not in ('revision_id', 'row_id')
			order by a.attnum""";

	private static final String CHECKS = """
			select pg_get_expr(c.conbin, c.conrelid) as expression, c.conname as name,
			  case cardinality(c.conkey) when 1 then (select attname from pg_attribute
			    where attrelid = c.conrelid and attnum = c.conkey[1]) end as column_name,
			  obj_description(c.oid, 'pg_constraint') as sentence
			from pg_constraint c where c.conrelid = cast(? as regclass) and c.contype = 'c' order by c.conname""";

	private static final String UNIQUES = """
			select obj_description(c.oid, 'pg_constraint') as sentence, array_to_string(array(select attname::text
			  from unnest(c.conkey) k join pg_attribute on attrelid = c.conrelid and attnum = k
			  where attname <> 'revision_id'), ' ') as columns
			from pg_constraint c where c.conrelid = cast(? as regclass) and c.contype in ('p', 'u') order by c.conname""";

	private final JdbcClient jdbc;

	private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

	Shapes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The shape of a file: that of its table. */
	public Shape of(DataFile file) {
		return this.shapes.computeIfAbsent(file.table(), this::read);
	}

	private Shape read(String table) {
		return new Shape(this.jdbc.sql(COLUMNS)
			.param(table)
			.query((row, i) -> new Shape.Column(row.getString("name"), row.getString("type"),
					row.getBoolean("required"), row.getString("otherwise"), row.getString("meaning")))
			.list(), checks(table), uniques(table));
	}

	private List<Shape.Check> checks(String table) {
		return this.jdbc.sql(CHECKS)
			.param(table)
			.query((row, i) -> new Shape.Check(row.getString("expression"), row.getString("column_name"),
					sentence(row.getString("sentence"), row.getString("name"))))
			.list();
	}

	private List<Shape.Unique> uniques(String table) {
		return this.jdbc.sql(UNIQUES)
			.param(table)
			.query((row, i) -> new Shape.Unique(
					Arrays.stream(row.getString("columns").split(" ")).filter((name) -> !name.isEmpty()).toList(),
					row.getString("sentence")))
			.list();
	}

	private static String sentence(String comment, String name) {
		return (comment != null) ? comment : "The row breaks the rule “%s”.".formatted(name.replace('_', ' '));
	}

}
