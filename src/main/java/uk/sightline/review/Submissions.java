package uk.sightline.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;

import uk.sightline.review.SubmissionRefused.Wrong;
import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a draft leaves its officers' hands: submitted to a second person, taken back as
 * long as nobody has begun to check it, or discarded.
 */
@Component
public class Submissions {

	private final Drafts drafts;

	private final Kinds kinds;

	private final Rehearsal rehearsal;

	private final LastingNames names;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	Submissions(Drafts drafts, Kinds kinds, Rehearsal rehearsal, LastingNames names, AuditLog audit,
			TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
		this.drafts = drafts;
		this.kinds = kinds;
		this.rehearsal = rehearsal;
		this.names = names;
		this.audit = audit;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Submits a draft to a second person. Whatever was submitted of it before is
	 * replaced. A draft that is submitted already stays as it is, so a second click does
	 * no harm.
	 * @param seen the draft as the person saw it
	 * @param slug the lasting name of a new record, if it is free; otherwise it gets a
	 * number behind it
	 * @param facts writes the rows of facts under the number of a revision and the
	 * lasting name it is given. It is called twice: for a rehearsal, of which nothing
	 * stays, and in earnest
	 * @throws SubmissionRefused if it could not be published as it stands
	 * @throws SavedMeanwhile if another version was saved since
	 */
	public Draft submit(Draft seen, String slug, String authorityCode, String title, Person by,
			BiConsumer<Long, String> facts) {
		Draft draft = this.drafts.find(seen.id(), by);
		if (!draft.open()) {
			return draft;
		}
		if (!by.entersFor(authorityCode)) {
			throw new NotFound("You are not an officer of this authority.");
		}
		List<Wrong> wrong = this.rehearsal.of(draft, slug, facts);
		if (!wrong.isEmpty()) {
			throw new SubmissionRefused(wrong);
		}
		return this.transaction.execute((status) -> {
			saveOnceMore(seen, by);
			clear(draft);
			long record = this.jdbc.sql("select record_id from revision where id = ?")
				.param(draft.id())
				.query(Long.class)
				.single();
			facts.accept(draft.id(), this.names.give(record, draft.kind(), slug));
			this.jdbc.sql("""
					update revision set state = 'SUBMITTED', submitted_by = :by, submitted_at = :now, remark = null,
					  authority_code = :authority, title = case when id = :id then :title else title end
					where (id = :id or part_of = :id) and state in ('DRAFT', 'RETURNED')""")
				.param("by", by.id())
				.param("now", now())
				.param("authority", authorityCode)
				.param("title", title)
				.param("id", draft.id())
				.update();
			Draft submitted = this.drafts.find(draft.id(), by);
			this.audit.note(by, "submitted", submitted.kind() + ' ' + submitted.slug(), title);
			return submitted;
		});
	}

	/**
	 * The submission is a saving of its own: so it collides with any other, and whoever
	 * submits is among those who had a hand in the revision.
	 */
	private void saveOnceMore(Draft seen, Person by) {
		try {
			this.jdbc
				.sql("""
						insert into saving (revision_id, version, person_id, saved_at, step, document)
						select ?, ?, ?, ?, 'submit', coalesce((select document from saving where revision_id = ? and version = ?), '{}')""")
				.params(seen.id(), seen.version() + 1, by.id(), now(), seen.id(), seen.version())
				.update();
		}
		catch (DataIntegrityViolationException ex) {
			throw new SavedMeanwhile();
		}
	}

	/** Takes away what was submitted before: its facts, and what went with it. */
	private void clear(Draft draft) {
		for (DataFile file : this.kinds.named(draft.kind()).files()) {
			this.jdbc.sql("delete from %s where revision_id = ?".formatted(file.table())).param(draft.id()).update();
		}
		this.jdbc.sql("update revision set state = 'DISCARDED' where part_of = ? and state in ('DRAFT', 'RETURNED')")
			.param(draft.id())
			.update();
	}

	/**
	 * Takes a submission back.
	 * @throws NotNow if a reviewer has begun to check it
	 */
	@Transactional
	public Draft takeBack(long id, Person by) {
		Draft draft = locked(id, by);
		if (draft.state() != Draft.State.SUBMITTED || begun(draft)) {
			throw new NotNow("It cannot be taken back: somebody has begun to check it or has decided on it. "
					+ "Ask the reviewer to return it.");
		}
		move(draft, "DRAFT");
		this.audit.note(by, "taken-back", draft.kind() + ' ' + draft.slug(), draft.title());
		return this.drafts.find(id, by);
	}

	private boolean begun(Draft draft) {
		String begun = this.kinds.named(draft.kind()).checking().begun();
		return begun != null
				&& this.jdbc.sql("select %s(?)".formatted(begun)).param(draft.id()).query(Boolean.class).single();
	}

	/**
	 * Gives a draft up. What was saved of it stays in the database, but nobody finds it
	 * any more.
	 * @throws NotNow if it is not with its officers
	 */
	@Transactional
	public void discard(long id, Person by) {
		Draft draft = locked(id, by);
		if (!draft.open()) {
			throw new NotNow("It cannot be discarded: it is not a draft any more. Take it back first.");
		}
		move(draft, "DISCARDED");
		this.audit.note(by, "discarded", draft.kind() + ' ' + draft.slug(), draft.title());
	}

	private Draft locked(long id, Person by) {
		this.jdbc.sql("select id from revision where id = ? for update").param(id).query(Long.class).optional();
		return this.drafts.find(id, by);
	}

	private void move(Draft draft, String state) {
		this.jdbc.sql("update revision set state = ? where (id = ? or part_of = ?) and state = ?")
			.params(state, draft.id(), draft.id(), draft.state().name())
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC));
	}

}
