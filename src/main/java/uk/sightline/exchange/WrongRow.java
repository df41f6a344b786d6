package uk.sightline.exchange;

/**
 * What is wrong with one place of an import.
 *
 * @param file the file with its ending
 * @param line the line in the file; 0 where the whole file is meant
 * @param column the column; {@code null} where the whole row is meant
 * @param sentence what is wrong, in the user's words
 */
record WrongRow(String file, int line, String column, String sentence) {

	@Override
	public String toString() {
		return this.file + ((this.line > 0) ? ", line " + this.line : "")
				+ ((this.column != null) ? ", column " + this.column : "") + ": " + this.sentence;
	}

}
