package uk.sightline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One value of a series, as the trend test needs it.
 *
 * @param label the period in a word or two, such as 2024
 * @param start the first day of the period; the same as the last for a count on one day
 * @param end the last day of the period
 * @param value as published; {@code null} where missing
 * @param numerator {@code null} where not known
 * @param denominator {@code null} where not known
 * @param doubt why the value is not to be relied on to its last digit, such as
 * provisional or about; {@code null} where nothing is
 * @param afterBreak whether the series breaks between the point before and this one
 */
record TrendPoint(String label, LocalDate start, LocalDate end, BigDecimal value, BigDecimal numerator,
		BigDecimal denominator, String doubt, boolean afterBreak) {

	/** Whether the period is a day or a whole year. */
	boolean isYearly() {
		return this.start.equals(this.end) || this.end.plusDays(1).equals(this.start.plusYears(1));
	}

	/** Whether this is the same period a year later. */
	boolean follows(TrendPoint before) {
		return yearLater(before.start, this.start) && yearLater(before.end, this.end);
	}

	/** The last of February follows the last of February. */
	private static boolean yearLater(LocalDate before, LocalDate after) {
		return YearMonth.from(after).equals(YearMonth.from(before).plusYears(1))
				&& (after.getDayOfMonth() == before.getDayOfMonth() || isLastOfMonth(before) && isLastOfMonth(after));
	}

	private static boolean isLastOfMonth(LocalDate day) {
		return day.getDayOfMonth() == day.lengthOfMonth();
	}

}
