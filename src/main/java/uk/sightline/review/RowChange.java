package uk.sightline.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What differs in one row of facts between two revisions of a record.
 *
 * @param record the number of the record
 * @param file the file in whose table the row stands
 * @param place what the row is called within its record; {@code null} where the record's
 * title says enough
 * @param kind whether the row is new, gone or different
 * @param cells the cells that differ; of a row that is new or gone those that say
 * something
 * @param before the row by its columns as it was; {@code null} where it is new
 * @param after the same as it is; {@code null} where it is gone
 * @param more how many more rows of the file differ than are told
 */
record RowChange(long record, String file, String place, Kind kind, List<Cell> cells, Map<String, String> before,
		Map<String, String> after, long more) {

	/** The row as it is, or as it was where it is gone. */
	Map<String, String> row() {
		return (this.after != null) ? this.after : this.before;
	}

	/**
	 * The change in sentences, each behind the name of the record.
	 * @param added what a new row says; {@code null}: that it was added is enough
	 */
	List<String> sentences(String title, Function<Map<String, String>, String> added) {
		String subject = title + ((this.place != null) ? ": " + this.place : "") + ": ";
		List<String> sentences = switch (this.kind) {
			case ADDED -> List.of(subject + Optional.ofNullable(added.apply(this.after)).orElse("added."));
			case REMOVED -> List.of(subject + "removed.");
			case DIFFERENT -> this.cells.stream()
				.filter((cell) -> this.cells.stream().noneMatch(cell::repeats))
				.map((cell) -> subject + cell.sentence())
				.toList();
		};
		return (this.more == 0) ? sentences
				: Stream
					.concat(sentences.stream(), Stream.of(String.format(Locale.UK, "%s: and %,d more %s.", title,
							this.more, (this.more == 1) ? "change" : "changes")))
					.toList();
	}

	enum Kind {

		ADDED, REMOVED, DIFFERENT

	}

	/**
	 * A cell before and after.
	 *
	 * @param name the column in words
	 */
	record Cell(String name, String before, String after) {

		private static final String AS_PRINTED = " as printed";

		/** Whether it only says that the other cell is also printed so. */
		private boolean repeats(Cell other) {
			return this.name.equals(other.name + AS_PRINTED) && Objects.equals(this.before, other.before)
					&& Objects.equals(this.after, other.after);
		}

		private String sentence() {
			if (this.before == null) {
				return "%s is now “%s”; before, nothing was recorded.".formatted(this.name, this.after);
			}
			return (this.after == null) ? "%s was “%s”; now nothing is recorded.".formatted(this.name, this.before)
					: "%s was “%s”, is now “%s”.".formatted(this.name, this.before, this.after);
		}

	}

}
