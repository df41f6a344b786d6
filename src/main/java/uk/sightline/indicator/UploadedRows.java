package uk.sightline.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How rows of a file go into a draft. */
final class UploadedRows {

	private UploadedRows() {
	}

	/** What is wrong with a row, column by column. */
	static Stream<WrongCell> wrong(Meaning row) {
		return Arrays.stream(TemplateColumn.values())
			.map(TemplateColumn::heading)
			.filter((column) -> row.errors().of(column) != null)
			.map((column) -> new WrongCell(row.keyed().number(), column, row.errors().of(column)));
	}

	/**
	 * The values of the draft whose place the rows take: those of the same indicator and
	 * period, and of the same place in the document where there are several.
	 * @return one for each row; {@code null} where there is none
	 */
	static List<KeyedValue> replaced(List<Meaning> rows, List<Meaning> there) {
		Map<Meaning.About, Left> left = new HashMap<>();
		there.stream()
			.filter((value) -> value.about() != null)
			.forEach((value) -> left.computeIfAbsent(value.about(), (about) -> new Left()).add(value));
		List<KeyedValue> replaced = new ArrayList<>();
		rows.forEach((row) -> replaced.add(left.getOrDefault(row.about(), Left.NOTHING).take(row.place())));
		return replaced;
	}

	/** The entry with the rows in it. */
	static SetEntry into(SetEntry entry, List<KeyedValue> rows, List<KeyedValue> replaced) {
		Map<Integer, KeyedValue> changed = new HashMap<>();
		List<KeyedValue> added = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			KeyedValue old = replaced.get(i);
			if (old == null) {
				added.add(rows.get(i));
			}
			else {
				changed.put(old.number(), rows.get(i));
			}
		}
		return entry.with(changed).with(added);
	}

	/** The values of one indicator and period whose place no row has taken yet. */
	private static final class Left {

		private static final Left NOTHING = new Left();

		private final Map<String, Deque<KeyedValue>> byPlace = new HashMap<>();

		void add(Meaning value) {
			this.byPlace.computeIfAbsent(value.place(), (place) -> new ArrayDeque<>()).add(value.keyed());
		}

		/** The one of a place, or the only one there is. */
		KeyedValue take(String place) {
			boolean there = this.byPlace.containsKey(place);
			if (!there && (this.byPlace.size() != 1 || this.byPlace.values().iterator().next().size() != 1)) {
				return null;
			}
			String from = there ? place : this.byPlace.keySet().iterator().next();
			KeyedValue taken = this.byPlace.get(from).remove();
			this.byPlace.computeIfPresent(from, (key, values) -> values.isEmpty() ? null : values);
			return taken;
		}

	}

}
