package uk.sightline.improvement;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A quarter of a financial year, which begins in April: the third of 2018/19 ends with
 * 2018.
 *
 * @param year the calendar year in which the financial year begins
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

	private static final Pattern FORM = Pattern.compile("20[0-9]{2}/[0-9]{2} Q[1-4]");

	private static final int QUARTERS = 4;

	private static final int MONTHS = 3;

	/** Understands {@code 2018/19 Q3}; {@code null} stays {@code null}. */
	static Quarter of(String text) {
		return (text == null) ? null
				: new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(text.length() - 1) - '0');
	}

	/** Whether a text is a quarter, of a year whose second number follows the first. */
	static boolean isValid(String text) {
		return FORM.matcher(text).matches() && of(text).words().equals(text);
	}

	/** The quarter so many quarters later. */
	Quarter plus(int quarters) {
		int all = this.year * QUARTERS + this.number - 1 + quarters;
		return new Quarter(all / QUARTERS, all % QUARTERS + 1);
	}

	/** The quarter a day lies in. */
	static Quarter containing(LocalDate day) {
		LocalDate shifted = day.minusMonths(MONTHS);
		return new Quarter(shifted.getYear(), (shifted.getMonthValue() - 1) / MONTHS + 1);
	}

	public LocalDate lastDay() {
		return LocalDate.of(this.year, 4, 1).plusMonths((long) MONTHS * this.number).minusDays(1);
	}

	/** As plans and the format write it: {@code 2018/19 Q3}. */
	public String words() {
		return "%d/%02d Q%d".formatted(this.year, (this.year + 1) % 100, this.number);
	}

	@Override
	public int compareTo(Quarter other) {
		return (this.year - other.year) * QUARTERS + this.number - other.number;
	}

}
