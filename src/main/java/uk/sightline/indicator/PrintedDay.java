package uk.sightline.indicator;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.sightline.web.PartialDate;

/** A day, a month or a year as it is printed. */
final class PrintedDay {

	private static final Pattern ISO = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");

	/** Day before month, as here. */
	private static final Pattern FIGURES = Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})");

	private static final Pattern WORDS = Pattern
		.compile("(?:([0-9]{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\\.? ([0-9]{4})");

	/** As a spreadsheet writes a day into a CSV file: 31-Mar-25. */
	private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,2}-[a-z]{3})-([0-9]{2})");

	/** The last year that spreadsheets take two figures for of this century. */
	private static final int THIS_CENTURY = 29;

	private PrintedDay() {
	}

	/** {@code null} where it is none that exists. */
	static PartialDate of(String text) {
		String plain = whole(text.strip());
		Matcher figures = FIGURES.matcher(plain);
		Matcher words = WORDS.matcher(plain);
		String iso = ISO.matcher(plain).matches() ? plain
				: figures.matches() ? figures.group(3) + two(figures.group(2)) + two(figures.group(1))
						: words.matches() ? words.group(3) + month(words.group(2)) + two(words.group(1)) : "";
		String within = iso.replaceFirst("^1[0-8]", "19");
		return (iso.length() >= 4 && PartialDate.isValid(within)) ? PartialDate.of(iso) : null;
	}

	/** With the century, by the rule of the spreadsheet that left it out. */
	private static String whole(String text) {
		Matcher written = WRITTEN.matcher(text);
		return !written.matches() ? text : written.group(1).replace('-', ' ')
				+ ((Integer.parseInt(written.group(2)) <= THIS_CENTURY) ? " 20" : " 19") + written.group(2);
	}

	private static String month(String word) {
		return Arrays.stream(Month.values())
			.filter((month) -> month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK).startsWith(word)
					|| word.equals("sept") && month == Month.SEPTEMBER)
			.findFirst()
			.map((month) -> two(Integer.toString(month.getValue())))
			.orElse("-none");
	}

	private static String two(String number) {
		return (number == null) ? "" : '-' + ((number.length() == 1) ? "0" + number : number);
	}

}
