package uk.sightline.exchange;

import java.util.List;
import java.util.stream.Collectors;

import uk.sightline.review.DataFile;
import uk.sightline.review.Shape;
import uk.sightline.review.Shapes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Completes staged rows of files that leave columns out. What is published of the same
 * row stays; a new row gets what can be worked out, else what the table says, else
 * nothing.
 */
@Component
class AbsentColumns {

	private final Shapes shapes;

	private final JdbcClient jdbc;

	AbsentColumns(Shapes shapes, JdbcClient jdbc) {
		this.shapes = shapes;
		this.jdbc = jdbc;
	}

	void complete(List<Arrival> arrivals, int published, Findings findings) {
		for (Arrival arrival : arrivals) {
			for (DataFile file : arrival.files()) {
				List<Shape.Column> absent = absent(file);
				absent.stream()
					.filter((column) -> file.derived().containsKey(column.name()))
					.forEach((column) -> derive(arrival, file, column.name(), published, findings));
				List<Shape.Column> others = absent.stream()
					.filter((column) -> !file.key().contains(column.name()))
					.toList();
				if (!others.isEmpty()) {
					keep(file, others, published);
				}
			}
		}
	}

	private List<Shape.Column> absent(DataFile file) {
		List<String> names = this.jdbc.sql("select distinct unnest(lacks) from " + Stage.table(file))
			.query(String.class)
			.list();
		return this.shapes.of(file).columns().stream().filter((column) -> names.contains(column.name())).toList();
	}

	private void derive(Arrival arrival, DataFile file, String column, int published, Findings findings) {
		DataFile main = arrival.kind().main();
		this.jdbc.sql("create temporary table derived on commit drop as"
				+ " select s.row_id, s.part, s.line, s.%s as record, d.value, d.sentence from %s s"
					.formatted(file.record(), Stage.table(file))
				+ (file.equals(main) ? ""
						: " join %s m on m.%s = s.%s".formatted(Stage.table(main), main.record(), file.record()))
				+ " cross join lateral %s d where '%s' = any (s.lacks)".formatted(file.derived().get(column), column))
			.param("n", published)
			.update();
		run("update %s s set %s = d.value from derived d where d.row_id = s.row_id and d.value is not null"
			.formatted(Stage.table(file), column));
		this.jdbc.sql("select part, line, record, sentence from derived where value is null").query((row) -> {
			findings.leaveOut(
					new WrongRow(row.getString("part"), row.getInt("line"), column, row.getString("sentence")),
					row.getString("record"));
		});
		run("delete from %s where row_id in (select row_id from derived where value is null)"
			.formatted(Stage.table(file)));
		run("drop table derived");
	}

	/**
	 * What the table says, and over it what is published of the row with the same key.
	 */
	private void keep(DataFile file, List<Shape.Column> absent, int published) {
		absent.stream()
			.filter((column) -> column.otherwise() != null)
			.forEach((column) -> run("update %1$s set \"%2$s\" = %3$s where '%2$s' = any (lacks)"
				.formatted(Stage.table(file), column.name(), column.otherwise())));
		String kept = absent.stream()
			.map((column) -> "\"%1$s\" = case when '%1$s' = any (s.lacks) then p.%1$s else s.%1$s end"
				.formatted(column.name()))
			.collect(Collectors.joining(", "));
		run("update %s s set %s from (select p.*, %s as same from %s(%d) p) p where p.same = %s"
			.formatted(Stage.table(file), kept, whole("p", file), file.published(), published, whole("s", file)));
	}

	/** The key as one text, nothing included: unlike several columns it can be hashed. */
	private static String whole(String alias, DataFile file) {
		return "row(%s)::text"
			.formatted(file.key().stream().map((key) -> alias + '.' + key).collect(Collectors.joining(", ")));
	}

	private void run(String sql) {
		this.jdbc.sql(sql).update();
	}

}
