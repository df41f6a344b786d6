package uk.sightline.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Reads the Local Authority Interactive Tool's data, a row at a time, for there are
 * hundreds of thousands. Each measure is a set of values of its own.
 */
class LaitReading {

	static final String SOURCE = "dfe-lait";

	static final String DICTIONARY = "dfe-lait-dictionary";

	private static final List<String> HEADER = List.of("Short Desc", "Data item", "Years", "LA and Regions", "Values",
			"LA Number", "Region");

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,25})?(E[+-]?[0-9]{1,2})?");

	/** What a number in binary holds for sure: digits beyond are its tail. */
	private static final MathContext CERTAIN = new MathContext(15);

	private final Map<String, LaitMeasure> measures = new LinkedHashMap<>();

	private final LaitMeasure.Words words = LaitMeasure.Words.read();

	private final Areas areas;

	private final Tally tally = new Tally();

	private final List<WrongRow> wrong = new ArrayList<>();

	/** By measure and year, by area: each is printed thousands of times. */
	private final Map<String, Optional<LaitPeriod>> periods = new HashMap<>();

	private final Map<String, Optional<String>> identities = new HashMap<>();

	LaitReading(Areas areas) {
		this.areas = areas;
	}

	/**
	 * Reads the dictionary; of a measure that stands under two topics the first counts.
	 */
	void dictionary(Path path) throws IOException {
		try (InputStream bytes = Files.newInputStream(path);
				CsvReader<NamedCsvRecord> rows = CsvReader.builder()
					.allowMissingFields(true)
					.ofNamedCsvRecord(Stage.text(bytes))) {
			int number = 0;
			for (NamedCsvRecord row : rows) {
				int place = ++number;
				this.measures.computeIfAbsent(row.getField("Measure_short"),
						(key) -> LaitMeasure.of(row, place, this.words));
			}
		}
		catch (CsvParseException | java.util.NoSuchElementException ex) {
			throw new ImportRefused(path.getFileName().toString(),
					"It is not the dictionary of the Local Authority Interactive Tool.");
		}
	}

	/** The measures, each once. */
	List<LaitMeasure> measures() {
		return List.copyOf(this.measures.values());
	}

	/**
	 * Reads the values.
	 * @throws ImportRefused if the file is another, or has a cell that is neither a
	 * figure nor a dash
	 */
	Tally values(Path path, Observations out) throws IOException {
		String label = path.getFileName().toString();
		try (InputStream file = Files.newInputStream(path);
				InputStream bytes = label.endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
				CsvReader<CsvRecord> rows = Stage.reader(Stage.text(bytes))) {
			boolean header = true;
			int number = 0;
			for (CsvRecord row : rows) {
				if (header && !row.getFields().equals(HEADER)) {
					throw new ImportRefused(label,
							"Its columns are not those of the Local Authority Interactive Tool.");
				}
				if (!header) {
					take(label, row.getFields(), ++number, (int) row.getStartingLineNumber(), out);
				}
				header = false;
			}
		}
		catch (CsvParseException | java.util.zip.ZipException ex) {
			throw new ImportRefused(label, "It is not a CSV file in UTF-8.");
		}
		catch (EOFException ex) {
			throw cutShort(label);
		}
		catch (UncheckedIOException ex) {
			throw (ex.getCause() instanceof EOFException) ? cutShort(label) : ex;
		}
		if (!this.wrong.isEmpty()) {
			throw new ImportRefused(this.wrong, this.wrong.size());
		}
		return this.tally;
	}

	private static ImportRefused cutShort(String label) {
		return new ImportRefused(label, "It ends half-way: it did not arrive whole.");
	}

	private void take(String label, List<String> cells, int number, int line, Observations out) {
		this.tally.row();
		LaitMeasure measure = this.measures.get(cells.get(0));
		if (cells.size() != HEADER.size() || measure == null) {
			this.wrong.add(new WrongRow(label, line, (measure == null) ? "Short Desc" : null,
					(measure == null) ? "The dictionary has no measure “%s”.".formatted(cells.get(0))
							: "It has %d cells; the header has %d.".formatted(cells.size(), HEADER.size())));
			return;
		}
		String printed = cells.get(4).strip();
		boolean figure = NUMBER.matcher(printed).matches();
		if (!figure && !printed.equals("-")) {
			this.wrong
				.add(new WrongRow(label, line, "Values", "“%s” is neither a figure nor a dash.".formatted(printed)));
			return;
		}
		Optional<LaitPeriod> period = this.periods.computeIfAbsent(cells.get(0) + '|' + cells.get(2),
				(key) -> LaitPeriod.of(cells.get(2), measure.period()));
		Optional<String> identity = this.identities.computeIfAbsent(cells.get(5) + '|' + cells.get(3),
				(key) -> this.areas.identity(cells.get(5)).or(() -> this.areas.identityByName(cells.get(3))));
		if (period.isEmpty()) {
			this.tally.leftOut("it is not said in a way that can be understood of which year it is", cells.get(2));
		}
		else if (identity.isEmpty()) {
			this.tally.leftOut("Sightline holds no such area", cells.get(3));
		}
		else {
			write(measure, period.get(), identity.get(), cells.get(2), figure, printed, number, out);
		}
	}

	private void write(LaitMeasure measure, LaitPeriod period, String identity, String years, boolean figure,
			String printed, int number, Observations out) {
		Optional<String> code = this.areas.codeOn(identity, measure.period().last(period.lastYear()));
		if (code.isEmpty()) {
			this.tally.leftOut(figure ? "there was no such authority then, though the file has a figure"
					: "there was no such authority then", identity);
			return;
		}
		String status = !figure ? "missing"
				: (period.word() == null) ? "final" : this.words.exact("Years", period.word(), "final");
		this.tally.kept(status);
		String name = measure.indicator() + '-' + code.get().toLowerCase(Locale.ROOT) + '-' + slug(years);
		out.write(new Observations.Value(name, measure.indicator(), code.get(), years, period.start(), period.end(),
				figure ? value(printed) : "", measure.unit(), status, printed, "", "", SOURCE, "row " + number,
				measure.indicator()));
	}

	/**
	 * The figure: a number in binary prints more digits than it holds, so those after the
	 * fifteenth are rounded away.
	 */
	static String value(String printed) {
		return (printed.length() < CERTAIN.getPrecision() && printed.indexOf('E') < 0) ? printed
				: new BigDecimal(printed).round(CERTAIN).stripTrailingZeros().toPlainString();
	}

	private static String slug(String years) {
		return (years.length() == 4) ? years
				: years.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
	}

}
