package uk.sightline.indicator;

import java.util.List;
import java.util.Map;

/**
 * A row of a file as it was read.
 *
 * @param number as a spreadsheet counts it
 * @param cells the text of each, empty where there is nothing
 * @param formulas the places of cells that hold a formula
 * @param made what a spreadsheet made of what was typed, by the places of such cells:
 * {@link #DATE}, or true or false
 */
record SheetRow(int number, List<String> cells, List<Integer> formulas, Map<Integer, String> made) {

	static final String DATE = "a date";

	/** More than the template has, and more than any list of values needs. */
	static final int MOST_COLUMNS = 50;

	String cell(int place) {
		return (place >= 0 && place < this.cells.size()) ? this.cells.get(place) : "";
	}

	boolean blank() {
		return this.formulas.isEmpty() && this.cells.stream().allMatch(String::isBlank);
	}

	static FileRefused tooManyColumns(int count) {
		return new FileRefused(
				"It has %,d columns; the template has %d.".formatted(count, TemplateColumn.values().length));
	}

}
