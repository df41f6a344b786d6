package uk.sightline.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format makes of the number in a cell: a share with its sign, a day, as
 * much of a date as is shown, or the number alone.
 *
 * @param codes what stands in it for the number
 * @param after what is written behind the number as it is
 */
record CellFormat(String codes, String after) {

	/** Spreadsheets write no longer ones. */
	private static final int LONGEST = 255;

	/** Words, single characters, room and filling, colours and languages; or a code. */
	private static final Pattern PART = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[[^]]*]|.", Pattern.DOTALL);

	private static final Pattern CLOCK = Pattern.compile("am/pm|a/p|h+[^a-z]*m+|m+[^a-z]*s+|[hs]+");

	/** Three or four of them are the day of the week. */
	private static final Pattern DAY_OF_MONTH = Pattern.compile("(?<!d)d{1,2}(?!d)");

	/** Of several formats in one, the first is that of numbers above zero. */
	static CellFormat of(String format) {
		StringBuilder codes = new StringBuilder();
		StringBuilder after = new StringBuilder();
		Matcher part = PART
			.matcher((format != null && format.length() <= LONGEST) ? format.toLowerCase(Locale.ROOT) : "");
		while (part.find() && !part.group().equals(";")) {
			String text = part.group();
			if (text.length() == 1 || text.matches("\\[[hms]+]")) {
				codes.append(text);
			}
			else if (text.matches("(?s)[\"\\\\].*") && !codes.isEmpty()) {
				after.append(text.replaceAll("[\"\\\\]", ""));
			}
		}
		return new CellFormat(codes.toString(), after.toString().strip());
	}

	/** Whether the number is shown a hundredfold. */
	boolean hundredfold() {
		return this.codes.contains("%");
	}

	/** Whether a percentage sign stands behind the number. */
	boolean percent() {
		return hundredfold() || this.after.startsWith("%");
	}

	/** Whether it shows any part of a date. */
	boolean dated() {
		return date().matches("(?s).*[ymd].*");
	}

	/** Whether it shows hours, minutes or seconds alone. */
	boolean clock() {
		return !dated() && !this.codes.matches("(?s).*[a-z&&[^hmsap]].*") && CLOCK.matcher(this.codes).find();
	}

	/** The codes of a date; empty where a letter is among them that is no code of one. */
	private String date() {
		String rest = CLOCK.matcher(this.codes).replaceAll("");
		return rest.matches("(?s).*[a-z&&[^ymd]].*") ? "" : rest;
	}

	/**
	 * The date as far as it is shown; what a spreadsheet adds by itself is left out. A
	 * month is written in words, for 2011-12 can be two years.
	 */
	String shown(LocalDate date) {
		boolean day = DAY_OF_MONTH.matcher(date()).find();
		boolean month = date().contains("m");
		boolean year = date().contains("y");
		if (day && month && year) {
			return date.toString();
		}
		String words = (day ? "d " : "") + (month ? "MMMM " : "") + (year ? "uuuu" : "");
		return DateTimeFormatter.ofPattern(words.isEmpty() ? "EEEE" : words.strip(), Locale.UK).format(date);
	}

}
