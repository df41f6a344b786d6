package uk.sightline.indicator;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.sightline.web.PartialDate;

/**
 * A period or day as it is printed, and its first and last day. What could mean two
 * things is refused with how to write it.
 *
 * @param from first day, as far as known
 * @param to last day, as far as known; both are {@code null} where the source states none
 * @param problem what is wrong with it; {@code null} where it is right
 */
record PrintedPeriod(String printed, PartialDate from, PartialDate to, String problem) {

	/** What is keyed where the source gives no date. */
	static final String NOT_STATED = "not stated";

	static final int FIRST_YEAR = 1900;

	static final int LAST_YEAR = 2100;

	private static final String HOW = "Write it as 31 March 2025, March 2025, 2025, 2024-25, year ending 31 March 2025, quarter "
			+ "ending 30 June 2025, or 1 April 2024 to 31 March 2025; \"not stated\" where the source gives no date.";

	private static final Pattern TWO_YEARS = Pattern.compile("([0-9]{4})(?:\\s*[-/–]\\s*|)([0-9]{2}|[0-9]{4})");

	private static final Pattern ENDING = Pattern
		.compile("(year|12 months|quarter|3 months|6 months) (?:ending|ended|to) (.+)");

	private static final Pattern TO = Pattern.compile("(?:from )?(.+?) (?:to|until|–|-) (.+)");

	/**
	 * Reads a period.
	 * @param type what values of the indicator speak of, by which two years are a
	 * financial or an academic year
	 */
	static PrintedPeriod of(String typed, String type) {
		if (typed == null) {
			return refused("", "Enter the period or day. " + HOW);
		}
		if (typed.strip().equalsIgnoreCase(NOT_STATED)) {
			return new PrintedPeriod(null, null, null, null);
		}
		String text = PrintedNumber.plain(typed)
			.toLowerCase(Locale.UK)
			.replaceAll("\\s+", " ")
			.replaceFirst("^(at|as at|on|in) ", "");
		Matcher years = TWO_YEARS.matcher(text);
		if (years.matches() && follow(years)) {
			return ofTwoYears(typed, Integer.parseInt(years.group(1)), type);
		}
		Matcher ending = ENDING.matcher(text);
		if (ending.matches()) {
			return ending(typed, ending.group(1), PrintedDay.of(ending.group(2)));
		}
		Matcher both = TO.matcher(text);
		PartialDate day = PrintedDay.of(text);
		return (day == null && both.matches()) ? of(typed, PrintedDay.of(both.group(1)), PrintedDay.of(both.group(2)))
				: of(typed, day, day);
	}

	/** Of the days that were given for it. */
	static PrintedPeriod of(String printed, PartialDate from, PartialDate to) {
		if (from == null || to == null) {
			return refused(printed, "“%s” is not understood as a period. %s".formatted(printed, HOW));
		}
		if (from.first().getYear() < FIRST_YEAR || to.last().getYear() > LAST_YEAR) {
			return refused(printed,
					"It is %s: a period lies between %d and %d.".formatted(
							(from.first().getYear() < FIRST_YEAR) ? "before " + FIRST_YEAR : "after " + LAST_YEAR,
							FIRST_YEAR, LAST_YEAR));
		}
		if (from.first().isAfter(to.last())) {
			return refused(printed, "The period ends before it begins.");
		}
		return new PrintedPeriod(printed, from, to, null);
	}

	/**
	 * These days under the words of the source, which must not say others. Words of two
	 * years leave open which days of them are meant.
	 */
	PrintedPeriod as(String typed, String type) {
		Matcher years = TWO_YEARS.matcher(PrintedNumber.plain(typed));
		PrintedPeriod said = (years.matches() && follow(years)) ? of(typed, PartialDate.of(years.group(1)),
				PartialDate.of(Integer.toString(Integer.parseInt(years.group(1)) + 1))) : of(typed, type);
		return (this.problem != null || !said.dated() || said.allows(this)) ? this
				: refused(typed, "“%s” is not what the days given say, %s: correct the words or the days."
					.formatted(typed, new Period(null, this.from, this.to).words()));
	}

	/**
	 * Whether days are those that it says, or within the months or years that it says.
	 */
	private boolean allows(PrintedPeriod days) {
		boolean exact = this.from.isDay() && this.to.isDay();
		return exact ? begin().equals(days.begin()) && end().equals(days.end())
				: !days.begin().isBefore(begin()) && !days.end().isAfter(end());
	}

	private static boolean follow(Matcher years) {
		int next = (Integer.parseInt(years.group(1)) + 1);
		return years.group(2).equals(Integer.toString(next))
				|| years.group(2).equals(Integer.toString(next).substring(2));
	}

	private static PrintedPeriod ofTwoYears(String typed, int first, String type) {
		return switch (type) {
			case "year" -> whole(typed, LocalDate.of(first, Month.APRIL, 1), 12);
			case "academic-year" -> whole(typed, LocalDate.of(first, Month.SEPTEMBER, 1), 12);
			default -> refused(typed,
					"“%s” can be a financial or an academic year: write the days, as in 1 April %d to 31 March %d."
						.formatted(typed, first, first + 1));
		};
	}

	private static PrintedPeriod ending(String typed, String length, PartialDate end) {
		if (end == null || end.iso().length() < 7) {
			return of(typed, null, null);
		}
		int months = length.startsWith("quarter") || length.startsWith("3") ? 3 : length.startsWith("6") ? 6 : 12;
		if (end.isDay() && !end.last().equals(YearMonth.from(end.last()).atEndOfMonth())) {
			return of(typed, PartialDate.of(end.last().minusMonths(months).plusDays(1).toString()), end);
		}
		return whole(typed, YearMonth.from(end.last()).minusMonths(months - 1L).atDay(1), months);
	}

	private static PrintedPeriod whole(String typed, LocalDate first, int months) {
		return of(typed, PartialDate.of(first.toString()),
				PartialDate.of(first.plusMonths(months).minusDays(1).toString()));
	}

	/** Of what was given as its first or last day and is none. */
	static PrintedPeriod noDay(String given) {
		return refused(given,
				"“%s” is not understood as its first or last day: write 2024-04-01, or 1 April 2024.".formatted(given));
	}

	private static PrintedPeriod refused(String typed, String problem) {
		return new PrintedPeriod(typed, null, null, problem);
	}

	/** Whether any of its days is known. */
	boolean dated() {
		return this.problem == null && (this.from != null || this.to != null);
	}

	/** The first day it can mean. */
	LocalDate begin() {
		return ((this.from != null) ? this.from : this.to).first();
	}

	/** The last day it can mean. */
	LocalDate end() {
		return ((this.to != null) ? this.to : this.from).last();
	}

	boolean same(PrintedPeriod other) {
		return Objects.equals(this.from, other.from) && Objects.equals(this.to, other.to);
	}

	boolean overlaps(PrintedPeriod other) {
		return !begin().isAfter(other.end()) && !other.begin().isAfter(end());
	}

	/** In words. */
	String words() {
		return period().words();
	}

	/** With its preposition, within a sentence. */
	String phrase() {
		return period().phrase();
	}

	private Period period() {
		return new Period(this.printed, this.from, this.to);
	}

}
