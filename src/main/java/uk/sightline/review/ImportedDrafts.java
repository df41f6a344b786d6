package uk.sightline.review;

import java.time.OffsetDateTime;
import java.util.List;

import uk.sightline.security.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that come in files instead of being keyed: they are complete, so they go to a
 * second person at once. All of it stands on the temporary table {@code changed_record}
 * of the import, as publishing a load does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ImportedDrafts {

	private final LastingNames names;

	private final JdbcClient jdbc;

	ImportedDrafts(LastingNames names, JdbcClient jdbc) {
		this.names = names;
		this.jdbc = jdbc;
	}

	/**
	 * The records of the import of which something is under way already. From now on
	 * nobody else names or opens one of them before the end of the transaction.
	 */
	public List<Open> underWay() {
		this.names.oneAtATime();
		this.jdbc
			.sql("select r.id from record r join changed_record c using (kind, slug) order by r.id for update of r")
			.query(Long.class)
			.list();
		return this.jdbc
			.sql("""
					select distinct on (r.id) r.kind, r.slug, coalesce(v.part_of, v.id) as id, v.authority_code
					from changed_record c join record r using (kind, slug)
					join revision v on v.record_id = r.id and v.state not in ('PUBLISHED', 'DISCARDED') order by r.id, v.id""")
			.query((row, i) -> new Open(row.getString("kind"), row.getString("slug"), row.getLong("id"),
					row.getString("authority_code")))
			.list();
	}

	/**
	 * Opens a draft for each changed record, under the revision number it has there.
	 * @param reason why what is published is corrected
	 */
	public void open(Person by, OffsetDateTime at, String reason) {
		this.jdbc.sql("""
				insert into record (kind, slug) select kind, slug from changed_record order by kind, slug collate "C"
				on conflict do nothing""").update();
		this.jdbc
			.sql("""
					insert into revision (id, record_id, ordinal, way, authority_code, title, based_on, reason, opened_by, opened_at, part_of)
					select c.revision_id, r.id, coalesce((select max(ordinal) from revision v where v.record_id = r.id), 0) + 1,
					  'import', c.authority_code, c.title, p.id, case when p.id is not null then :reason end, :by, :at, c.part_of
					from changed_record c join record r using (kind, slug)
					left join revision p on p.record_id = r.id and p.state = 'PUBLISHED' and p.replaced_in is null""")
			.param("reason", reason)
			.param("by", by.id())
			.param("at", at)
			.update();
	}

	/** Hands them, once their facts are written, to a second person. */
	public void submit(Person by, OffsetDateTime at) {
		this.jdbc.sql("""
				update revision v set state = 'SUBMITTED', submitted_by = ?, submitted_at = ?
				from changed_record c where c.revision_id = v.id""").params(by.id(), at).update();
	}

	/** What a person's import of that moment made, as far as they may still see it. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<Imported> of(Person by, OffsetDateTime at) {
		return this.jdbc
			.sql("""
					select coalesce(v.part_of, v.id) as id, r.kind, v.title, v.based_on is not null as correction,
					  v.part_of is not null as part, v.authority_code
					from revision v join record r on r.id = v.record_id
					where v.way = 'import' and v.opened_by = ? and v.opened_at = ? order by coalesce(v.part_of, v.id), v.part_of nulls first, v.id""")
			.params(by.id(), at)
			.query((row, i) -> new Imported(row.getLong("id"), row.getString("kind"), row.getString("title"),
					row.getBoolean("correction"), row.getBoolean("part"), row.getString("authority_code")))
			.list()
			.stream()
			.filter((imported) -> by.entersFor(imported.authorityCode()))
			.toList();
	}

	/** A record with a revision under way. */
	public record Open(String kind, String slug, long revision, String authorityCode) {
	}

	/**
	 * A draft that an import made.
	 *
	 * @param revision what is reviewed: that of the record itself, or of the one it goes
	 * with
	 * @param part whether it goes with another, as a new source does
	 */
	public record Imported(long revision, String kind, String title, boolean correction, boolean part,
			String authorityCode) {
	}

}
