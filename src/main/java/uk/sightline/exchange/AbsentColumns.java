package uk.sightline.exchange;

import java.util.List;
import java.util.stream.Collectors;

import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;
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
					otherwise(file, others);
					if (isPublished(arrival.kind(), published)) {
						keep(file, others, published);
					}
				}
			}
		}
	}

	private List<Shape.Column> absent(DataFile file) {
		List<String> names = this.jdbc.sql("select distinct unnest(lacks) from staged_part where file = ?")
			.param(file.name())
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

	private boolean isPublished(RecordKind kind, int published) {
		return this.jdbc
			.sql("""
					select exists (select 1 from record r join published_revision(:n) v on v.record_id = r.id where r.kind = :kind)""")
			.param("n", published)
			.param("kind", kind.name())
			.query(Boolean.class)
			.single();
	}

	/** What the table says. */
	private void otherwise(DataFile file, List<Shape.Column> absent) {
		absent.stream()
			.filter((column) -> column.otherwise() != null)
			.forEach((column) -> run("update %1$s set \"%2$s\" = %3$s where '%2$s' = any (lacks)"
				.formatted(Stage.table(file), column.name(), column.otherwise())));
	}

	/** What is published of the row with the same key. */
	private void keep(DataFile file, List<Shape.Column> absent, int published) {
		String kept = absent.stream()
			.map((column) -> "\"%1$s\" = case when '%1$s' = any (s.lacks) then p.%1$s else s.%1$s end"
				.formatted(column.name()))
			.collect(Collectors.joining(", "));
		run("update %s s set %s from %s(%d) p where %s".formatted(Stage.table(file), kept, file.published(), published,
				same(file)));
	}

	/** The server can hash what is equal, and only that: so what must be filled is. */
	private String same(DataFile file) {
		return this.shapes.of(file)
			.columns()
			.stream()
			.filter((column) -> file.key().contains(column.name()))
			.map((column) -> (column.required() ? "p.%1$s = s.%1$s" : "p.%1$s is not distinct from s.%1$s")
				.formatted(column.name()))
			.collect(Collectors.joining(" and "));
	}

	private void run(String sql) {
		this.jdbc.sql(sql).update();
	}

}
