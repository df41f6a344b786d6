package uk.sightline.indicator;

import java.util.List;
import java.util.Optional;

import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

/**
 * What is measured.
 *
 * @param code its lasting name, used in addresses
 * @param name its name in the field's words
 * @param theme the theme it belongs to; {@code null} for none
 * @param definition what is counted, in a plain sentence
 * @param denominator of whom or what a rate or share is taken; {@code null} for a count
 * @param decimals how many are shown where Sightline works a figure out
 * @param series the statistical series; {@code null} where it is of none
 * @param citation where the definition stands; {@code null} where it is Sightline's own
 * reading
 * @param breaks where the series breaks, oldest first
 */
public record Indicator(String code, String name, Unit unit, Polarity polarity, String theme, String definition,
		String denominator, String periodType, int decimals, String series, PartialDate validFrom, PartialDate validTo,
		Citation citation, String note, List<Break> breaks) {

	/**
	 * As it is offered for choice: its name, which may not be its alone, and its code.
	 */
	public String label() {
		return this.name + " (" + this.code + ")";
	}

	/**
	 * Whether it counts, and no more. What a region or England counts is then the sum of
	 * its authorities, beside which no authority's count says anything.
	 */
	public boolean counts() {
		return this.denominator == null && this.unit.code().equals("number");
	}

	/** What a value speaks of, for a reader. */
	public String periodWords() {
		return switch (this.periodType) {
			case "day" -> "a single day, such as 31 March or 30 September";
			case "year" -> "a year";
			case "quarter" -> "a quarter";
			case "academic-year" -> "an academic year";
			case "period" -> "a period that each value names";
			default -> "not stated";
		};
	}

	/** Whether more of it is better, for a reader. */
	public String polarityWords() {
		return switch (this.polarity) {
			case HIGHER_IS_BETTER -> "A higher value is better";
			case LOWER_IS_BETTER -> "A lower value is better";
			case NONE -> "Neither a higher nor a lower value is better in itself";
		};
	}

	/** The break that lies between two periods. */
	public Optional<Break> breakBetween(Period before, Period after) {
		return this.breaks.stream()
			.filter((one) -> before.to().isBefore(one.startsOn().first())
					&& !after.to().isBefore(one.startsOn().first()))
			.findFirst();
	}

	/** From this day on values are not comparable with those before. */
	public record Break(PartialDate startsOn, String sentence, Citation citation) {
	}

}
