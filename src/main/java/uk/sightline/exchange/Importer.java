package uk.sightline.exchange;

import java.util.List;

import uk.sightline.review.Changes;
import uk.sightline.review.CurrentPublication;
import uk.sightline.review.Publishing;
import uk.sightline.review.RecordKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a data set in, whole or not at all, in one transaction. An absent record is
 * untouched, an identical one unchanged, a different one becomes a new revision.
 */
@Component
class Importer {

	private final List<RecordKind> kinds;

	private final Intake intake;

	private final Staging staging;

	private final StagedChecks checks;

	private final Changes changes;

	private final Publishing publishing;

	private final CurrentPublication current;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	Importer(List<RecordKind> kinds, Intake intake, Staging staging, StagedChecks checks, Changes changes,
			Publishing publishing, CurrentPublication current, TransactionTemplate transaction, JdbcClient jdbc) {
		this.kinds = kinds;
		this.intake = intake;
		this.staging = staging;
		this.checks = checks;
		this.changes = changes;
		this.publishing = publishing;
		this.current = current;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	/**
	 * Imports from the command line of whoever holds the server, and publishes.
	 * @throws ImportRefused if anything is wrong; then nothing has changed
	 */
	Outcome load(DataSet set, Only only, String enteredBy, String reason) {
		Outcome outcome = this.transaction.execute((status) -> {
			int before = this.publishing.begin();
			Findings findings = new Findings();
			List<Arrival> present = this.intake.stage(set, before, findings);
			this.staging.compare(present, before, only == Only.MISSING);
			int changed = this.jdbc.sql("select count(*) from changed_record").query(Integer.class).single();
			if (changed == 0) {
				findings.refuse();
				return new Outcome(0, 0, this.staging.records(present));
			}
			int number = this.publishing.openLoad(enteredBy, reason);
			publish(present, before, number, findings);
			findings.refuse();
			this.publishing.tell(number, this.changes.sentences(number));
			return new Outcome(number, changed, this.staging.records(present) - changed);
		});
		this.current.refresh();
		return outcome;
	}

	/**
	 * Publishes in a transaction that will not stay, to learn what would be wrong.
	 */
	void rehearse(List<Arrival> arrivals, int before, Findings findings) {
		publish(arrivals, before, this.publishing.openLoad("rehearsal", "rehearsal"), findings);
	}

	private void publish(List<Arrival> arrivals, int before, int number, Findings findings) {
		this.publishing.draft();
		this.staging.fill(arrivals, before);
		this.publishing.publish(number);
		this.publishing.settle();
		this.checks.problems(this.kinds, arrivals, number, findings);
	}

	/** Which records an import may touch. */
	enum Only {

		/** Those that Sightline has never had. */
		MISSING,
		/** All that differ. */
		DIFFERENT

	}

	/**
	 * What an import did.
	 *
	 * @param publication its number; 0 where there was nothing to publish
	 */
	record Outcome(int publication, int changed, int unchanged) {
	}

}
