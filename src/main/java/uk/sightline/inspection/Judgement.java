package uk.sightline.inspection;

import java.util.Locale;

import uk.sightline.grading.Area;
import uk.sightline.review.Citation;

/**
 * A judgement of an inspection, as printed and as understood.
 *
 * @param area the area of the framework
 * @param number its number as printed
 * @param printedArea the area as in the report's own table
 * @param printedGrade the grade, whole, as printed
 * @param grade the word of the scale; {@code null} where none was given
 * @param mark the shape that stands beside the word
 * @param citation where it stands
 * @param note what a careful reader must know
 */
public record Judgement(Area area, String number, String printedArea, String printedGrade, String grade, String mark,
		Citation citation, String note) {

	/** Whether a grade was given; if not, the note says why. */
	public boolean graded() {
		return this.grade != null;
	}

	/**
	 * The word to show: as printed, unless what is printed is another word than the one
	 * then in force, as in lists that rewrite the grades of older frameworks.
	 */
	public String word() {
		if (this.grade == null || saysTheGrade()) {
			return this.printedGrade;
		}
		return printedInWords() ? this.grade : "%s (%s)".formatted(this.printedGrade, this.grade);
	}

	/** Whether the source prints another word than the one then in force. */
	public boolean rewritten() {
		return this.grade != null && printedInWords() && !saysTheGrade();
	}

	/** Some frameworks print numbers alone. */
	private boolean printedInWords() {
		return this.printedGrade.chars().anyMatch(Character::isLetter);
	}

	private boolean saysTheGrade() {
		String printed = plain(this.printedGrade);
		String word = plain(this.grade);
		return printed.contains(word) || word.contains(printed);
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.UK).replace("requires ", "require ");
	}

}
