package uk.sightline.exchange;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An import was refused whole and has changed nothing; it says which places are wrong,
 * the first of them if there are very many.
 */
class ImportRefused extends RuntimeException {

	static final int MOST_SHOWN = 200;

	private final transient List<WrongRow> wrong;

	private final int count;

	/**
	 * An import was refused.
	 * @param wrong the places in order
	 * @param count how many there are in all
	 */
	ImportRefused(List<WrongRow> wrong, int count) {
		super(wrong.stream().limit(MOST_SHOWN).map(WrongRow::toString).collect(Collectors.joining("\n")));
		this.wrong = wrong.stream().limit(MOST_SHOWN).toList();
		this.count = count;
	}

	ImportRefused(WrongRow wrong) {
		this(List.of(wrong), 1);
	}

	ImportRefused(String file, String sentence) {
		this(new WrongRow(file, 0, null, sentence));
	}

	/** The first places that are wrong. */
	List<WrongRow> wrong() {
		return this.wrong;
	}

	/** How many places are wrong. */
	int count() {
		return this.count;
	}

	/** What comes of it, and how much of it is told. */
	String summary() {
		if (this.count == 1) {
			return "Nothing was imported: one place is wrong.";
		}
		return "Nothing was imported: %,d places are wrong%s.%s".formatted(this.count,
				(this.count < Findings.GIVEN_UP) ? "" : ", and no more was looked at",
				(this.count <= this.wrong.size()) ? "" : " These are the first %d.".formatted(this.wrong.size()));
	}

}
