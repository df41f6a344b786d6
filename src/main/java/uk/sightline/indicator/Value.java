package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import uk.sightline.review.Citation;

/**
 * A value of an indicator as one place in a source gives it: a figure, a figure with a
 * qualifier, a range, words only, or missing for a reason.
 *
 * @param name its lasting name
 * @param number the figure in the unit; {@code null} where there is none
 * @param upTo the upper end of a range; {@code null} where it is none
 * @param printed the figure or the words as printed
 * @param inspection the inspection whose report gives it; {@code null} where none does
 * @param note what a careful reader must know
 * @param comparators what the source itself compares it with
 */
public record Value(String name, String indicator, String authorityCode, Period period, BigDecimal number,
		BigDecimal upTo, Unit unit, List<String> qualifiers, Status status, String printed, BigDecimal numerator,
		BigDecimal denominator, String inspection, Citation citation, String note,
		List<PrintedComparator> comparators) {

	private static final String FROM_WORDS = Qualifiers.FROM_WORDS;

	private static final String CONTRADICTION = "The document disagrees with itself: ";

	Figure figure() {
		if (this.number == null) {
			return Figure.missing((this.status == Status.NO_FIGURE) ? "“" + this.printed + "”" : this.status.words());
		}
		return new Figure(this.number, this.upTo, qualifier(), doubt(), null,
				this.qualifiers.contains(FROM_WORDS) ? this.printed : null);
	}

	private String qualifier() {
		return Qualifiers.before(String.join("; ", this.qualifiers));
	}

	/** Why it is not to be relied on to its last digit; {@code null} where nothing is. */
	private String doubt() {
		if (this.status != Status.FINAL) {
			return this.status.words();
		}
		return this.qualifiers.contains("not-validated") ? "not validated" : null;
	}

	/**
	 * What a reader sees: the figure with its unit and qualifier, or what there is
	 * instead.
	 */
	public String words() {
		Figure figure = figure();
		return (figure.value() == null) ? figure.missing() : this.unit.words().alone(figure);
	}

	/** The figure where the unit is plain from the heading. */
	public String figureWords() {
		Figure figure = figure();
		return (figure.value() == null) ? figure.missing() : this.unit.words().again(figure);
	}

	public boolean hasFigure() {
		return this.number != null;
	}

	/** Provisional, not validated and the like; {@code null} for a final value. */
	public String mark() {
		return hasFigure() ? doubt() : null;
	}

	/**
	 * As what it says what is to be, and not what was: a target or a forecast, with a
	 * figure or in words; {@code null} where it says what was.
	 */
	public String outlook() {
		if (this.status.ahead()) {
			return this.status.words();
		}
		return hasFigure() ? null
				: this.comparators.stream()
					.filter(PrintedComparator::ahead)
					.map((comparator) -> (comparator.with().equals("target") ? Status.TARGET : Status.FORECAST).words())
					.findFirst()
					.orElse(null);
	}

	/** Whether it says what is to be, and not what was. */
	boolean ahead() {
		return outlook() != null;
	}

	/** Whether a picture shows it as less than certain. */
	boolean hollow() {
		return mark() != null || qualifier() != null || this.upTo != null || this.qualifiers.contains(FROM_WORDS);
	}

	/**
	 * Whether its note says that another place in the same document gives another value.
	 */
	public boolean contradicted() {
		return this.note != null && this.note.startsWith(CONTRADICTION);
	}

	/**
	 * How many of how many, with the decimals they have; {@code null} where not both are
	 * known.
	 */
	public String parts() {
		return (this.numerator == null || this.denominator == null) ? null
				: UnitWords.number(this.numerator) + " of " + UnitWords.number(this.denominator);
	}

	/**
	 * Whether it and another cannot both be so. Why there is no figure excludes none, and
	 * what is provisional is not contradicted by what is final, but revised.
	 */
	boolean excludes(Value other) {
		return hasFigure() && other.hasFigure() && this.unit.equals(other.unit) && !revises(other)
				&& !other.revises(this)
				&& Extent.of(this, Extent.decimals(other)).excludes(Extent.of(other, Extent.decimals(this)));
	}

	private boolean revises(Value other) {
		return this.status == Status.FINAL && other.status == Status.PROVISIONAL;
	}

	/** The interval of the counts behind it, where there are counts that give it. */
	Optional<Interval> interval() {
		return (this.number == null) ? Optional.empty()
				: this.unit.interval(this.numerator, this.denominator).filter((interval) -> interval.isOf(this.number));
	}

	/** The fragment of an address that leads to it. */
	public String anchor() {
		return "value-" + this.name;
	}

}
