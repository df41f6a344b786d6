package uk.sightline.exchange;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import uk.sightline.review.ImportedDrafts;
import uk.sightline.review.Publishing;
import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a data set in, whole or not at all, as drafts for a second person. What a
 * reviewer gets can be published: it was, in a transaction of which nothing stayed.
 */
@Component
class DraftImporter {

	private static final int ATTEMPTS = 3;

	private final Intake intake;

	private final Staging staging;

	private final Importer importer;

	private final Permission permission;

	private final Publishing publishing;

	private final ImportedDrafts drafts;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	DraftImporter(Intake intake, Staging staging, Importer importer, Permission permission, Publishing publishing,
			ImportedDrafts drafts, AuditLog audit, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
		this.intake = intake;
		this.staging = staging;
		this.importer = importer;
		this.permission = permission;
		this.publishing = publishing;
		this.drafts = drafts;
		this.audit = audit;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Imports for a person.
	 * @param files opens the data set, each time from its beginning
	 * @param reason why published records are corrected; may be empty if none is
	 * @throws ImportRefused if anything is wrong; then nothing has changed
	 * @throws ReasonNeeded if records are corrected and no reason is given
	 */
	Made submit(Files files, Person by, String reason) throws IOException {
		for (int i = 0; i < ATTEMPTS; i++) {
			int published = rehearse(files, by);
			Optional<Made> made = keep(files, by, reason, published);
			if (made.isPresent()) {
				return made.get();
			}
		}
		throw new ImportRefused("The import", "Others are publishing just now. Try again in a minute.");
	}

	private int rehearse(Files files, Person by) throws IOException {
		try (DataSet set = files.open()) {
			return this.transaction.execute((status) -> {
				status.setRollbackOnly();
				int published = this.publishing.begin();
				Findings findings = new Findings();
				List<Arrival> arrivals = staged(set, by, published, findings);
				this.importer.rehearse(arrivals, published, findings);
				findings.refuse();
				return published;
			});
		}
	}

	/** Makes the drafts, if nothing was published since the rehearsal. */
	private Optional<Made> keep(Files files, Person by, String reason, int rehearsed) throws IOException {
		try (DataSet set = files.open()) {
			return Optional.ofNullable(this.transaction.execute((status) -> {
				if (this.publishing.begin() != rehearsed) {
					return null;
				}
				Findings findings = new Findings();
				List<Arrival> arrivals = staged(set, by, rehearsed, findings);
				findings.refuse();
				return draft(arrivals, by, reason, rehearsed);
			}));
		}
	}

	private List<Arrival> staged(DataSet set, Person by, int published, Findings findings) {
		List<Arrival> arrivals = this.intake.stage(set, published, findings);
		this.staging.compare(arrivals, published, false);
		this.permission.check(arrivals, by, findings);
		return arrivals;
	}

	private Made draft(List<Arrival> arrivals, Person by, String reason, int published) {
		int changed = this.jdbc.sql("select count(*) from changed_record").query(Integer.class).single();
		int unchanged = this.staging.records(arrivals) - changed;
		if (changed > 0 && reason.isEmpty() && corrects()) {
			throw new ReasonNeeded();
		}
		OffsetDateTime at = OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS);
		this.drafts.open(by, at, reason);
		this.staging.fill(arrivals, published);
		this.drafts.submit(by, at);
		this.audit.note(by, "imported", "a data set",
				"%d records new or changed, for a second person; %d unchanged.".formatted(changed, unchanged));
		return new Made(at, changed, unchanged);
	}

	private boolean corrects() {
		return this.jdbc.sql("""
				select exists (select 1 from changed_record c join record r using (kind, slug)
				join revision v on v.record_id = r.id and v.state = 'PUBLISHED')""").query(Boolean.class).single();
	}

	/** Opens the files of an import. */
	interface Files {

		DataSet open() throws IOException;

	}

	/**
	 * What an import made.
	 *
	 * @param at the moment by which its drafts are found
	 */
	record Made(OffsetDateTime at, int changed, int unchanged) {
	}

	/** Published records would be corrected, and readers must be told why. */
	static class ReasonNeeded extends RuntimeException {

	}

}
