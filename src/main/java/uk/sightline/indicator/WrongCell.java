package uk.sightline.indicator;

/**
 * What is wrong at a place in a file.
 *
 * @param row as a spreadsheet counts it; 0 for the file as a whole
 * @param column its heading; {@code null} for the row as a whole
 */
record WrongCell(int row, String column, String sentence) {

	/**
	 * More than these nobody mends at once: a file is not read any further, nor told more
	 * of.
	 */
	static final int MOST = 1000;

}
