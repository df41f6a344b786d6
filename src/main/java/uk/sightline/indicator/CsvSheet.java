package uk.sightline.indicator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import uk.sightline.web.CountedQuotes;
import uk.sightline.web.FormulaGuard;

/** Reads a CSV file in UTF-8. */
final class CsvSheet {

	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private static final String ENCODING = "It is not written in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.";

	private static final String MISQUOTED = "It is not a CSV file: a quotation mark is missing or misplaced, or a row is too long.";

	private CsvSheet() {
	}

	static void read(Path file, Predicate<SheetRow> rows) throws IOException {
		try (InputStream bytes = withoutMark(file);
				CountedQuotes text = new CountedQuotes(new InputStreamReader(bytes,
						StandardCharsets.UTF_8.newDecoder()
							.onMalformedInput(CodingErrorAction.REPORT)
							.onUnmappableCharacter(CodingErrorAction.REPORT)));
				CsvReader<CsvRecord> records = CsvReader.builder()
					.skipEmptyLines(true)
					.allowMissingFields(true)
					.allowExtraFields(true)
					.ofCsvRecord(text)) {
			CsvRecord last = null;
			boolean marked = false;
			for (CsvRecord row : records) {
				marked |= last != null && last.getFields().stream().anyMatch((cell) -> cell.contains("\""));
				last = row;
				if (!hand(row, rows)) {
					return;
				}
			}
			if (!text.areEven()) {
				throw marked ? new FileRefused(MISQUOTED)
						: new FileRefused((int) last.getStartingLineNumber(), null, "A quotation mark is not closed.");
			}
		}
		catch (CsvParseException ex) {
			throw new FileRefused((ex.getCause() instanceof CharacterCodingException) ? ENCODING : MISQUOTED);
		}
		catch (UncheckedIOException ex) {
			throw (ex.getCause() instanceof CharacterCodingException) ? new FileRefused(ENCODING) : ex;
		}
		catch (CharacterCodingException ex) {
			throw new FileRefused(ENCODING);
		}
	}

	private static boolean hand(CsvRecord row, Predicate<SheetRow> rows) {
		if (row.getFieldCount() > SheetRow.MOST_COLUMNS && row.getStartingLineNumber() == 1) {
			throw SheetRow.tooManyColumns(row.getFieldCount());
		}
		List<String> cells = row.getFields();
		SheetRow read = new SheetRow((int) row.getStartingLineNumber(), cells.stream().map(FormulaGuard::in).toList(),
				IntStream.range(0, cells.size()).filter((i) -> cells.get(i).startsWith("=")).boxed().toList(),
				Map.of());
		return read.blank() || rows.test(read);
	}

	private static InputStream withoutMark(Path file) throws IOException {
		InputStream in = new BufferedInputStream(Files.newInputStream(file));
		in.mark(MARK.length);
		if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
			in.reset();
		}
		return in;
	}

}
