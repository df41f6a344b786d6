package uk.sightline.exchange;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.zip.ZipException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import uk.sightline.review.DataFile;
import uk.sightline.review.Shape;
import uk.sightline.web.CountedQuotes;
import uk.sightline.web.FormulaGuard;

/**
 * Copies the rows of a file into a temporary table beside their line numbers, and
 * collects what is wrong with single cells. A row with a wrong cell is not copied, and
 * the import will be refused.
 */
class Stage {

	private static final String MISQUOTED = "It is not a CSV file: a quotation mark is missing or misplaced.";

	private final DataFile file;

	private final Shape shape;

	private final Findings findings;

	Stage(DataFile file, Shape shape, Findings findings) {
		this.file = file;
		this.shape = shape;
		this.findings = findings;
	}

	static String table(DataFile file) {
		return "staged_" + file.table();
	}

	void copy(DataSet.Part part, Connection connection) throws SQLException, IOException {
		try (InputStream bytes = part.content().open();
				CountedQuotes text = new CountedQuotes(text(bytes));
				CsvReader<CsvRecord> rows = reader(text)) {
			Iterator<CsvRecord> records = rows.iterator();
			if (!records.hasNext()) {
				throw new ImportRefused(part.label(), "It is empty.");
			}
			Header header = Header.of(this.file, this.shape, part.label(), records.next().getFields());
			copy(part.label(), header, records, connection);
			if (!text.areEven()) {
				throw new ImportRefused(part.label(), MISQUOTED);
			}
		}
		catch (CsvParseException ex) {
			throw new ImportRefused(part.label(),
					(ex.getCause() instanceof CharacterCodingException) ? "It is not written in UTF-8." : MISQUOTED);
		}
		catch (UncheckedIOException ex) {
			throw refused(part, ex.getCause());
		}
		catch (CharacterCodingException | ZipException | EOFException ex) {
			throw refused(part, ex);
		}
	}

	private void copy(String label, Header header, Iterator<CsvRecord> records, Connection connection)
			throws SQLException, IOException {
		PGConnection postgres = connection.unwrap(PGConnection.class);
		try (Statement statement = connection.createStatement()) {
			statement.execute("alter table %s alter part set default '%s', alter lacks set default '{%s}'"
				.formatted(table(this.file), postgres.escapeLiteral(label), String.join(",", header.absent())));
			statement.execute("insert into staged_part (file, lacks) values ('%s', '{%s}')".formatted(this.file.name(),
					String.join(",", header.absent())));
		}
		String sql = "copy %s (%s, line) from stdin (format csv)".formatted(table(this.file), header.names());
		try (Writer out = new OutputStreamWriter(
				new BufferedOutputStream(new PGCopyOutputStream(postgres, sql), 1 << 16), StandardCharsets.UTF_8);
				CsvWriter staged = CsvWriter.builder().build(out)) {
			int record = header.place(this.file.record());
			int[] places = header.columns().stream().mapToInt((column) -> header.place(column.name())).toArray();
			records.forEachRemaining((row) -> copy(label, header, record, places, row, staged));
		}
	}

	private static RuntimeException refused(DataSet.Part part, IOException problem) {
		if (problem instanceof CharacterCodingException) {
			return new ImportRefused(part.label(), "It is not written in UTF-8.");
		}
		return (problem instanceof ZipException || problem instanceof EOFException)
				? new ImportRefused(part.label(), "The zip is damaged: it cannot be unpacked.")
				: new UncheckedIOException(problem);
	}

	/** The text of bytes in UTF-8; others are refused. */
	static Reader text(InputStream bytes) {
		return new InputStreamReader(new WithoutMark(bytes),
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
	}

	/**
	 * Rows of another length than the first are told of one by one, not by the reader.
	 */
	static CsvReader<CsvRecord> reader(Reader text) {
		return CsvReader.builder()
			.skipEmptyLines(true)
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(text);
	}

	private void copy(String label, Header header, int place, int[] places, CsvRecord row, CsvWriter staged) {
		int line = (int) row.getStartingLineNumber();
		String record = (place >= 0 && place < row.getFieldCount()) ? row.getField(place) : "";
		if (row.getFieldCount() != header.brought().size()) {
			this.findings.leaveOut(new WrongRow(label, line, null,
					"It has %d cells; the header has %d.".formatted(row.getFieldCount(), header.brought().size())),
					record);
			return;
		}
		String[] cells = new String[places.length + 1];
		boolean right = true;
		for (int i = 0; i < places.length; i++) {
			Shape.Column column = header.columns().get(i);
			String cell = row.getField(places[i]);
			cells[i] = column.text() ? FormulaGuard.in(cell) : cell;
			var problem = CellRules.problem(column, cells[i]);
			if (problem.isPresent()) {
				this.findings.leaveOut(new WrongRow(label, line, column.name(), problem.get()), record);
				right = false;
			}
		}
		cells[places.length] = Integer.toString(line);
		if (right) {
			staged.writeRecord(cells);
		}
	}

}
