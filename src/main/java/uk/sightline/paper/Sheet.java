package uk.sightline.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One sheet of a paper's spreadsheet.
 *
 * @param columns their headings
 * @param rows cells, each a text, a number or {@code null}
 */
record Sheet(String name, List<String> columns, List<List<Object>> rows) {

	Sheet(String name, String... columns) {
		this(name, List.of(columns), new ArrayList<>());
	}

	Sheet row(Object... cells) {
		this.rows.add(Arrays.asList(cells));
		return this;
	}

}
