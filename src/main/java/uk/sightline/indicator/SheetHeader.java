package uk.sightline.indicator;

import java.util.EnumMap;
import java.util.Map;

/** Which column of a file is which, by the headings of its first row. */
record SheetHeader(Map<TemplateColumn, Integer> places) {

	static SheetHeader of(SheetRow first) {
		long filled = first.cells().stream().filter((cell) -> !cell.isBlank()).count();
		if (filled > SheetRow.MOST_COLUMNS) {
			throw SheetRow.tooManyColumns((int) filled);
		}
		if (filled == 1 && first.cell(0).matches("(?s).*[;\t].*")) {
			throw new FileRefused(first.number(), null, "Its columns are separated by %s; separate them by commas."
				.formatted(first.cell(0).contains(";") ? "semicolons" : "tabs"));
		}
		Map<TemplateColumn, Integer> places = new EnumMap<>(TemplateColumn.class);
		for (int i = 0; i < first.cells().size(); i++) {
			String heading = first.cell(i);
			if (!heading.isBlank()) {
				add(places, heading, i, first.number());
			}
		}
		for (TemplateColumn column : TemplateColumn.values()) {
			if (column.needed() && !places.containsKey(column)) {
				throw new FileRefused(first.number(), column.heading(),
						"This column is missing. The first row of the template is: " + TemplateColumn.headings());
			}
		}
		return new SheetHeader(places);
	}

	private static void add(Map<TemplateColumn, Integer> places, String heading, int place, int row) {
		TemplateColumn column = TemplateColumn.of(heading)
			.orElseThrow(() -> new FileRefused(row, shortened(heading),
					"The template has no such column. Its first row is: " + TemplateColumn.headings()));
		if (places.put(column, place) != null) {
			throw new FileRefused(row, column.heading(), "This column is there twice.");
		}
	}

	private static String shortened(String heading) {
		String seen = uk.sightline.web.Unseen.marked(heading);
		return (seen.length() > 40) ? seen.substring(0, 40) + "…" : seen;
	}

	/** The text of a cell; empty where the file has no such column. */
	String cell(SheetRow row, TemplateColumn column) {
		return row.cell(this.places.getOrDefault(column, -1)).strip();
	}

	/** Whether it holds nothing that the template did not bring. */
	boolean empty(SheetRow row) {
		return row.formulas().isEmpty() && this.places.keySet()
			.stream()
			.filter((column) -> !column.filledIn())
			.allMatch((column) -> cell(row, column).isEmpty());
	}

}
