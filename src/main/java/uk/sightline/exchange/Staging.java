package uk.sightline.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;

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
	 * What is wrong with staged rows, each alone or against the other rows of the import.
	 */
	List<WrongRow> wrongRows(List<RecordKind> kinds) {
		List<WrongRow> wrong = new ArrayList<>();
		for (DataFile file : files(kinds)) {
			run("analyze " + Stage.table(file));
			Shape shape = this.shapes.of(file);
			shape.checks()
				.forEach((check) -> wrong.addAll(rows(file, check.column(), check.sentence(),
						"select line from %s where not (%s)".formatted(Stage.table(file), check.expression()))));
			shape.uniques().forEach((unique) -> wrong.addAll(doubles(file, unique)));
		}
		kinds.forEach((kind) -> wrong.addAll(strays(kind)));
		wrong.sort(Comparator.comparing(WrongRow::file).thenComparingInt(WrongRow::line));
		return wrong;
	}

	private List<WrongRow> doubles(DataFile file, Shape.Unique unique) {
		List<String> columns = new ArrayList<>(unique.columns());
		if (!columns.contains(file.record())) {
			columns.add(0, file.record());
		}
		return this.jdbc.sql("""
				select line, first from (select line, min(line) over (partition by %s) as first from %s) d
				where line <> first order by line""".formatted(String.join(", ", columns), Stage.table(file)))
			.query((row, i) -> new WrongRow(file.name() + ".csv", row.getInt("line"), null,
					((unique.sentence() != null) ? unique.sentence() : "The same is said already.")
							+ " See line %d.".formatted(row.getInt("first"))))
			.list();
	}

	private List<WrongRow> strays(RecordKind kind) {
		List<WrongRow> wrong = new ArrayList<>();
		for (DataFile file : kind.files().subList(1, kind.files().size())) {
			wrong.addAll(rows(file, file.record(), "There is no such row in %s.csv.".formatted(kind.main().name()),
					"select line from %s s where not exists (select 1 from %s m where m.%s = s.%s)"
						.formatted(Stage.table(file), Stage.table(kind.main()), kind.main().record(), file.record())));
		}
		return wrong;
	}

	private List<WrongRow> rows(DataFile file, String column, String sentence, String sql) {
		return this.jdbc.sql(sql)
			.query(Integer.class)
			.list()
			.stream()
			.map((line) -> new WrongRow(file.name() + ".csv", line, column, sentence))
			.toList();
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

	/** What would be wrong with everything published, were this publication made. */
	List<WrongRow> problems(List<RecordKind> kinds, List<RecordKind> staged, int publication) {
		List<DataFile> files = files(staged);
		List<WrongRow> wrong = new ArrayList<>();
		for (RecordKind kind : kinds) {
			if (kind.problems() != null) {
				this.jdbc
					.sql("select distinct * from %s(?) order by file, row_id, column_name".formatted(kind.problems()))
					.param(publication)
					.query((row,
							i) -> wrong.add(located(files, row.getString("file"), row.getLong("row_id"),
									row.getString("column_name"), row.getString("sentence"))))
					.list();
			}
		}
		return wrong;
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
