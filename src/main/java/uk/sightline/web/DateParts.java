package uk.sightline.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;

import uk.sightline.web.PartialDate;

/**
 * A date in three fields, of which the day, or day and month, may be unknown.
 */
public record DateParts(String day, String month, String year) {

	private static final int LONGEST = 20;

	public static DateParts of(Keyed keyed, String id) {
		return new DateParts(keyed.line(id + "-day"), keyed.line(id + "-month"), keyed.line(id + "-year"));
	}

	public static DateParts of(String iso) {
		String[] parts = (iso != null) ? iso.split("-") : new String[0];
		return new DateParts((parts.length > 2) ? plain(parts[2]) : null, (parts.length > 1) ? plain(parts[1]) : null,
				(parts.length > 0) ? parts[0] : null);
	}

	private static String plain(String number) {
		return Integer.valueOf(number).toString();
	}

	public boolean empty() {
		return this.day == null && this.month == null && this.year == null;
	}

	/** The date in ISO form; {@code null} where there is none or it is not one. */
	public String iso() {
		if (this.year == null || this.day != null && this.month == null) {
			return null;
		}
		String iso = this.year + two(monthNumber(this.month)) + two(this.day);
		return PartialDate.isValid(iso) ? iso : null;
	}

	/** What is wrong with it, named so that it is clear which date is meant. */
	public String problem(String name) {
		if (empty() || iso() != null) {
			return null;
		}
		if (this.year == null) {
			return name + " must include a year";
		}
		if (!this.year.matches("(19|20|21)[0-9]{2}")) {
			return name + " must have a year in four figures, such as 2025";
		}
		if (this.day != null && this.month == null) {
			return name + " must include a month where it has a day";
		}
		return name + " must be a real date: check day and month";
	}

	private static String two(String part) {
		return (part == null) ? "" : '-' + ((part.length() == 1) ? "0" + part : part);
	}

	/** Months may be written as words. */
	private static String monthNumber(String month) {
		if (month == null || month.length() > LONGEST || month.length() < 3) {
			return month;
		}
		return Stream.of(Month.values())
			.filter((known) -> known.getDisplayName(TextStyle.FULL, Locale.UK)
				.toLowerCase(Locale.UK)
				.startsWith(month.toLowerCase(Locale.UK)))
			.findFirst()
			.map((known) -> Integer.toString(known.getValue()))
			.orElse(month);
	}

}
