package uk.sightline.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * All numbers that a printed figure can mean: 67 beside a figure with decimals is
 * whatever is rounded to it, more than 50 is anything above. Two sources disagree where
 * there is no number that both can mean.
 *
 * @param from the lowest of them; {@code null} where there is none
 * @param to the highest of them; {@code null} where there is none
 * @param open whether the ends are not among them
 */
record Extent(BigDecimal from, BigDecimal to, boolean open) {

	private static final Extent ANY = new Extent(null, null, false);

	/**
	 * Of a value.
	 * @param beside the decimals of the value it is seen beside
	 */
	static Extent of(Value value, int beside) {
		BigDecimal number = value.number();
		for (String qualifier : value.qualifiers()) {
			switch (qualifier) {
				case "about", "nearly":
					return ANY;
				case "more-than":
					return new Extent(number, null, true);
				case "at-least":
					return new Extent(number, null, false);
				case "less-than":
					return new Extent(null, number, true);
				case "at-most", "up-to":
					return new Extent(null, number, false);
				default:
			}
		}
		BigDecimal rounded = (beside > decimals(value)) ? new BigDecimal(BigInteger.valueOf(5), decimals(value) + 1)
				: BigDecimal.ZERO;
		BigDecimal last = (value.upTo() != null) ? value.upTo() : number;
		return new Extent(number.subtract(rounded), last.add(rounded), false);
	}

	/** How many decimals of a value are printed. */
	static int decimals(Value value) {
		return Math.max(value.number().scale(), (value.upTo() != null) ? value.upTo().scale() : 0);
	}

	/** Whether no number is in both. */
	boolean excludes(Extent other) {
		return endsBefore(other) || other.endsBefore(this);
	}

	private boolean endsBefore(Extent other) {
		if (this.to == null || other.from == null) {
			return false;
		}
		int order = this.to.compareTo(other.from);
		return order < 0 || order == 0 && (this.open || other.open);
	}

}
