package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people print and type it. What could mean two things is not guessed: it is
 * refused with how to write it.
 *
 * @param value {@code null} where it is refused
 * @param problem what is wrong with it, in a sentence; {@code null} where it is right
 */
record PrintedNumber(BigDecimal value, String problem) {

	private static final int MOST_DIGITS = 15;

	private static final int MOST_DECIMALS = 20;

	/** The blanks that separate thousands in print. */
	private static final Pattern BLANK = Pattern.compile("[\\u00A0\\u2007\\u2009\\u202F]");

	private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

	private static final Pattern GROUPED = Pattern
		.compile("-?[1-9][0-9]{0,2}(?:( |,)[0-9]{3})(?:\\1[0-9]{3})*(\\.[0-9]+)?");

	private static final Pattern COMMA = Pattern.compile("(-?[0-9]+),([0-9]+)");

	private static final Pattern EXPONENT = Pattern.compile("-?[0-9]*\\.?[0-9]+[eE][+-]?[0-9]+");

	private static final Pattern BARE_POINT = Pattern.compile("(-?)(\\.[0-9]+)");

	private static final Pattern COMPARED = Pattern
		.compile("[<>≤≥~≈].*|.*[0-9]\\+|(?i)(about|over|under|nearly|more than|less than|at least|up to)\\b.*");

	/** Reads it; thousands may be separated by blanks or commas in groups of three. */
	static PrintedNumber of(String typed) {
		String text = plain(typed);
		if (PLAIN.matcher(text).matches()) {
			return sized(text);
		}
		if (GROUPED.matcher(text).matches()) {
			return sized(text.replaceAll("[ ,]", ""));
		}
		return new PrintedNumber(null, refused(text, typed));
	}

	/** With ordinary blanks and signs. */
	static String plain(String typed) {
		return BLANK.matcher(typed).replaceAll(" ").replace('\u2212', '-').strip();
	}

	private static PrintedNumber sized(String digits) {
		int point = digits.indexOf('.');
		int whole = ((point >= 0) ? point : digits.length()) - (digits.startsWith("-") ? 1 : 0);
		if (whole > MOST_DIGITS || point >= 0 && digits.length() - point - 1 > MOST_DECIMALS) {
			return new PrintedNumber(null, "A figure has at most %d digits before its decimal point and %d after it."
				.formatted(MOST_DIGITS, MOST_DECIMALS));
		}
		return new PrintedNumber(new BigDecimal(digits), null);
	}

	private static String refused(String text, String typed) {
		Matcher comma = COMMA.matcher(text);
		if (comma.matches()) {
			return "Write %s.%s if the comma stands before decimals. A comma only separates thousands, in groups of three figures."
				.formatted(comma.group(1), comma.group(2));
		}
		if (EXPONENT.matcher(text).matches()) {
			return "Write the number in full, without an exponent such as e5.";
		}
		Matcher bare = BARE_POINT.matcher(text);
		if (bare.matches()) {
			return "Write %s0%s, with a figure before the point.".formatted(bare.group(1), bare.group(2));
		}
		if (text.endsWith("%")) {
			return "A percentage sign stands only with an indicator measured in per cent.";
		}
		if (text.matches("-?[0-9][0-9 ,.]*")) {
			return "Thousands are separated by blanks or by commas in groups of three figures, as in 68 395 or 68,395; decimals follow a full stop.";
		}
		if (COMPARED.matcher(text).matches()) {
			return "Write the figure alone, and “about”, “less than” and the like as its qualifier; if it is suppressed, write c.";
		}
		return "“%s” is neither a number nor a code for a missing value: c, k, low, u, x, z, .. or -."
			.formatted((typed.length() > 40) ? typed.substring(0, 40) + "…" : typed);
	}

}
