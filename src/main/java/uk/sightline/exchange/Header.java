package uk.sightline.exchange;

import java.util.HashSet;
import java.util.List;

import uk.sightline.review.DataFile;
import uk.sightline.review.Shape;

/**
 * The first row of a file: which columns it brings, in its own order, and which it leaves
 * out.
 */
record Header(List<String> brought, List<Shape.Column> columns, List<String> absent) {

	/**
	 * Reads a header.
	 * @throws ImportRefused if a column is unknown, repeated or needed and not there
	 */
	static Header of(DataFile file, Shape shape, String label, List<String> header) {
		List<String> absent = shape.names().stream().filter((name) -> !header.contains(name)).toList();
		List<String> optional = shape.columns()
			.stream()
			.filter((column) -> mayBeAbsent(file, column))
			.map(Shape.Column::name)
			.toList();
		if (!shape.names().containsAll(header) || new HashSet<>(header).size() < header.size()
				|| !optional.containsAll(absent)) {
			throw new ImportRefused(new WrongRow(label, 1, null, sentence(shape.names(), optional)));
		}
		return new Header(header, shape.columns().stream().filter((column) -> header.contains(column.name())).toList(),
				absent);
	}

	private static boolean mayBeAbsent(DataFile file, Shape.Column column) {
		return file.derived().containsKey(column.name())
				|| !file.key().contains(column.name()) && (!column.required() || column.otherwise() != null);
	}

	private static String sentence(List<String> names, List<String> optional) {
		return "The columns are not those of this file. They are: %s.%s".formatted(String.join(", ", names),
				optional.isEmpty() ? "" : " These may be left out: %s.".formatted(String.join(", ", optional)));
	}

	/** The columns as the database takes them. */
	String names() {
		return String.join(", ", this.columns.stream().map(Shape.Column::name).map(Shape::quoted).toList());
	}

	/** Where a column stands in each row. */
	int place(String column) {
		return this.brought.indexOf(column);
	}

}
