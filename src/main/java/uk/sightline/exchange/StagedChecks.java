package uk.sightline.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

	private static final int AT_A_TIME = 1000;

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
			wrong.addAll(broken(file, shape.checks(), findings));
			shape.uniques()
				.stream()
				.filter((unique) -> hasDoubles(file, columns(file, unique)))
				.forEach((unique) -> wrong.addAll(doubles(file, unique, findings)));
			if (!wrong.isEmpty()) {
				run("delete from %s where row_id in (%s)".formatted(Stage.table(file),
						String.join(",", wrong.stream().map(Object::toString).toList())));
			}
		}
	}

	/** All checks in one reading of the rows. */
	private List<Long> broken(DataFile file, List<Shape.Check> checks, Findings findings) {
		List<Long> wrong = new ArrayList<>();
		if (checks.isEmpty()) {
			return wrong;
		}
		List<String> failed = checks.stream().map((check) -> "(%s) is false".formatted(check.expression())).toList();
		this.jdbc
			.sql("select part, line, row_id, %s as record, array[%s] as failed from %s s where %s"
				.formatted(file.record(), String.join(", ", failed), Stage.table(file), String.join(" or ", failed)))
			.withFetchSize(AT_A_TIME)
			.query((row) -> {
				Boolean[] which = (Boolean[]) row.getArray("failed").getArray();
				for (int i = 0; i < which.length; i++) {
					if (which[i]) {
						findings.leaveOut(new WrongRow(row.getString("part"), row.getInt("line"),
								checks.get(i).column(), checks.get(i).sentence()), row.getString("record"));
					}
				}
				wrong.add(row.getLong("row_id"));
			});
		return wrong;
	}

	private static List<String> columns(DataFile file, Shape.Unique unique) {
		List<String> columns = new ArrayList<>(unique.columns());
		if (!columns.contains(file.record())) {
			columns.add(0, file.record());
		}
		return columns;
	}

	/** Cheaper than looking for them: mostly there are none. */
	private boolean hasDoubles(DataFile file, List<String> columns) {
		return this.jdbc
			.sql("select exists (select 1 from %s group by %s having count(*) > 1)".formatted(Stage.table(file),
					String.join(", ", columns)))
			.query(Boolean.class)
			.single();
	}

	private List<Long> doubles(DataFile file, Shape.Unique unique, Findings findings) {
		return this.jdbc
			.sql("""
					select part, line, row_id, first, nullif(first_part, part) as first_part from (
					  select part, line, row_id, first_value(line) over same as first, first_value(part) over same as first_part,
					  min(row_id) over same as first_id from %2$s window same as (partition by %1$s order by row_id)) d
					where row_id <> first_id"""
				.formatted(String.join(", ", columns(file, unique)), Stage.table(file)))
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
		String places = files(staged).stream()
			.map((file) -> "select '%s' as file, row_id, part, line from %s".formatted(file.name(), Stage.table(file)))
			.collect(Collectors.joining(" union all "));
		kinds.stream()
			.filter((kind) -> kind.problems() != null)
			.forEach((kind) -> this.jdbc
				.sql("""
						select distinct p.file, p.row_id, p.column_name, p.sentence, s.part, s.line from %s(?) p
						left join (%s) s on s.file = p.file and s.row_id = p.row_id order by 1, 2, 3"""
					.formatted(kind.problems(), places))
				.param(publication)
				.withFetchSize(AT_A_TIME)
				.query((row) -> {
					findings.addUnlessItFollows(new WrongRow(
							(row.getString("part") != null) ? row.getString("part")
									: "already in Sightline: " + row.getString("file"),
							row.getInt("line"), row.getString("column_name"), row.getString("sentence")));
				}));
	}

	private void run(String sql) {
		this.jdbc.sql(sql).update();
	}

	private static List<DataFile> files(List<Arrival> arrivals) {
		return arrivals.stream().flatMap((arrival) -> arrival.files().stream()).toList();
	}

}
