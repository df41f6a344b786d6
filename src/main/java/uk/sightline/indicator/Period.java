package uk.sightline.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import uk.sightline.web.PartialDate;

/**
 * What a value speaks of: a day, a year or another span. Words never say more of its ends
 * than is known: of two years no days, and of what has gone on since a year no end.
 *
 * @param printed in the words of the source; {@code null} where it gives none
 * @param start its first day, as far as known; {@code null} where not
 * @param end its last day, as far as known; {@code null} where not
 */
public record Period(String printed, PartialDate start, PartialDate end) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

	/** Printed words that stand within a sentence and say which year is meant. */
	private static final Pattern SAYS_MORE = Pattern.compile("(?i)(in|during|by|between) [^,%]*[0-9]{4}[^,%]*");

	private static final int MONTH_LENGTH = 7;

	private static final int SEPTEMBER = 9;

	private static final int AUGUST = 8;

	/**
	 * Whether its end is known, which is its place in time. What has gone on since some
	 * day has none.
	 */
	public boolean dated() {
		return this.end != null;
	}

	/**
	 * The first day it can mean; where its beginning is not known, the first of all days.
	 */
	public LocalDate from() {
		return (this.start != null) ? this.start.first() : LocalDate.MIN;
	}

	/** The last day it can mean. */
	public LocalDate to() {
		return this.end.last();
	}

	boolean isDay() {
		return from().equals(to());
	}

	/** Whether it is longer than a year, so that no one year names it. */
	boolean isLong() {
		return to().isAfter(from().plusYears(1));
	}

	public boolean same(Period other) {
		return dated() ? other.dated() && days().equals(other.days()) : !other.dated()
				&& Objects.equals(this.start, other.start) && Objects.equals(this.printed, other.printed);
	}

	/** Its first and last day: of two ways to write the same the same. */
	List<LocalDate> days() {
		return List.of(from(), to());
	}

	private boolean isYear() {
		return to().plusDays(1).equals(from().plusYears(1));
	}

	/** Whether both its ends are known to the day. */
	private boolean isExact() {
		return this.start.isDay() && this.end.isDay();
	}

	/** As a heading or the beginning of a row: {@code year ending 31 March 2025}. */
	public String words() {
		if (this.end == null) {
			return (this.start != null) ? "since " + this.start.words()
					: (this.printed != null) ? this.printed : "date not stated";
		}
		if (this.start == null) {
			return "up to " + this.end.words();
		}
		return this.start.equals(this.end) ? this.end.words() : isExact() ? exactWords() : roughWords();
	}

	private String exactWords() {
		if (isYear()) {
			return yearWords();
		}
		if (to().plusDays(1).equals(from().plusMonths(1)) && from().getDayOfMonth() == 1) {
			return this.end.monthWords();
		}
		if (to().plusDays(1).equals(from().plusMonths(3))) {
			return "quarter ending " + DAY.format(to());
		}
		return DAY.format(from()) + " to " + DAY.format(to());
	}

	/** With no more of its ends than is known: {@code April to October 2014}. */
	private String roughWords() {
		boolean months = this.start.iso().length() == MONTH_LENGTH && this.end.iso().length() == MONTH_LENGTH;
		boolean sameYear = from().getYear() == to().getYear();
		return ((months && sameYear) ? MONTH.format(from()) : this.start.words()) + " to " + this.end.words();
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
		return (this.start != null || this.end != null) && !words().equals(this.printed) ? this.printed : null;
	}

	/**
	 * With its preposition: {@code at 31 March 2025}. Where its ends are known only
	 * roughly, the words of the source that name the year, for they say more.
	 */
	public String phrase() {
		String words = words();
		if (this.start == null || this.end == null) {
			return (this.start == null && this.end == null) ? "(" + words + ")" : words;
		}
		if (isDay()) {
			return "at " + words;
		}
		if (!isExact() && this.printed != null && SAYS_MORE.matcher(this.printed).matches()) {
			return Character.toLowerCase(this.printed.charAt(0)) + this.printed.substring(1);
		}
		if (words.contains(" to ")) {
			return isExact() ? "from " + words : "between " + words.replace(" to ", " and ");
		}
		return (Character.isDigit(words.charAt(0)) || Character.isUpperCase(words.charAt(0))) ? "in " + words
				: "in the " + words;
	}

	/**
	 * The same at the head of a page. What has no place in time tells how old its source
	 * is.
	 * @param published when the source was; {@code null} where that is not known
	 */
	public String phrase(PartialDate published) {
		if (dated()) {
			return phrase();
		}
		String said = (this.start != null) ? words()
				: (this.printed != null) ? "“" + this.printed + "”" : (published != null) ? "without a date" : words();
		return (published != null) ? said + ", in a document of " + published.monthWords() : said;
	}

	/** How many more are on record of it. */
	public String others(int more) {
		String kind = (this.start == null && this.end == null) ? "statement%s without a date" : "value%s for this date";
		return (more == 1) ? "Another " + kind.formatted("") : more + " other " + kind.formatted("s");
	}

	/** The year it ends in, as a label. */
	String year() {
		return Integer.toString(to().getYear());
	}

}
