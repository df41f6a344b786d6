package uk.sightline.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The writing side of publications: opens one, makes its revisions and publishes them,
 * all within the caller's one transaction. Numbers stay gap-free because a publication
 * that fails takes its number back with it, and because only one is under way at a time.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Publishing {

	private static final long ONE_AT_A_TIME = 7_446_854_635L;

	private final JdbcClient jdbc;

	private final Clock clock;

	Publishing(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Waits until no other publication is under way. To be called before anything is
	 * compared with what is published.
	 * @return the number of the latest publication
	 */
	public int begin() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query((row, i) -> true).single();
		return this.jdbc.sql("select coalesce(max(number), 0) from publication").query(Integer.class).single();
	}

	/**
	 * Opens the next publication, entered from the command line and approved by nobody
	 * else.
	 * @return its number
	 */
	public int openLoad(String enteredBy, String reason) {
		return this.jdbc.sql("""
				insert into publication (number, published_at, way, entered_by, reason)
				select coalesce(max(number), 0) + 1, greatest(?, max(published_at)), 'load', ?, ? from publication
				returning number""")
			.params(OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)), enteredBy, reason)
			.query(Integer.class)
			.single();
	}

	/**
	 * Opens the next publication, entered by whoever submitted the revision and approved
	 * by whoever approved it.
	 * @return its number
	 */
	int openReview(long revision, String reason) {
		return this.jdbc
			.sql("""
					insert into publication (number, published_at, way, entered_by, entered_by_person, approved_by, approved_by_person, reason)
					select coalesce(max(l.number), 0) + 1, greatest(:now, max(l.published_at)), 'review', s.name, s.id, a.name, a.id, :reason
					from revision v join person s on s.id = v.submitted_by join person a on a.id = v.approved_by
					left join publication l on true where v.id = :revision group by s.id, a.id returning number""")
			.param("now", OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)))
			.param("reason", reason)
			.param("revision", revision)
			.query(Integer.class)
			.single();
	}

	/**
	 * Makes a draft revision for each row of the temporary table
	 * {@code changed_record (kind, slug, authority_code, title,
	 * revision_id)}, whose {@code revision_id} the caller then gives to the rows of
	 * facts.
	 */
	public void draft() {
		this.jdbc.sql("""
				insert into record (kind, slug) select kind, slug from changed_record order by kind, slug collate "C"
				on conflict do nothing""").update();
		this.jdbc
			.sql("""
					insert into revision (id, record_id, ordinal, authority_code, title)
					select c.revision_id, r.id, coalesce((select max(ordinal) from revision v where v.record_id = r.id), 0) + 1,
					  c.authority_code, c.title
					from changed_record c join record r using (kind, slug)""")
			.update();
	}

	/**
	 * Publishes those drafts in the publication: each replaces what its record showed
	 * before.
	 */
	public void publish(int publication) {
		this.jdbc.sql("""
				update revision v set replaced_in = ? from revision d join changed_record c on c.revision_id = d.id
				where v.record_id = d.record_id and v.state = 'PUBLISHED' and v.replaced_in is null""")
			.param(publication)
			.update();
		this.jdbc
			.sql("""
					update revision v set state = 'PUBLISHED', published_in = ? from changed_record c where c.revision_id = v.id""")
			.param(publication)
			.update();
	}

	/**
	 * Publishes a revision in the publication, with those that go with it. Each replaces
	 * what its record showed before.
	 */
	void publish(int publication, long revision) {
		this.jdbc
			.sql("""
					update revision v set replaced_in = :n where v.state = 'PUBLISHED' and v.replaced_in is null and v.record_id in
					  (select d.record_id from revision d where (d.id = :id or d.part_of = :id) and d.state in ('DRAFT', 'APPROVED'))""")
			.param("n", publication)
			.param("id", revision)
			.update();
		this.jdbc.sql("""
				update revision set state = 'PUBLISHED', published_in = :n
				where (id = :id or part_of = :id) and state in ('DRAFT', 'APPROVED')""")
			.param("n", publication)
			.param("id", revision)
			.update();
	}

	/** Tells what the publication changed; one sentence may speak of one record only. */
	public void tell(int publication, List<Change> changes) {
		this.jdbc
			.sql("""
					insert into publication_change (publication, position, record_id, sentence)
					select ?, c.position, r.id, c.sentence
					from unnest(?, ?, ?) with ordinality as c (kind, slug, sentence, position) join record r using (kind, slug)
					order by c.position""")
			.param(publication)
			.param(changes.stream().map(Change::kind).toArray(String[]::new))
			.param(changes.stream().map(Change::slug).toArray(String[]::new))
			.param(changes.stream().map(Change::sentence).toArray(String[]::new))
			.update();
	}

	/**
	 * Lets the server count its tables anew. Otherwise it reads pages after a large
	 * publication as if the tables were still small, until it looks by itself.
	 */
	public void settle() {
		this.jdbc.sql("select know_the_tables()").query((row, i) -> true).single();
	}

	/** A change of one record in a sentence for readers. */
	public record Change(String kind, String slug, String sentence) {
	}

}
