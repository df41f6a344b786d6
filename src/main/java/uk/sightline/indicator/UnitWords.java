package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How values in a unit are written, alone and as a difference.
 *
 * @param alone with one place for the number, for several of it
 * @param one the same for exactly one
 * @param again the number where the unit has been said before
 * @param point what a difference is counted in; empty for the unit itself
 * @param subtractable whether a difference of two values means anything; 1 in 10 less 1
 * in 12 does not
 */
record UnitWords(String alone, String one, String again, String point, boolean subtractable) {

	static final UnitWords PERCENT = new UnitWords("%s%%", "%s%%", "%s%%", " percentage point", true);

	static final UnitWords ONE_IN = new UnitWords("1 in %s", "1 in %s", "1 in %s", "", false);

	private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine");

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
		return figure.isExactly(BigDecimal.ONE) ? this.one.formatted(number(BigDecimal.ONE)) : say(this.alone, figure);
	}

	/** The value where the unit is plain from what was said before. */
	String again(Figure figure) {
		return say(this.again, figure);
	}

	private static String say(String words, Figure figure) {
		String number = number(figure.value()) + ((figure.upTo() != null) ? " to " + number(figure.upTo()) : "");
		return ((figure.qualifier() != null) ? figure.qualifier() + " " : "") + words.formatted(number);
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
		return String.format(Locale.UK, "%,." + Math.max(value.scale(), 0) + "f", value).replace('-', '−');
	}

}
