package uk.sightline.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with an import, as far as it has been looked at. A wrong row is left out
 * while the rest is looked at, so that one attempt finds everything; what only follows
 * from a record that was left out is not held against the others.
 */
class Findings {

	/** As many as anyone could look through: a file can be wrong in every row. */
	private static final int MOST_KEPT = 10_000;

	/** With so many the file is another one than was meant: no more is looked at. */
	static final int GIVEN_UP = 100_000;

	private static final int LONGEST_NAME = 200;

	private final List<WrongRow> wrong = new ArrayList<>();

	private int count;

	private final Set<String> leftOut = new HashSet<>();

	/**
	 * Notes what is wrong.
	 * @throws ImportRefused if so much is wrong that it is no use to look any further
	 */
	void add(WrongRow row) {
		this.count++;
		if (this.wrong.size() < MOST_KEPT) {
			this.wrong.add(row);
		}
		if (this.count == GIVEN_UP) {
			refuse();
		}
	}

	/** Notes a wrong row that is left out, with the record it belongs to. */
	void leaveOut(WrongRow row, String record) {
		add(row);
		if (record.length() <= LONGEST_NAME) {
			this.leftOut.add(record);
		}
	}

	/** Whether rows of the record were left out. */
	boolean isLeftOut(String record) {
		return this.leftOut.contains(record);
	}

	/**
	 * Notes what is wrong beyond a row, unless it speaks of a record that was left out.
	 */
	void addUnlessItFollows(WrongRow row) {
		if (Arrays.stream(row.sentence().split("[^A-Za-z0-9-]+")).noneMatch(this.leftOut::contains)) {
			add(row);
		}
	}

	/**
	 * Ends an import of which anything is wrong.
	 * @throws ImportRefused with the places in the order of the files
	 */
	void refuse() {
		if (!this.wrong.isEmpty()) {
			this.wrong.sort(Comparator.comparing(WrongRow::file).thenComparingInt(WrongRow::line));
			throw new ImportRefused(this.wrong, this.count);
		}
	}

}
