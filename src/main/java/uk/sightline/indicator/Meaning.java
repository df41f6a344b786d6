package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.List;

import uk.sightline.web.Errors;
import uk.sightline.web.PartialDate;

/**
 * What a keyed value says, as far as it can be understood.
 *
 * @param measure {@code null} where the indicator is not known
 * @param code the authority's code then; {@code null} where it did not exist
 * @param kept whether it stands as it is published
 * @param errors what is wrong with it, by field
 * @param warnings what may be right and is worth a second look
 */
record Meaning(KeyedValue keyed, Indicator measure, PrintedPeriod period, PrintedValue value, Unit unit,
		BigDecimal numerator, BigDecimal denominator, String code, boolean kept, Errors errors, List<String> warnings) {

	public String name() {
		return (this.measure != null) ? this.measure.name() : this.keyed.indicator();
	}

	/** The period in words; as keyed where it is not understood. */
	public String periodWords() {
		return (this.period.problem() == null) ? this.period.words()
				: (this.keyed.period() != null) ? this.keyed.period() : "";
	}

	/** The value with its unit in words; as keyed where it is not understood. */
	public String valueWords() {
		return (this.value.problem() == null) ? this.value.words(this.unit)
				: (this.keyed.value() != null) ? this.keyed.value() : "";
	}

	/**
	 * The parts from which a share or rate comes, in words; {@code null} where none is
	 * known.
	 */
	public String parts() {
		return (this.numerator == null && this.denominator == null) ? null
				: parts(this.keyed.numerator(), this.keyed.denominator());
	}

	static String parts(String numerator, String denominator) {
		return ((numerator != null) ? numerator : "an unknown number") + " of "
				+ ((denominator != null) ? denominator : "an unknown number");
	}

	/** Whether its words do not show how it is printed. */
	public boolean printedOtherwise() {
		return this.value.problem() == null && !this.value.printed().equals(PrintedValue.BLANK)
				&& !(this.value.status().valued() && valueWords().contains(this.value.printed()));
	}

	/** The same as something new, which has to go with all others. */
	Meaning anew() {
		return new Meaning(this.keyed, this.measure, this.period, this.value, this.unit, this.numerator,
				this.denominator, this.code, false, this.errors, this.warnings);
	}

	public String place() {
		return this.keyed.locator();
	}

	public boolean right() {
		return this.errors.none();
	}

	/** What it is a value of; {@code null} where that is not known, or has no date. */
	About about() {
		return (this.measure != null && this.period.dated())
				? new About(this.measure.code(), this.period.from(), this.period.to()) : null;
	}

	/**
	 * An indicator and a period: of these there is one value, or several that disagree.
	 */
	record About(String indicator, PartialDate from, PartialDate to) {
	}

}
