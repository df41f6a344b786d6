package uk.sightline.indicator;

import java.math.BigDecimal;

/**
 * A figure as published, or why there is none.
 *
 * @param value with the decimals published; {@code null} where missing
 * @param upTo the upper end where a range was published; otherwise {@code null}
 * @param qualifier what goes before the number: about, more than, at least; {@code null}
 * where nothing does
 * @param status what goes after it: provisional, not validated; {@code null} where it is
 * final
 * @param missing why there is no value, in words; {@code null} where there is one
 * @param said the words it was understood from, which are said with it; {@code null}
 * where a number was published
 */
record Figure(BigDecimal value, BigDecimal upTo, String qualifier, String status, String missing, String said) {

	Figure {
		if ((value == null) == (missing == null)) {
			throw new IllegalArgumentException("A figure has either a value or the reason why it has none");
		}
	}

	Figure(BigDecimal value, BigDecimal upTo, String qualifier, String status, String missing) {
		this(value, upTo, qualifier, status, missing, null);
	}

	static Figure of(String value) {
		return new Figure(new BigDecimal(value), null, null, null, null);
	}

	static Figure missing(String reason) {
		return new Figure(null, null, null, null, reason);
	}

	/** Whether it is one number and neither more nor less, so that it can be compared. */
	boolean isExact() {
		return this.value != null && this.upTo == null && this.qualifier == null;
	}

	/**
	 * Whether it may be tested: exact, and either final or only provisional. Targets,
	 * forecasts and estimates are not what was counted.
	 */
	boolean isTestable() {
		return isExact() && (this.status == null || this.status.equals("provisional"));
	}

	boolean isExactly(BigDecimal number) {
		return isExact() && this.value.scale() <= 0 && this.value.compareTo(number) == 0;
	}

	/** The status in brackets, where there is one. */
	String mark() {
		return (this.status != null) ? " (" + this.status + ")" : "";
	}

}
