package uk.sightline.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officers' side of a revision: opened, saved at each step, submitted, taken back or
 * discarded. A person finds only drafts of authorities for which they are officer; to
 * anyone else there is no such draft.
 */
@Component
@Transactional
public class Drafts {

	private static final String SELECT = """
			select v.*, r.kind, r.slug, s.document, p.name as saved_by
			from revision v join record r on r.id = v.record_id
			left join saving s on s.revision_id = v.id and s.version = v.version left join person p on p.id = s.person_id
			""";

	private final JdbcClient jdbc;

	private final Kinds kinds;

	private final Clock clock;

	Drafts(JdbcClient jdbc, Kinds kinds, Clock clock) {
		this.kinds = kinds;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Opens the first revision of a new record, which gets its lasting name later. */
	public Draft open(String kind, String authorityCode, String title, Person by) {
		return open(kind, LastingNames.provisional(), authorityCode, title, null, by);
	}

	/**
	 * The same for a form that has a key of its own: sent twice, it opens one draft.
	 */
	public Draft open(String kind, UUID key, String authorityCode, String title, Person by) {
		String slug = LastingNames.provisional(key);
		if (this.jdbc.sql("insert into record (kind, slug) values (?, ?) on conflict do nothing")
			.params(kind, slug)
			.update() > 0) {
			return open(kind, slug, authorityCode, title, null, by);
		}
		return this.jdbc.sql("""
				select v.id from revision v join record r on r.id = v.record_id
				where r.kind = ? and r.slug = ? and v.opened_by = ? and v.state <> 'DISCARDED'""")
			.params(kind, slug, by.id())
			.query(Long.class)
			.optional()
			.map((id) -> find(id, by))
			.orElseGet(() -> open(kind, authorityCode, title, by));
	}

	/**
	 * Opens a correction of what is published of a record.
	 * @throws NotFound if nothing is published under this name
	 * @throws UnderWay if a correction or withdrawal of it is under way already
	 */
	public Draft correct(String kind, String slug, String reason, Person by) {
		return follow(kind, slug, reason, false, by);
	}

	/**
	 * Opens the withdrawal of what is published of a record, under the same conditions.
	 */
	Draft withdraw(String kind, String slug, String reason, Person by) {
		return follow(kind, slug, reason, true, by);
	}

	private Draft follow(String kind, String slug, String reason, boolean withdrawal, Person by) {
		Published published = this.jdbc.sql("""
				select v.id, v.authority_code, v.title from revision v join record r on r.id = v.record_id
				where r.kind = ? and r.slug = ? and v.state = 'PUBLISHED' and v.replaced_in is null and not v.withdrawal
				for update of r""")
			.params(kind, slug)
			.query((row, i) -> new Published(row.getLong("id"), row.getString("authority_code"),
					row.getString("title")))
			.optional()
			.filter((found) -> by.entersFor(found.authorityCode()))
			.orElseThrow(
					() -> new NotFound("There is no published record of this name that you may correct or withdraw."));
		underWay(kind, slug);
		return open(kind, slug, published.authorityCode(), published.title(),
				new Base(published.id(), reason, withdrawal), by);
	}

	private void underWay(String kind, String slug) {
		this.jdbc.sql("""
				select v.id from revision v join record r on r.id = v.record_id
				where r.kind = ? and r.slug = ? and v.state not in ('PUBLISHED', 'DISCARDED') order by v.id limit 1""")
			.params(kind, slug)
			.query(Long.class)
			.optional()
			.ifPresent((id) -> {
				throw new UnderWay(id);
			});
	}

	private Draft open(String kind, String slug, String authorityCode, String title, Base base, Person by) {
		this.jdbc.sql("insert into record (kind, slug) values (?, ?) on conflict do nothing")
			.params(kind, slug)
			.update();
		long id = this.jdbc
			.sql("""
					insert into revision (record_id, ordinal, way, authority_code, title, based_on, reason, withdrawal, opened_by, opened_at)
					select r.id, coalesce((select max(ordinal) from revision v where v.record_id = r.id), 0) + 1, 'form',
					  ?, ?, ?, ?, ?, ?, ?
					from record r where r.kind = ? and r.slug = ? returning id""")
			.params(authorityCode, title, (base != null) ? base.revision() : null,
					(base != null) ? base.reason() : null, base != null && base.withdrawal(), by.id(), now(), kind,
					slug)
			.query(Long.class)
			.single();
		return find(id, by);
	}

	/**
	 * The draft as it stands now.
	 * @throws NotFound if there is none of this number for this person
	 */
	@Transactional(readOnly = true)
	public Draft find(long id, Person by) {
		return this.jdbc.sql(SELECT + "where v.id = ? and v.way <> 'load' and v.part_of is null")
			.param(id)
			.query(Draft::of)
			.optional()
			.filter((draft) -> by.entersFor(draft.authorityCode()) && draft.state() != Draft.State.DISCARDED)
			.orElseThrow(() -> new NotFound("There is no such draft, or it belongs to another authority."));
	}

	/**
	 * Where a draft is seen as a whole. One that came in a file, and a withdrawal, have
	 * no form: their officers see what a reviewer sees.
	 */
	public String address(Draft draft) {
		RecordKind.Desk desk = this.kinds.named(draft.kind()).checking().desk();
		return (desk == null || draft.withdrawal() || draft.document() == null) ? "/review/" + draft.id()
				: desk.draft().formatted(draft.id());
	}

	/**
	 * Saves what was keyed, whole.
	 * @param seen the draft as the person saw it when they began to key
	 * @param step the page it was saved from
	 * @return the draft with the new version
	 * @throws SavedMeanwhile if another version was saved since
	 */
	public Draft save(Draft seen, String step, String authorityCode, String title, String document, Person by) {
		find(seen.id(), by);
		if (!by.entersFor(authorityCode)) {
			throw new NotFound("You are not an officer of this authority.");
		}
		try {
			this.jdbc.sql("""
					insert into saving (revision_id, version, person_id, saved_at, step, document)
					values (?, ?, ?, ?, ?, ?::jsonb)""")
				.params(seen.id(), seen.version() + 1, by.id(), now(), step, document)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new SavedMeanwhile();
		}
		this.jdbc.sql("update revision set authority_code = ?, title = ? where id = ?")
			.params(authorityCode, title, seen.id())
			.update();
		return find(seen.id(), by);
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC));
	}

	private record Published(long id, String authorityCode, String title) {
	}

	private record Base(long revision, String reason, boolean withdrawal) {
	}

}
