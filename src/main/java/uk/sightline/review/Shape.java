package uk.sightline.review;

import java.util.List;

/**
 * What the database says of a table of facts: the columns of its file, and the rules that
 * a row or the rows of a record must keep.
 */
public record Shape(List<Column> columns, List<Check> checks, List<Unique> uniques) {

	/** The names of the columns in the order of the file. */
	public List<String> names() {
		return this.columns.stream().map(Column::name).toList();
	}

	/**
	 * The columns as SQL that names them alone: one may be called as a word of SQL is.
	 */
	public String list() {
		return String.join(", ", names().stream().map(Shape::quoted).toList());
	}

	/** A column as SQL that names it alone. */
	public static String quoted(String column) {
		return '"' + column + '"';
	}

	/** The columns as SQL, each behind an alias. */
	public String sql(String alias) {
		return String.join(", ", names().stream().map((name) -> alias + "." + name).toList());
	}

	/**
	 * A column of the file.
	 *
	 * @param type {@code text}, {@code integer}, {@code numeric} or {@code partial_date}
	 * @param required whether it must be filled
	 * @param otherwise SQL of what it holds where a file leaves it out; {@code null} for
	 * nothing
	 * @param meaning what it means
	 */
	public record Column(String name, String type, boolean required, String otherwise, String meaning) {

		public boolean text() {
			return this.type.equals("text");
		}

	}

	/**
	 * A rule that each row must keep.
	 *
	 * @param expression SQL that is false for a wrong row
	 * @param column the one column it speaks of, or {@code null}
	 * @param sentence what to tell whoever breaks it
	 */
	public record Check(String expression, String column, String sentence) {
	}

	/** Columns that together tell the rows of one record apart. */
	public record Unique(List<String> columns, String sentence) {
	}

}
