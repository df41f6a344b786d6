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
 * The temporary tables of an import: checks them against the database's own rules, finds
 * what differs from what is published, and moves that into the tables of facts.
 * Everything here works on whole sets.
 */
@Component
class Staging {

	private final Shapes shapes;

	private final JdbcClient jdbc;

	Staging(Shapes shapes, JdbcClient jdbc) {
		this.shapes = shapes;
		this.jdbc = jdbc;
	}

	void prepare(List<RecordKind> kinds) {
		run("create temporary table changed_record (kind text, slug text, authority_code text, title text, revision_id bigint,"
				+ " primary key (kind, slug)) on commit drop");
		for (DataFile file : files(kinds)) {
			run("create temporary table %s on commit drop as select %s from %s t where false"
				.formatted(Stage.table(file), this.shapes.of(file).sql("t"), file.table()));
			run("alter table %s add line integer, add row_id bigint default nextval(pg_get_serial_sequence('%s', 'row_id'))"
				.formatted(Stage.table(file), file.table()));
		}
	}

	/**
	 * Finds what is wrong with staged rows, each alone or against the other rows of the
	 * import, and takes them away.
	 */
	void check(List<RecordKind> kinds, Findings findings) {
		kinds.forEach((kind) -> strays(kind, findings));
		for (DataFile file : files(kinds)) {
			run("analyze " + Stage.table(file));
			Shape shape = this.shapes.of(file);
			Set<Integer> lines = new HashSet<>();
			shape.checks()
				.forEach((check) -> lines.addAll(leaveOut(file, findings, check.column(), check.sentence(),
						"not (%s)".formatted(check.expression()))));
			shape.uniques().forEach((unique) -> lines.addAll(doubles(file, unique, findings)));
			if (!lines.isEmpty()) {
				run("delete from %s where line in (%s)".formatted(Stage.table(file),
						String.join(",", lines.stream().map(Object::toString).toList())));
			}
		}
	}

	private List<Integer> leaveOut(DataFile file, Findings findings, String column, String sentence, String where) {
		return this.jdbc
			.sql("select line, %s as record from %s s where %s".formatted(file.record(), Stage.table(file), where))
			.query((row, i) -> {
				findings.leaveOut(new WrongRow(file.name() + ".csv", row.getInt("line"), column, sentence),
						row.getString("record"));
				return row.getInt("line");
			})
			.list();
	}

	private List<Integer> doubles(DataFile file, Shape.Unique unique, Findings findings) {
		List<String> columns = new ArrayList<>(unique.columns());
		if (!columns.contains(file.record())) {
			columns.add(0, file.record());
		}
		return this.jdbc.sql("""
				select line, first from (select line, row_id, first_value(line) over same as first,
				  min(row_id) over same as first_id from %2$s window same as (partition by %1$s order by row_id)) d
				where row_id <> first_id order by line""".formatted(String.join(", ", columns), Stage.table(file)))
			.query((row, i) -> {
				findings.add(new WrongRow(file.name() + ".csv", row.getInt("line"), null,
						((unique.sentence() != null) ? unique.sentence() : "The same is said already.")
								+ " See line %d.".formatted(row.getInt("first"))));
				return row.getInt("line");
			})
			.list();
	}

	/**
	 * A row whose record has no row in the first file, and not because that was wrong.
	 */
	private void strays(RecordKind kind, Findings findings) {
		for (DataFile file : kind.files().subList(1, kind.files().size())) {
			this.jdbc.sql(
					"select line, %3$s as record from %1$s s where not exists (select 1 from %2$s m where m.%4$s = s.%3$s)"
						.formatted(Stage.table(file), Stage.table(kind.main()), file.record(), kind.main().record()))
				.query((row) -> {
					if (!findings.isLeftOut(row.getString("record"))) {
						findings.add(new WrongRow(file.name() + ".csv", row.getInt("line"), file.record(),
								"There is no such row in %s.csv.".formatted(kind.main().name())));
					}
				});
		}
	}

	/**
	 * Notes in {@code changed_record} each staged record that differs from what is
	 * published.
	 */
	void compare(List<RecordKind> kinds, int published, boolean onlyMissing) {
		for (RecordKind kind : kinds) {
			DataFile main = kind.main();
			String wanted = onlyMissing ? "not exists (select 1 from record r where r.kind = '%s' and r.slug = m.%s)"
				.formatted(kind.name(), main.record())
					: "m.%s in (%s)".formatted(main.record(), different(kind, published));
			run("""
					insert into changed_record (kind, slug, authority_code, title, revision_id)
					select '%s', m.%s, %s, %s, nextval(pg_get_serial_sequence('revision', 'id'))
					from %s m where %s group by m.%s""".formatted(kind.name(), main.record(), kind.authority(),
					kind.title(), Stage.table(main), wanted, main.record()));
		}
	}

	private String different(RecordKind kind, int published) {
		List<String> staged = new ArrayList<>();
		List<String> present = new ArrayList<>();
		for (DataFile file : kind.files()) {
			String row = "'%s' || row(%s)::text".formatted(file.name(), this.shapes.of(file).sql("t"));
			staged.add("select t.%s as slug, %s as line from %s t".formatted(file.record(), row, Stage.table(file)));
			present.add("select t.%s as slug, %s as line from %s(%d) t".formatted(file.record(), row, file.published(),
					published));
		}
		String digest = "select slug, md5(string_agg(line, e'\\n' order by line collate \"C\")) as digest from (%s) r group by slug";
		return "select s.slug from (%s) s left join (%s) p using (slug) where s.digest is distinct from p.digest"
			.formatted(digest.formatted(String.join(" union all ", staged)),
					digest.formatted(String.join(" union all ", present)));
	}

	/** Copies the rows of the changed records into the tables of facts. */
	void fill(List<RecordKind> kinds) {
		for (RecordKind kind : kinds) {
			for (DataFile file : kind.files()) {
				run("""
						insert into %s (revision_id, row_id, %s) select c.revision_id, s.row_id, %s
						from %s s join changed_record c on c.kind = '%s' and c.slug = s.%s order by s.line""".formatted(
						file.table(), String.join(", ", this.shapes.of(file).names()), this.shapes.of(file).sql("s"),
						Stage.table(file), kind.name(), file.record()));
			}
		}
	}

	/**
	 * Finds what would be wrong with everything published, were this publication made.
	 */
	void problems(List<RecordKind> kinds, List<RecordKind> staged, int publication, Findings findings) {
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
			.flatMap((file) -> this.jdbc.sql("select line from %s where row_id = ?".formatted(Stage.table(file)))
				.param(row)
				.query(Integer.class)
				.optional())
			.map((line) -> new WrongRow(name + ".csv", line, column, sentence))
			.orElseGet(() -> new WrongRow("already in Sightline: " + name, 0, column, sentence));
	}

	int records(List<RecordKind> kinds) {
		return kinds.stream()
			.mapToInt((kind) -> this.jdbc
				.sql("select count(distinct %s) from %s".formatted(kind.main().record(), Stage.table(kind.main())))
				.query(Integer.class)
				.single())
			.sum();
	}

	private void run(String sql) {
		this.jdbc.sql(sql).update();
	}

	private static List<DataFile> files(List<RecordKind> kinds) {
		return kinds.stream().flatMap((kind) -> kind.files().stream()).toList();
	}

}
