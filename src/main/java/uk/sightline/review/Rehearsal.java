package uk.sightline.review;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import uk.sightline.review.SubmissionRefused.Wrong;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what is being submitted and takes all of it back, so that the officer reads
 * the same sentences now that would stop the publication later.
 */
@Component
class Rehearsal {

	private final Publishing publishing;

	private final LastingNames names;

	private final Problems problems;

	private final Kinds kinds;

	private final Changes changes;

	private final TransactionTemplate apart;

	private final JdbcClient jdbc;

	Rehearsal(Publishing publishing, LastingNames names, Problems problems, Kinds kinds, Changes changes,
			PlatformTransactionManager transactions, JdbcClient jdbc) {
		this.publishing = publishing;
		this.names = names;
		this.problems = problems;
		this.kinds = kinds;
		this.changes = changes;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.jdbc = jdbc;
	}

	/**
	 * What would be wrong, were the draft published with these facts.
	 * @param facts writes the rows of facts under a revision and a lasting name
	 */
	List<Wrong> of(Draft draft, String slug, BiConsumer<Long, String> facts) {
		try {
			return this.apart.execute((status) -> {
				status.setRollbackOnly();
				this.publishing.begin();
				return play(draft, slug, facts);
			});
		}
		catch (DataIntegrityViolationException ex) {
			return List.of(this.problems.of(ex).orElseThrow(() -> ex));
		}
	}

	private List<Wrong> play(Draft draft, String slug, BiConsumer<Long, String> facts) {
		long record = this.jdbc.sql("select record_id from revision where id = ?")
			.param(draft.id())
			.query(Long.class)
			.single();
		String name = this.names.give(record, draft.kind(), slug);
		long stand = this.jdbc
			.sql("""
					insert into revision (record_id, ordinal, authority_code, title)
					select record_id, (select max(ordinal) + 1 from revision o where o.record_id = v.record_id), authority_code, title
					from revision v where v.id = ? returning id""")
			.param(draft.id())
			.query(Long.class)
			.single();
		facts.accept(stand, name);
		if (draft.basedOn() != null
				&& this.changes.between(this.kinds.named(draft.kind()), draft.basedOn(), stand).isEmpty()) {
			return List.of(new Wrong(null, Map.of(), null,
					"Nothing differs from what is published. Change what is wrong, or discard the correction."));
		}
		int number = this.publishing.openLoad("rehearsal", "rehearsal");
		this.publishing.publish(number, stand);
		return this.problems.at(number);
	}

}
