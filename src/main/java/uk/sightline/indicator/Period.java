package uk.sightline.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import uk.sightline.web.PartialDate;

/**
 * What a value speaks of: a day, a year or another span.
 *
 * @param printed in the words of the source; {@code null} where it gives none
 * @param start its first day, as far as known; {@code null} where not
 * @param end its last day, as far as known; {@code null} where not
 */
public record Period(String printed, PartialDate start, PartialDate end) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

	private static final int SEPTEMBER = 9;

	private static final int AUGUST = 8;

	/** Whether any of its days is known, so that it has a place in time. */
	public boolean dated() {
		return this.start != null || this.end != null;
	}

	/** The first day it can mean. */
	public LocalDate from() {
		return ((this.start != null) ? this.start : this.end).first();
	}

	/** The last day it can mean. */
	public LocalDate to() {
		return ((this.end != null) ? this.end : this.start).last();
	}

	boolean isDay() {
		return from().equals(to());
	}

	public boolean same(Period other) {
		return dated() ? other.dated() && days().equals(other.days())
				: !other.dated() && Objects.equals(this.printed, other.printed);
	}

	/** Its first and last day: of two ways to write the same the same. */
	List<LocalDate> days() {
		return List.of(from(), to());
	}

	private boolean isYear() {
		return to().plusDays(1).equals(from().plusYears(1));
	}

	/** As a heading or the beginning of a row: {@code year ending 31 March 2025}. */
	public String words() {
		if (!dated()) {
			return (this.printed != null) ? this.printed : "date not stated";
		}
		if (isDay()) {
			return DAY.format(to());
		}
		if (isYear()) {
			return yearWords();
		}
		if (to().plusDays(1).equals(from().plusMonths(1)) && from().getDayOfMonth() == 1) {
			return MONTH.format(from());
		}
		if (to().plusDays(1).equals(from().plusMonths(3))) {
			return "quarter ending " + DAY.format(to());
		}
		return DAY.format(from()) + " to " + DAY.format(to());
	}

	private String yearWords() {
		int month = from().getMonthValue();
		if (from().getDayOfYear() == 1) {
			return Integer.toString(from().getYear());
		}
		return (month == SEPTEMBER || month == AUGUST)
				? "academic year %d/%02d".formatted(from().getYear(), to().getYear() % 100)
				: "year ending " + DAY.format(to());
	}

	/** The words of the source, where it says it otherwise; {@code null} where not. */
	public String otherwise() {
		return dated() && !words().equals(this.printed) ? this.printed : null;
	}

	/** With its preposition: {@code at 31 March 2025}. */
	public String phrase() {
		String words = words();
		if (!dated()) {
			return "(" + words + ")";
		}
		if (isDay()) {
			return "at " + words;
		}
		return words.contains(" to ") ? "from " + words
				: (Character.isDigit(words.charAt(0)) || Character.isUpperCase(words.charAt(0))) ? "in " + words
						: "in the " + words;
	}

	/** The year it ends in, as a label. */
	String year() {
		return Integer.toString(to().getYear());
	}

}
