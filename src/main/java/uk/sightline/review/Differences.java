package uk.sightline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays pairs of revisions side by side, row by row, as sets: what is equal is left out.
 * Rows are the same if their key is the same; among the others those that speak of the
 * same thing and only cite another place.
 */
@Component
class Differences {

	private static final Set<String> CITATION = Set.of("source", "locator");

	private static final String SQL = """
			with pair (record_id, before, after) as (%1$s),
			old as (select p.record_id as same_record, %3$s as same_row, %4$s as same_matter, t.* from pair p join %2$s t on t.revision_id = p.before),
			new as (select p.record_id as same_record, %3$s as same_row, %4$s as same_matter, t.* from pair p join %2$s t on t.revision_id = p.after),
			o as (select t.*, row_number() over (partition by same_record, same_matter order by exists (select 1 from new x
			  where x.same_record = t.same_record and x.same_row = t.same_row) desc, same_row) as nth from old t),
			m as (select t.*, row_number() over (partition by same_record, same_matter order by exists (select 1 from old x
			  where x.same_record = t.same_record and x.same_row = t.same_row) desc, same_row) as nth from new t),
			d as (select coalesce(m.same_record, o.same_record) as record_id, o.row_id as old_row, m.row_id as new_row, %5$s as place, %6$s
			  from o full join m on o.same_record = m.same_record and o.same_matter = m.same_matter and o.nth = m.nth
			  where o.row_id is null or m.row_id is null or row(%7$s) is distinct from row(%8$s)),
			n as (select d.*, row_number() over (partition by record_id order by place, coalesce(new_row, old_row)) as nth,
			  count(*) over (partition by record_id) as total from d)
			select * from n where nth <= :most
			order by (select slug from record r where r.id = record_id) collate "C", place, coalesce(new_row, old_row)""";

	private final Shapes shapes;

	private final Words words;

	private final JdbcClient jdbc;

	Differences(Shapes shapes, Words words, JdbcClient jdbc) {
		this.shapes = shapes;
		this.words = words;
		this.jdbc = jdbc;
	}

	/**
	 * What differs in a file.
	 * @param pairs SQL that gives the number of a record and of two of its revisions
	 * @param parameters of that SQL
	 * @param most how many of each record; the last of them says how many more there are
	 */
	List<RowChange> in(DataFile file, String pairs, Map<String, ?> parameters, int most) {
		List<String> names = this.shapes.of(file)
			.names()
			.stream()
			.filter((name) -> !name.equals(file.record()))
			.toList();
		Wording wording = this.words.of(file);
		return this.jdbc.sql(sql(file, pairs, names))
			.params(parameters)
			.param("most", most)
			.query((row, i) -> change(row, file, names, wording, most))
			.list();
	}

	private static RowChange change(ResultSet row, DataFile file, List<String> names, Wording wording, int most)
			throws SQLException {
		Map<String, String> before = cells(row, "old_", names);
		Map<String, String> after = cells(row, "new_", names);
		List<RowChange.Cell> cells = names.stream()
			.filter((name) -> !Objects.equals(before.get(name), after.get(name)))
			.map((name) -> wording.cell(name, before.get(name), after.get(name)))
			.toList();
		RowChange.Kind kind = (row.getObject("old_row") == null) ? RowChange.Kind.ADDED
				: (row.getObject("new_row") == null) ? RowChange.Kind.REMOVED : RowChange.Kind.DIFFERENT;
		return new RowChange(row.getLong("record_id"), file.name(), row.getString("place"), kind, cells,
				(kind != RowChange.Kind.ADDED) ? before : null, (kind != RowChange.Kind.REMOVED) ? after : null,
				(row.getLong("nth") == most) ? row.getLong("total") - most : 0);
	}

	private static Map<String, String> cells(ResultSet row, String which, List<String> names) throws SQLException {
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < names.size(); i++) {
			cells.put(names.get(i), row.getString(which + i));
		}
		return cells;
	}

	private static String sql(DataFile file, String pairs, List<String> names) {
		List<String> key = file.key().stream().filter((name) -> !name.equals(file.record())).toList();
		List<String> matter = key.stream().filter((name) -> !CITATION.contains(name)).toList();
		String place = (file.row() != null) ? "coalesce(%s, %s)".formatted(file.row(), file.row().replace("m.", "o."))
				: "cast(null as text)";
		String cells = IntStream.range(0, names.size())
			.mapToObj((i) -> "o.%1$s::text as old_%2$d, m.%1$s::text as new_%2$d".formatted(names.get(i), i))
			.collect(Collectors.joining(", "));
		return SQL.formatted(pairs, file.table(), text(key), text(matter), place, cells, each("o", names),
				each("m", names));
	}

	private static String text(List<String> names) {
		return names.isEmpty() ? "''" : "row(" + each("t", names) + ")::text";
	}

	private static String each(String alias, List<String> names) {
		return names.stream().map((name) -> alias + '.' + name).collect(Collectors.joining(", "));
	}

}
