package uk.sightline.inspection;

/**
 * A grade as an officer keyed it, or as it was published before.
 *
 * @param area the area of the framework
 * @param grade the word of the scale; {@code null}: not judged, the note says why
 * @param printed the grade as printed, where that is not the word itself
 * @param place of its own; {@code null}: where all grades stand
 * @param source of its own; {@code null}: the outcome's
 * @param note why it was not judged, or what a careful reader must know
 * @param heading how the report's own table names the area, where that differs from the
 * framework's name
 */
record KeyedGrade(String area, String grade, String printed, String place, String source, String note,
		Heading heading) {

	static final String NOT_JUDGED = "not judged";

	/** The word, or that it was not judged. */
	String word() {
		return (this.grade != null) ? this.grade : NOT_JUDGED;
	}

	/** What is recorded as printed. */
	String asPrinted() {
		return (this.printed != null) ? this.printed : word();
	}

	/** An area as its report prints it. */
	record Heading(String number, String name) {
	}

}
