package uk.sightline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * The rows of an official file. Their cells are taken without the spaces around them,
 * which such files leave in names and headers.
 */
record OfficialRows(String label, Map<String, Integer> columns, List<Row> rows) {

	static OfficialRows read(DataSet.Part part) throws IOException {
		try (InputStream bytes = part.content().open();
				CsvReader<CsvRecord> records = Stage.reader(Stage.text(bytes))) {
			Iterator<CsvRecord> all = records.iterator();
			if (!all.hasNext()) {
				throw new ImportRefused(part.label(), "It is empty.");
			}
			Map<String, Integer> columns = new HashMap<>();
			List<String> header = all.next().getFields();
			for (int i = 0; i < header.size(); i++) {
				columns.putIfAbsent(header.get(i).strip(), i);
			}
			List<Row> rows = new ArrayList<>();
			while (all.hasNext()) {
				CsvRecord record = all.next();
				rows.add(new Row(columns, record.getFields(), rows.size() + 1, (int) record.getStartingLineNumber()));
			}
			return new OfficialRows(part.label(), columns, rows);
		}
		catch (CsvParseException | java.io.UncheckedIOException ex) {
			throw new ImportRefused(part.label(), "It is not a CSV file in UTF-8.");
		}
	}

	/**
	 * Makes sure that columns are there.
	 * @throws ImportRefused if one is not
	 */
	void need(Collection<String> names) {
		List<String> absent = names.stream()
			.filter((name) -> !name.isEmpty() && !this.columns.containsKey(name))
			.distinct()
			.sorted()
			.toList();
		if (!absent.isEmpty()) {
			throw new ImportRefused(new WrongRow(this.label, 1, null,
					"These columns are needed and not there: %s.".formatted(String.join(", ", absent))));
		}
	}

	/**
	 * A row.
	 *
	 * @param number counted from 1 without the header: its place for a citation
	 * @param line where it begins in the file
	 */
	record Row(Map<String, Integer> columns, List<String> cells, int number, int line) {

		/** A cell; empty where the column or the cell is not there. */
		String cell(String column) {
			Integer place = this.columns.get(column);
			return (place != null && place < this.cells.size()) ? this.cells.get(place).strip() : "";
		}

		boolean matches(Map<String, String> conditions) {
			return conditions.entrySet().stream().allMatch((each) -> cell(each.getKey()).equals(each.getValue()));
		}

	}

}
