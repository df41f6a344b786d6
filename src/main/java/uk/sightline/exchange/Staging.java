package uk.sightline.exchange;

import java.util.ArrayList;
import java.util.List;

import uk.sightline.authority.Owner;
import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;
import uk.sightline.review.Shapes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The temporary tables of an import: finds what differs from what is published, and moves
 * that into the tables of facts. Everything here works on whole sets.
 */
@Component
class Staging {

	private final Shapes shapes;

	private final JdbcClient jdbc;

	Staging(Shapes shapes, JdbcClient jdbc) {
		this.shapes = shapes;
		this.jdbc = jdbc;
	}

	void prepare(List<Arrival> arrivals) {
		run("set local work_mem = '64MB'");
		run("create temporary table changed_record (kind text, slug text, authority_code text, title text, revision_id bigint, part_of bigint,"
				+ " primary key (kind, slug)) on commit drop");
		run("create temporary table staged_part (file text, lacks text[]) on commit drop");
		for (DataFile file : files(arrivals)) {
			run("create temporary table %s on commit drop as select %s from %s t where false"
				.formatted(Stage.table(file), this.shapes.of(file).sql("t"), file.table()));
			run("alter table %s add line integer, add part text, add lacks text[] not null default '{}', add row_id bigint default nextval(pg_get_serial_sequence('%s', 'row_id'))"
				.formatted(Stage.table(file), file.table()));
		}
	}

	/**
	 * Notes in {@code changed_record} each staged record that differs from what is
	 * published.
	 */
	void compare(List<Arrival> arrivals, int published, boolean onlyMissing) {
		String identities = Owner.identities(authorities(arrivals, published));
		for (Arrival arrival : arrivals) {
			RecordKind kind = arrival.kind();
			DataFile main = kind.main();
			String wanted = onlyMissing ? neverPublished(kind)
					: "m.%s in (%s)".formatted(main.record(), different(arrival, published));
			run("""
					insert into changed_record (kind, slug, authority_code, title, revision_id)
					select '%1$s', m.%2$s, %3$s, m.%2$s, nextval(pg_get_serial_sequence('revision', 'id'))
					from %4$s m %6$s where %5$s group by m.%2$s""".formatted(kind.name(), main.record(),
					kind.authority(), Stage.table(main), wanted, kind.belongs()
							? "left join (%s) k on k.authority_code = m.authority_code".formatted(identities) : ""));
		}
	}

	/**
	 * The authorities as they will be: those that come with the import, and the others.
	 */
	private static String authorities(List<Arrival> arrivals, int published) {
		String there = "select authority_code, slug, valid_from from published_authority(%d)".formatted(published);
		return arrivals.stream().noneMatch((arrival) -> arrival.kind().main().table().equals("authority")) ? there
				: "select authority_code, slug, valid_from from staged_authority union all " + there
						+ " where authority_code not in (select authority_code from staged_authority)";
	}

	/** A name that only drafts had was never published, whatever became of them. */
	private static String neverPublished(RecordKind kind) {
		return """
				not exists (select 1 from record r join revision v on v.record_id = r.id and v.state = 'PUBLISHED'
				where r.kind = '%s' and r.slug = m.%s)""".formatted(kind.name(), kind.main().record());
	}

	private String different(Arrival arrival, int published) {
		List<String> staged = new ArrayList<>();
		List<String> present = new ArrayList<>();
		for (DataFile file : arrival.files()) {
			String row = "'%s' || row(%s)::text".formatted(file.name(), this.shapes.of(file).sql("t"));
			staged.add("select t.%1$s as slug, %2$s as line from %3$s t where t.%1$s in (select slug from there)"
				.formatted(file.record(), row, Stage.table(file)));
			present.add("select t.%s as slug, %s as line from %s(%d) t".formatted(file.record(), row, file.published(),
					published));
		}
		String digest = "select slug, md5(string_agg(line, e'\\n' order by line collate \"C\")) as digest from (%s) r group by slug";
		return """
				with there as materialized (select r.slug from record r join published_revision(%d) v on v.record_id = r.id where r.kind = '%s')
				select m.%4$s from %3$s m where m.%4$s not in (select slug from there) union
				select s.slug from (%5$s) s left join (%6$s) p using (slug) where s.digest is distinct from p.digest"""
			.formatted(published, arrival.kind().name(), Stage.table(arrival.kind().main()),
					arrival.kind().main().record(), digest.formatted(String.join(" union all ", staged)),
					digest.formatted(String.join(" union all ", present)));
	}

	/**
	 * Copies the rows of the changed records into the tables of facts, and carries along
	 * what is published of files that were left out.
	 */
	void fill(List<Arrival> arrivals, int published) {
		for (Arrival arrival : arrivals) {
			arrival.files().forEach((file) -> fill(arrival.kind(), file, "row_id", Stage.table(file) + " s", ""));
			arrival.absent()
				.forEach((file) -> fill(arrival.kind(), file,
						"nextval(pg_get_serial_sequence('%s', 'row_id'))".formatted(file.table()),
						"%s(%d) s".formatted(file.published(), published), "order by s.row_id"));
		}
		arrivals.forEach((arrival) -> name(arrival.kind()));
	}

	/**
	 * A title can rest on other files, and on sources that come along: so it comes last.
	 */
	private void name(RecordKind kind) {
		run("""
				update revision v set title = t.title from (select m.revision_id, %s as title from changed_record c
				  join %s m on m.revision_id = c.revision_id where c.kind = '%s' group by m.revision_id) t
				where v.id = t.revision_id""".formatted(kind.title(), kind.main().table(), kind.name()));
	}

	private void fill(RecordKind kind, DataFile file, String rowId, String rows, String order) {
		run("""
				insert into %s (revision_id, row_id, %s) select c.revision_id, %s, %s
				from %s join changed_record c on c.kind = '%s' and c.slug = s.%s %s""".formatted(file.table(),
				this.shapes.of(file).list(), rowId, this.shapes.of(file).sql("s"), rows, kind.name(), file.record(),
				order));
	}

	int records(List<Arrival> arrivals) {
		return arrivals.stream()
			.map((arrival) -> arrival.kind().main())
			.mapToInt((main) -> this.jdbc
				.sql("select count(*) from (select distinct %s from %s) r".formatted(main.record(), Stage.table(main)))
				.query(Integer.class)
				.single())
			.sum();
	}

	private void run(String sql) {
		this.jdbc.sql(sql).update();
	}

	private static List<DataFile> files(List<Arrival> arrivals) {
		return arrivals.stream().flatMap((arrival) -> arrival.files().stream()).toList();
	}

}
