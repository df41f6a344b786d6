package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The unit of a value: how its figures are written, and what its numerator is to its
 * denominator, where there is an interval for that.
 */
public enum Unit {

	NUMBER("number", new UnitWords("%s", "%s", "%s", "", true), null, 0),

	PERCENT("percent", UnitWords.PERCENT, Basis.PROPORTION, 100),

	PER_1000("per-1000", UnitWords.per(1000), Basis.RATE, 1000),

	PER_10000("per-10000", UnitWords.per(10000), Basis.RATE, 10000),

	PER_100000("per-100000", UnitWords.per(100000), Basis.RATE, 100000),

	ONE_IN("one-in", UnitWords.ONE_IN, null, 0),

	RATIO("ratio", new UnitWords("%s", "%s", "%s", "", true), null, 0),

	POINTS("points", UnitWords.of("point", "points"), null, 0),

	POUNDS("pounds", new UnitWords("£%s", "£%s", "£%s", "", true), null, 0),

	HOURS("hours", UnitWords.of("hour", "hours"), null, 0),

	DAYS("days", UnitWords.of("day", "days"), null, 0),

	WEEKS("weeks", UnitWords.of("week", "weeks"), null, 0),

	MONTHS("months", UnitWords.of("month", "months"), null, 0),

	YEARS("years", UnitWords.of("year", "years"), null, 0),

	WHOLE_TIME_EQUIVALENTS("whole-time-equivalents", UnitWords.of("whole-time equivalent", "whole-time equivalents"),
			null, 0);

	private final String code;

	private final UnitWords words;

	private final Basis basis;

	private final BigDecimal multiplier;

	Unit(String code, UnitWords words, Basis basis, int multiplier) {
		this.code = code;
		this.words = words;
		this.basis = basis;
		this.multiplier = BigDecimal.valueOf(multiplier);
	}

	static Unit of(String code) {
		return Arrays.stream(values()).filter((unit) -> unit.code.equals(code)).findFirst().orElseThrow();
	}

	UnitWords words() {
		return this.words;
	}

	/** {@code null} where no interval belongs to the unit. */
	Basis basis() {
		return this.basis;
	}

	/** What makes the unit of numerator and denominator: 100 for percent. */
	BigDecimal multiplier() {
		return this.multiplier;
	}

	/** Its name for a reader: {@code per 10,000}. */
	public String label() {
		return switch (this) {
			case PER_1000 -> "per 1,000";
			case PER_10000 -> "per 10,000";
			case PER_100000 -> "per 100,000";
			case ONE_IN -> "one in so many";
			case WHOLE_TIME_EQUIVALENTS -> "whole-time equivalents";
			default -> this.code;
		};
	}

}
