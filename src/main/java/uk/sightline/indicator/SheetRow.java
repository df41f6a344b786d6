package uk.sightline.indicator;

import java.util.List;

/**
 * A row of a file as it was read.
 *
 * @param number as a spreadsheet counts it
 * @param cells the text of each, empty where there is nothing
 * @param formulas the places of cells that hold a formula
 */
record SheetRow(int number, List<String> cells, List<Integer> formulas) {

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
