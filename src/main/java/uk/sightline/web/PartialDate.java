package uk.sightline.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A day, a month or a year: only as much of a date as is known, in ISO form as in
 * {@code 2010}, {@code 2010-02} or {@code 2010-02-26}.
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

	private static final Pattern FORM = Pattern.compile("(19|20|21)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?");

	private static final int YEAR_LENGTH = 4;

	private static final int MONTH_LENGTH = 7;

	private static final int DAY_LENGTH = 10;

	/** {@code null} stays {@code null}: nothing is known. */
	public static PartialDate of(String iso) {
		return (iso != null) ? new PartialDate(iso) : null;
	}

	public boolean isDay() {
		return this.iso.length() == DAY_LENGTH;
	}

	/** Whether the text is a date of this form that exists, between 1900 and 2199. */
	public static boolean isValid(String text) {
		if (!FORM.matcher(text).matches()) {
			return false;
		}
		try {
			return new PartialDate(text).first() != null;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	/** The first day it can mean. */
	public LocalDate first() {
		return LocalDate.of(number(0, YEAR_LENGTH), (this.iso.length() > YEAR_LENGTH) ? number(5, MONTH_LENGTH) : 1,
				isDay() ? number(8, DAY_LENGTH) : 1);
	}

	/** The last day it can mean. */
	public LocalDate last() {
		return isDay() ? first() : (this.iso.length() == MONTH_LENGTH) ? YearMonth.from(first()).atEndOfMonth()
				: LocalDate.of(first().getYear(), 12, 31);
	}

	/**
	 * Pages ask for days a hundred thousand times; a parser of any form would take most
	 * of their time.
	 */
	private int number(int from, int to) {
		return Integer.parseInt(this.iso, from, to, 10);
	}

	/** As a reader says it: {@code 26 February 2010}. */
	public String words() {
		return isDay() ? DAY.format(first()) : monthWords();
	}

	/** Without the day: {@code February 2010}. */
	public String monthWords() {
		return (this.iso.length() >= MONTH_LENGTH) ? MONTH.format(first()) : this.iso;
	}

	@Override
	public int compareTo(PartialDate other) {
		return first().compareTo(other.first());
	}

}
