package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How values in a unit are written, alone and as a difference.
 *
 * @param alone the number with its unit, which has one place for the number
 * @param one the same for exactly one of it
 * @param again the number where the unit has been said before
 * @param point what a difference is counted in; empty for the unit itself
 * @param subtractable whether a difference of two values means anything; 1 in 10 less 1
 * in 12 does not
 */
record UnitWords(String alone, String one, String again, String point, boolean subtractable) {

	static final UnitWords PERCENT = new UnitWords("%s%", "%s%", "%s%", " percentage point", true);

	static final UnitWords ONE_IN = new UnitWords("1 in %s", "1 in %s", "1 in %s", "", false);

	private static final UnitWords NUMBER = new UnitWords("%s", "%s", "%s", "", true);

	private static final UnitWords RATIO = new UnitWords("a ratio of %s", "a ratio of %s", "%s", "", true);

	private static final UnitWords POUNDS = new UnitWords("£%s", "£%s", "£%s", " pound", true);

	private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine");

	/** The words of a unit in the catalogue; what is counted is said by the indicator. */
	static UnitWords of(String code) {
		return switch (code) {
			case "percent" -> PERCENT;
			case "per-1000" -> per(1000);
			case "per-10000" -> per(10_000);
			case "per-100000" -> per(100_000);
			case "one-in" -> ONE_IN;
			case "ratio" -> RATIO;
			case "pounds" -> POUNDS;
			case "points", "hours", "days", "weeks", "months", "years", "whole-time-equivalents" ->
				measured(code.substring(0, code.length() - 1).replace("whole-time-", "whole-time "));
			default -> NUMBER;
		};
	}

	private static UnitWords measured(String one) {
		return new UnitWords("%s " + one + "s", "%s " + one, "%s", " " + one, true);
	}

	/** A rate: per 10,000. */
	static UnitWords per(int base) {
		String words = "%s per " + String.format(Locale.UK, "%,d", base);
		return new UnitWords(words, words, "%s", "", true);
	}

	/** Things counted: child, children. */
	static UnitWords of(String one, String many) {
		return new UnitWords("%s " + many, "%s " + one, "%s", "", true);
	}

	/** The value with its unit. */
	String alone(Figure figure) {
		return say(figure.isExactly(BigDecimal.ONE) ? this.one : this.alone, figure);
	}

	/** The value where the unit is plain from what was said before. */
	String again(Figure figure) {
		return say(this.again, figure);
	}

	private static String say(String words, Figure figure) {
		String number = number(figure.value()) + ((figure.upTo() != null) ? " to " + number(figure.upTo()) : "");
		String understood = ((figure.qualifier() != null) ? figure.qualifier() + " " : "")
				+ words.replace("%s", number);
		return (figure.said() != null) ? "“%s”, understood as %s".formatted(figure.said(), understood) : understood;
	}

	/** A difference in words: three fewer, 1.5 percentage points more, the same. */
	String difference(BigDecimal difference) {
		if (difference.signum() == 0) {
			return "the same";
		}
		BigDecimal size = difference.abs();
		boolean whole = size.scale() <= 0;
		String number = (whole && size.compareTo(BigDecimal.TEN) < 0) ? NUMBERS.get(size.intValueExact())
				: number(size);
		String points = this.point.isEmpty() || number.equals("one") ? this.point : this.point + "s";
		String less = (whole && this.point.isEmpty()) ? " fewer" : " less";
		return number + points + ((difference.signum() > 0) ? " more" : less);
	}

	/** With the decimals it has, thousands marked. */
	static String number(BigDecimal value) {
		String digits = value.toPlainString().replace('-', '−');
		int point = (digits.indexOf('.') >= 0) ? digits.indexOf('.') : digits.length();
		StringBuilder number = new StringBuilder(digits);
		for (int at = point - 3; at > 0 && Character.isDigit(digits.charAt(at - 1)); at -= 3) {
			number.insert(at, ',');
		}
		return number.toString();
	}

}
