package uk.sightline.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;
import uk.sightline.review.Shape;
import uk.sightline.review.Shapes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks the rows of an import against the database's own rules: each alone, against each
 * other, and against everything that would be published with them.
 */
@Component
class StagedChecks {

	private final Shapes shapes;

	private final JdbcClient jdbc;

	StagedChecks(Shapes shapes, JdbcClient jdbc) {
		this.shapes = shapes;
		this.jdbc = jdbc;
	}

	/**
	 * Finds what is wrong with staged rows, each alone or against the other rows of the
	 * import, and takes them away.
	 */
	void check(List<Arrival> arrivals, Findings findings) {
		arrivals.forEach((arrival) -> strays(arrival, findings));
		for (DataFile file : files(arrivals)) {
			run("analyze " + Stage.table(file));
			Shape shape = this.shapes.of(file);
			Set<Long> wrong = new HashSet<>();
			shape.checks()
				.forEach((check) -> wrong.addAll(leaveOut(file, findings, check.column(), check.sentence(),
						"not (%s)".formatted(check.expression()))));
			shape.uniques().forEach((unique) -> wrong.addAll(doubles(file, unique, findings)));
			if (!wrong.isEmpty()) {
				run("delete from %s where row_id in (%s)".formatted(Stage.table(file),
						String.join(",", wrong.stream().map(Object::toString).toList())));
			}
		}
	}

	private List<Long> leaveOut(DataFile file, Findings findings, String column, String sentence, String where) {
		return this.jdbc
			.sql("select part, line, row_id, %s as record from %s s where %s".formatted(file.record(),
					Stage.table(file), where))
			.query((row, i) -> {
				findings.leaveOut(new WrongRow(row.getString("part"), row.getInt("line"), column, sentence),
						row.getString("record"));
				return row.getLong("row_id");
			})
			.list();
	}

	private List<Long> doubles(DataFile file, Shape.Unique unique, Findings findings) {
		List<String> columns = new ArrayList<>(unique.columns());
		if (!columns.contains(file.record())) {
			columns.add(0, file.record());
		}
		return this.jdbc
			.sql("""
					select part, line, row_id, first, nullif(first_part, part) as first_part from (
					  select part, line, row_id, first_value(line) over same as first, first_value(part) over same as first_part,
					  min(row_id) over same as first_id from %2$s window same as (partition by %1$s order by row_id)) d
					where row_id <> first_id"""
				.formatted(String.join(", ", columns), Stage.table(file)))
			.query((row, i) -> {
				findings.add(new WrongRow(row.getString("part"), row.getInt("line"), null,
						((unique.sentence() != null) ? unique.sentence() : "The same is said already.")
								+ " See line %d%s.".formatted(row.getInt("first"), (row.getString("first_part") != null)
										? " of " + row.getString("first_part") : "")));
				return row.getLong("row_id");
			})
			.list();
	}

	/**
	 * A row whose record has no row in the first file, and not because that was wrong.
	 */
	private void strays(Arrival arrival, Findings findings) {
		DataFile main = arrival.kind().main();
		for (DataFile file : arrival.files().subList(1, arrival.files().size())) {
			this.jdbc.sql(
					"select part, line, %3$s as record from %1$s s where not exists (select 1 from %2$s m where m.%4$s = s.%3$s)"
						.formatted(Stage.table(file), Stage.table(main), file.record(), main.record()))
				.query((row) -> {
					if (!findings.isLeftOut(row.getString("record"))) {
						findings.add(new WrongRow(row.getString("part"), row.getInt("line"), file.record(),
								"There is no such row in %s.csv.".formatted(main.name())));
					}
				});
		}
	}

	/**
	 * Finds what would be wrong with everything published, were this publication made.
	 */
	void problems(List<RecordKind> kinds, List<Arrival> staged, int publication, Findings findings) {
		List<DataFile> files = files(staged);
		kinds.stream()
			.filter((kind) -> kind.problems() != null)
			.forEach((kind) -> this.jdbc
				.sql("select distinct * from %s(?) order by file, row_id, column_name".formatted(kind.problems()))
				.param(publication)
				.query((row, i) -> located(files, row.getString("file"), row.getLong("row_id"),
						row.getString("column_name"), row.getString("sentence")))
				.list()
				.forEach(findings::addUnlessItFollows));
	}

	private WrongRow located(List<DataFile> files, String name, long row, String column, String sentence) {
		return files.stream()
			.filter((file) -> file.name().equals(name))
			.findFirst()
			.flatMap((file) -> this.jdbc.sql("select part, line from %s where row_id = ?".formatted(Stage.table(file)))
				.param(row)
				.query((place, i) -> new WrongRow(place.getString("part"), place.getInt("line"), column, sentence))
				.optional())
			.orElseGet(() -> new WrongRow("already in Sightline: " + name, 0, column, sentence));
	}

	private void run(String sql) {
		this.jdbc.sql(sql).update();
	}

	private static List<DataFile> files(List<Arrival> arrivals) {
		return arrivals.stream().flatMap((arrival) -> arrival.files().stream()).toList();
	}

}
