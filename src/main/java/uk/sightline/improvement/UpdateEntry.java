package uk.sightline.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an officer keyed of the progress of a plan: one document, saved whole.
 *
 * @param rows at most one for each action, in the order in which they were keyed
 */
record UpdateEntry(List<Row> rows) {

	static final UpdateEntry EMPTY = new UpdateEntry(List.of());

	Optional<Row> row(String action) {
		return this.rows.stream().filter((row) -> row.action().equals(action)).findFirst();
	}

	/** With this row in place of what there was of its action. */
	UpdateEntry with(Row row) {
		List<Row> rows = new ArrayList<>(without(row.action()).rows());
		rows.add(row);
		return new UpdateEntry(List.copyOf(rows));
	}

	UpdateEntry without(String action) {
		return new UpdateEntry(this.rows.stream().filter((row) -> !row.action().equals(action)).toList());
	}

	/**
	 * The progress of one action.
	 *
	 * @param action its name, such as {@code 4.2}
	 * @param asOf the day of which it speaks, in ISO form
	 * @param quarter by when it is now due; {@code null}: as before
	 * @param board how the board saw it; {@code null}: no view recorded
	 * @param source the lasting name of a source that Sightline has
	 * @param fresh a source that comes with the update
	 * @param replaces why what is published of the action as of this day is wrong;
	 * {@code null}: nothing is published of that day
	 */
	record Row(String action, String asOf, String status, String quarter, String board, String source, Fresh fresh,
			String locator, String note, String replaces) {

		/** What readers are told beside it: why it replaces another, and its note. */
		String told() {
			return (this.replaces == null) ? this.note
					: Stream.of("This replaces what was published before as of this day.", this.replaces, this.note)
						.filter(Objects::nonNull)
						.collect(Collectors.joining(" "));
		}

		/** Tells this state of the row from any other. */
		public String mark() {
			return Integer.toHexString(hashCode());
		}

	}

	/** A source that Sightline does not have yet. */
	record Fresh(String title, String publisher, String reference, String kind, String publishedOn) {
	}

}
