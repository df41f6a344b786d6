package uk.sightline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;
import uk.sightline.review.Shapes;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Takes the files of a data set into temporary tables of the transaction under way, and
 * notes what is wrong with their rows.
 */
@Component
class Intake {

	private final List<RecordKind> kinds;

	private final Shapes shapes;

	private final Staging staging;

	private final AbsentColumns absent;

	private final StagedChecks checks;

	private final DataSource dataSource;

	Intake(List<RecordKind> kinds, Shapes shapes, Staging staging, AbsentColumns absent, StagedChecks checks,
			DataSource dataSource) {
		this.kinds = kinds;
		this.shapes = shapes;
		this.staging = staging;
		this.absent = absent;
		this.checks = checks;
		this.dataSource = dataSource;
	}

	/**
	 * Takes the rows in and checks them.
	 * @param published the latest publication
	 */
	List<Arrival> stage(DataSet set, int published, Findings findings) {
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

}
