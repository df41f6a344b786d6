package uk.sightline.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether the counts beside a share or rate give it. */
final class CountsBehind {

	private CountsBehind() {
	}

	/**
	 * What to ask where no rounding, up or down, makes the value of the counts;
	 * {@code null} where nothing is to be asked.
	 */
	static String doubt(PrintedValue value, Unit unit, BigDecimal numerator, BigDecimal denominator) {
		if (numerator == null || denominator == null || denominator.signum() <= 0 || value.upTo() != null
				|| value.qualifier() != null || Basis.of(unit.code()).isEmpty()) {
			return null;
		}
		BigDecimal shown = value.value();
		int decimals = Math.max(shown.scale(), 0);
		BigDecimal all = numerator.multiply(Basis.multiplier(unit.code()));
		BigDecimal apart = all.subtract(shown.multiply(denominator)).abs();
		return (apart.compareTo(denominator.movePointLeft(decimals)) < 0) ? null
				: "The counts give %s; the value says %s.".formatted(
						all.divide(denominator, decimals + 1, RoundingMode.HALF_UP).toPlainString(),
						shown.toPlainString());
	}

}
