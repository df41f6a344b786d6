package uk.sightline.indicator;

/** A file that is not read any further. The sentence says why. */
class FileRefused extends RuntimeException {

	private final int row;

	private final String column;

	FileRefused(String sentence) {
		this(0, null, sentence);
	}

	FileRefused(int row, String column, String sentence) {
		super(sentence, null, false, false);
		this.row = row;
		this.column = column;
	}

	WrongCell wrong() {
		return new WrongCell(this.row, this.column, getMessage());
	}

}
