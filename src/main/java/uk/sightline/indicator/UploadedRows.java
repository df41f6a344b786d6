package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
		Set<KeyedValue> taken = new HashSet<>();
		List<KeyedValue> replaced = new ArrayList<>();
		for (Meaning row : rows) {
			List<KeyedValue> same = there.stream()
				.filter((other) -> row.measure() != null && other.measure() != null
						&& row.measure().code().equals(other.measure().code()) && row.period().same(other.period())
						&& row.period().dated())
				.map(Meaning::keyed)
				.filter((other) -> !taken.contains(other))
				.toList();
			KeyedValue one = same.stream()
				.filter((other) -> Objects.equals(other.locator(), row.place()))
				.findFirst()
				.orElse((same.size() == 1) ? same.get(0) : null);
			replaced.add(one);
			if (one != null) {
				taken.add(one);
			}
		}
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

}
