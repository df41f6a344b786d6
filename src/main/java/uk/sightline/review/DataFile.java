package uk.sightline.review;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * A file of Sightline's own format and the table of facts it carries. Columns, their
 * types, which must be filled and what they mean are not repeated here: they are the
 * table's own.
 *
 * @param name the file without its ending
 * @param table the table of facts
 * @param record the column that names the record
 * @param key the columns that order the file and tell its rows apart
 * @param row SQL over a row {@code m}: what a sentence about a change of it calls it;
 * {@code null} where the record's title says enough
 * @param dated whether the published function also takes a day
 * @param lists closed lists that are data: column to SQL, over {@code :n}, that gives the
 * allowed values
 * @param optional whether a data set may leave the file out; the rows of its table then
 * stay as they are
 * @param derived columns that can be worked out where a file leaves them out: column to
 * SQL over {@code :n}, a row {@code s} of this file and the row {@code m} of the first
 * file, calling a function that gives a {@code value} or a {@code sentence} that says why
 * there is none
 * @param reading how its rows are told to those who check them; {@code null}: cell by
 * cell
 */
public record DataFile(String name, String table, String record, List<String> key, String row, boolean dated,
		Map<String, String> lists, boolean optional, Map<String, String> derived, Reading reading) {

	public DataFile(String name, String table, String record, List<String> key) {
		this(name, table, record, key, null, false, Map.of());
	}

	public DataFile(String name, String table, String record, List<String> key, String row, boolean dated,
			Map<String, String> lists) {
		this(name, table, record, key, row, dated, lists, false, Map.of(), null);
	}

	/** The same file, which a data set may leave out. */
	public DataFile asOptional() {
		return new DataFile(this.name, this.table, this.record, this.key, this.row, this.dated, this.lists, true,
				this.derived, this.reading);
	}

	/** The same file, of which a column can be worked out. */
	public DataFile deriving(String column, String sql) {
		return new DataFile(this.name, this.table, this.record, this.key, this.row, this.dated, this.lists,
				this.optional, Map.of(column, sql), this.reading);
	}

	/** The same file, whose rows are told in words. */
	public DataFile told(Reading words) {
		return new DataFile(this.name, this.table, this.record, this.key, this.row, this.dated, this.lists,
				this.optional, this.derived, words);
	}

	/** The published function of the table: the only way to its rows for readers. */
	public String published() {
		return "published_" + this.table;
	}

	/**
	 * How rows are told to those who check them: one line for each instead of one for
	 * each cell.
	 *
	 * @param headings of the columns; the first says what the row is about
	 * @param of tells the rows of the revision of this number
	 */
	public record Reading(List<String> headings, LongFunction<Telling> of) {
	}

	/** The rows of one revision in words; each is given by its columns. */
	public interface Telling {

		/** One text for each heading; {@code null} where there is nothing to say. */
		List<String> words(Map<String, String> row);

		/**
		 * What a new row says, for readers; {@code null}: that it was added is enough.
		 */
		default String added(Map<String, String> row) {
			return null;
		}

		/** What may be right and is worth a second look, in sentences. */
		default List<String> warnings(Map<String, String> row) {
			return List.of();
		}

	}

}
