package uk.sightline.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.sightline.review.DataFile;
import uk.sightline.review.ImportedDrafts;
import uk.sightline.review.RecordKind;
import uk.sightline.review.Shapes;
import uk.sightline.security.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an officer's import may change: records of their own authorities of which nothing
 * else is under way, and new sources that these cite.
 */
@Component
class Permission {

	private static final String NOT_HERE = "It differs from what is recorded, or is new. Sources that are recorded already "
			+ "and reference data are changed by whoever holds the server, with the command that imports.";

	private final ImportedDrafts drafts;

	private final Shapes shapes;

	private final JdbcClient jdbc;

	Permission(ImportedDrafts drafts, Shapes shapes, JdbcClient jdbc) {
		this.drafts = drafts;
		this.shapes = shapes;
		this.jdbc = jdbc;
	}

	/**
	 * Notes what the person may not change, and lets new sources go with their records.
	 */
	void check(List<Arrival> arrivals, Person by, Findings findings) {
		List<Arrival> owned = arrivals.stream().filter((arrival) -> owned(arrival.kind())).toList();
		owned.forEach((arrival) -> joinSources(arrival));
		Map<String, ImportedDrafts.Open> underWay = this.drafts.underWay()
			.stream()
			.collect(Collectors.toMap((open) -> open.kind() + '/' + open.slug(), Function.identity()));
		for (Arrival arrival : arrivals) {
			changed(arrival).forEach((changed) -> {
				String sentence = sentence(arrival.kind(), changed, underWay, by);
				if (sentence != null) {
					findings
						.add(new WrongRow(changed.part(), changed.line(), arrival.kind().main().record(), sentence));
				}
			});
		}
	}

	private static boolean owned(RecordKind kind) {
		return kind.belongs();
	}

	private String sentence(RecordKind kind, Changed changed, Map<String, ImportedDrafts.Open> underWay, Person by) {
		if (!owned(kind) && (changed.published() || !changed.goesAlong())) {
			return (kind.name().equals("source") && !changed.published())
					? "No record of yours in this import cites this new source." : NOT_HERE;
		}
		if (owned(kind) && changed.authorities().isEmpty()) {
			return "It speaks of several authorities. Such a set is brought in by whoever holds the server, with the command that imports.";
		}
		for (String code : changed.authorities()) {
			if (!by.entersFor(code)) {
				return "It belongs to %s, and you are not an officer of that authority.".formatted(area(code));
			}
		}
		ImportedDrafts.Open open = underWay.get(kind.name() + '/' + changed.slug());
		if (open == null) {
			return null;
		}
		return by.entersFor(open.authorityCode())
				? "Something is under way for it already: see /review/%d. Let that be published or discarded first."
					.formatted(open.revision())
				: "This name is taken. Give the record another name.";
	}

	private String area(String code) {
		return this.jdbc.sql("select name_of_area(?)").param(code).query(String.class).single();
	}

	private List<Changed> changed(Arrival arrival) {
		DataFile main = arrival.kind().main();
		return this.jdbc
			.sql("""
					select c.slug, c.part_of is not null as goes_along, p.id is not null as published,
					  array_remove(array[c.authority_code, p.authority_code], null) as authorities, m.part, m.line
					from changed_record c
					join (select distinct on (%2$s) %2$s as slug, part, line from %1$s order by %2$s, row_id) m on m.slug = c.slug
					left join record r on r.kind = c.kind and r.slug = c.slug
					left join revision p on p.record_id = r.id and p.state = 'PUBLISHED' and p.replaced_in is null
					where c.kind = ?"""
				.formatted(Stage.table(main), main.record()))
			.param(arrival.kind().name())
			.query((row, i) -> new Changed(row.getString("slug"), row.getBoolean("goes_along"),
					row.getBoolean("published"), List.of((String[]) row.getArray("authorities").getArray()),
					row.getString("part"), row.getInt("line")))
			.list();
	}

	/** A new source goes with the first changed record that cites it. */
	private void joinSources(Arrival arrival) {
		for (DataFile file : arrival.files()) {
			this.jdbc
				.sql("""
						update changed_record s set part_of = f.revision_id, authority_code = f.authority_code
						from (select distinct on (s.slug) s.slug, c.revision_id, c.authority_code
						  from (select t.row_id, t.%s as record, unnest(%s) as source from %s t) t
						  join changed_record s on s.kind = 'source' and s.part_of is null and s.slug = t.source
						  join changed_record c on c.kind = ? and c.slug = t.record order by s.slug, t.row_id) f
						where s.kind = 'source' and s.slug = f.slug and not exists (select 1 from record r
						  join revision v on v.record_id = r.id and v.state = 'PUBLISHED' where r.kind = 'source' and r.slug = s.slug)"""
					.formatted(file.record(), cited(file), Stage.table(file)))
				.param(arrival.kind().name())
				.update();
		}
	}

	/** SQL over a row {@code t}: the sources that it cites. */
	private String cited(DataFile file) {
		return this.shapes.of(file)
			.names()
			.stream()
			.filter((column) -> column.matches("(.+_)?source|mentioned_in"))
			.map((column) -> column.equals("mentioned_in")
					? "array(select split_part(m, ' ', 1) from unnest(string_to_array(t.mentioned_in, '; ')) m)"
					: "array[t." + column + "]")
			.collect(Collectors.joining(" || ", "array[]::text[] || ", ""));
	}

	private record Changed(String slug, boolean goesAlong, boolean published, List<String> authorities, String part,
			int line) {
	}

}
