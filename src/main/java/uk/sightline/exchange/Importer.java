package uk.sightline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import uk.sightline.review.CurrentPublication;
import uk.sightline.review.DataFile;
import uk.sightline.review.Publishing;
import uk.sightline.review.RecordKind;
import uk.sightline.review.Shapes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a data set in, whole or not at all, in one transaction. An absent record is
 * untouched, an identical one unchanged, a different one becomes a new revision.
 */
@Component
class Importer {

	private final List<RecordKind> kinds;

	private final Shapes shapes;

	private final Staging staging;

	private final AbsentColumns absent;

	private final StagedChecks checks;

	private final Changes changes;

	private final Publishing publishing;

	private final CurrentPublication current;

	private final TransactionTemplate transaction;

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	Importer(List<RecordKind> kinds, Shapes shapes, Staging staging, AbsentColumns absent, StagedChecks checks,
			Changes changes, Publishing publishing, CurrentPublication current, TransactionTemplate transaction,
			DataSource dataSource, JdbcClient jdbc) {
		this.kinds = kinds;
		this.shapes = shapes;
		this.staging = staging;
		this.absent = absent;
		this.checks = checks;
		this.changes = changes;
		this.publishing = publishing;
		this.current = current;
		this.transaction = transaction;
		this.dataSource = dataSource;
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
			List<Arrival> present = stage(set, before, findings);
			this.staging.compare(present, before, only == Only.MISSING);
			int changed = this.jdbc.sql("select count(*) from changed_record").query(Integer.class).single();
			if (changed == 0) {
				findings.refuse();
				return new Outcome(0, 0, this.staging.records(present));
			}
			int number = this.publishing.openLoad(enteredBy, reason);
			this.publishing.draft();
			this.staging.fill(present, before);
			this.publishing.publish(number);
			this.publishing.settle();
			this.checks.problems(this.kinds, present, number, findings);
			findings.refuse();
			this.publishing.tell(number, this.changes.sentences(present.stream().map(Arrival::kind).toList(), number));
			return new Outcome(number, changed, this.staging.records(present) - changed);
		});
		this.current.refresh();
		return outcome;
	}

	private List<Arrival> stage(DataSet set, int published, Findings findings) {
		List<Arrival> present = present(set);
		this.staging.prepare(present);
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		for (Arrival arrival : present) {
			for (DataFile file : arrival.files()) {
				copy(set, file, connection, findings);
			}
		}
		this.absent.complete(present, published, findings);
		this.checks.check(present, findings);
		return present;
	}

	private void copy(DataSet set, DataFile file, Connection connection, Findings findings) {
		Stage stage = new Stage(file, this.shapes.of(file), findings);
		for (DataSet.Part part : set.parts()) {
			if (part.name().equals(file.name())) {
				try {
					stage.copy(part, connection);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				catch (SQLException ex) {
					throw new IllegalStateException(ex);
				}
			}
		}
	}

	/**
	 * The kinds of record that the data set brings; a kind comes with all its files, save
	 * optional ones, or not at all.
	 */
	private List<Arrival> present(DataSet set) {
		Set<String> names = set.parts().stream().map(DataSet.Part::name).collect(Collectors.toSet());
		Findings findings = new Findings();
		List<Arrival> present = this.kinds.stream()
			.map((kind) -> new Arrival(kind, names))
			.filter((arrival) -> !arrival.files().isEmpty())
			.toList();
		present.forEach((arrival) -> arrival.absent()
			.stream()
			.filter((file) -> !file.optional())
			.forEach((file) -> findings.add(new WrongRow(file.name() + ".csv", 0, null,
					"It is missing: %s are imported whole.".formatted(arrival.kind().plural())))));
		Set<String> known = this.kinds.stream()
			.flatMap((kind) -> kind.files().stream())
			.map(DataFile::name)
			.collect(Collectors.toSet());
		set.parts()
			.stream()
			.filter((part) -> !known.contains(part.name()))
			.forEach((part) -> findings
				.add(new WrongRow(part.label(), 0, null, "Sightline knows no file of this name.")));
		findings.refuse();
		return present;
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
