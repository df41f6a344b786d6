package uk.sightline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;
import uk.sightline.review.Shape;
import uk.sightline.review.Shapes;
import uk.sightline.web.FormulaGuard;
import uk.sightline.web.TimelessEntry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what is published in Sightline's own format: the same bytes for the same state,
 * so that what is exported, imported and exported again is identical.
 */
@Component
class Exporter {

	static final String METADATA = "csv-metadata.json";

	private static final int AT_A_TIME = 1000;

	private final List<RecordKind> kinds;

	private final Shapes shapes;

	private final Metadata metadata;

	private final JdbcClient jdbc;

	/** Only within a transaction do rows come a few at a time. */
	private final TransactionTemplate reading;

	Exporter(List<RecordKind> kinds, Shapes shapes, Metadata metadata, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.kinds = kinds;
		this.shapes = shapes;
		this.metadata = metadata;
		this.jdbc = jdbc;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/** All files, by name. */
	List<DataFile> files() {
		return this.kinds.stream()
			.flatMap((kind) -> kind.files().stream())
			.sorted(java.util.Comparator.comparing(DataFile::name))
			.toList();
	}

	Optional<DataFile> file(String name) {
		return files().stream().filter((file) -> file.name().equals(name)).findFirst();
	}

	/**
	 * Writes one file. It can be larger than the memory.
	 * @param on the day by whose end facts had to be published by the inspectorate;
	 * {@code null} for all
	 */
	void csv(DataFile file, int publication, LocalDate on, OutputStream out) {
		Shape shape = this.shapes.of(file);
		CsvWriter csv = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.CRLF)
			.build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		csv.writeRecord(shape.names());
		this.reading.executeWithoutResult((status) -> rows(file, shape, publication, on).query((row) -> {
			csv.writeRecord(cells(shape, row));
		}));
		try {
			csv.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private JdbcClient.StatementSpec rows(DataFile file, Shape shape, int publication, LocalDate on) {
		String order = file.key()
			.stream()
			.map((key) -> "t." + key + " collate \"C\" nulls first")
			.collect(Collectors.joining(", "));
		boolean dated = file.dated() && on != null;
		JdbcClient.StatementSpec rows = this.jdbc
			.sql("select %s from %s(:n%s) t order by %s".formatted(shape.sql("t"), file.published(),
					dated ? ", :day" : "", order))
			.withFetchSize(AT_A_TIME)
			.param("n", publication);
		return dated ? rows.param("day", on) : rows;
	}

	private static List<String> cells(Shape shape, ResultSet row) throws SQLException {
		List<String> cells = new ArrayList<>(shape.columns().size());
		for (Shape.Column column : shape.columns()) {
			String cell = row.getString(cells.size() + 1);
			cells.add(column.text() ? FormulaGuard.out(cell) : cell);
		}
		return cells;
	}

	String metadata(int publication) {
		return this.metadata.json(files(), publication);
	}

	/** Writes everything, reference data and metadata included. */
	void zip(int publication, LocalDate on, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out);
		entry(zip, METADATA);
		zip.write(metadata(publication).getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
		for (DataFile file : files()) {
			entry(zip, file.name() + ".csv");
			csv(file, publication, on, zip);
			zip.closeEntry();
		}
		zip.finish();
	}

	private static void entry(ZipOutputStream zip, String name) throws IOException {
		zip.putNextEntry(TimelessEntry.named(name));
	}

}
