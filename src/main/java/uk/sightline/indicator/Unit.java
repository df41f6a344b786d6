package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The unit of a value: how its figures are written, and what its numerator is to its
 * denominator, where there is an interval for that.
 *
 * @param code as in the catalogue
 */
public record Unit(String code) {

	UnitWords words() {
		return UnitWords.of(this.code);
	}

	/** What its counts are to each other; empty where no interval belongs to it. */
	Optional<Basis> basis() {
		return Basis.of(this.code);
	}

	Optional<Interval> interval(BigDecimal numerator, BigDecimal denominator) {
		return basis().flatMap((basis) -> basis.interval(numerator, denominator, Basis.multiplier(this.code)));
	}

	boolean share() {
		return this.code.equals("percent");
	}

	/** A number alone, as on an axis. */
	String say(BigDecimal number) {
		return words().again(new Figure(number, null, null, null, null));
	}

	/** Its name for a reader: {@code per 10,000}. */
	public String label() {
		return switch (this.code) {
			case "per-1000" -> "per 1,000";
			case "per-10000" -> "per 10,000";
			case "per-100000" -> "per 100,000";
			case "one-in" -> "one in so many";
			case "whole-time-equivalents" -> "whole-time equivalents";
			default -> this.code;
		};
	}

}
