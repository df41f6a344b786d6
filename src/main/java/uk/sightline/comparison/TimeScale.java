package uk.sightline.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import uk.sightline.web.PartialDate;

/**
 * Time from left to right: from the first year with anything to the end of this one.
 *
 * @param left where the first day stands
 * @param right where the last day stands
 */
record TimeScale(LocalDate from, LocalDate to, int left, int right) {

	private static final int MANY_YEARS = 20;

	static TimeScale of(Stream<PartialDate> dates, LocalDate today, int left, int right) {
		int first = dates.mapToInt((date) -> date.first().getYear()).min().orElse(today.getYear());
		return new TimeScale(LocalDate.of(first, 1, 1), LocalDate.of(today.getYear() + 1, 1, 1), left, right);
	}

	/**
	 * A date of which only the month or year is known stands at its last possible day, as
	 * it counts from there: what followed an inspection must not stand before it.
	 */
	int x(PartialDate date) {
		return x(date.last());
	}

	/** A day before the first stands at the left end, one after the last at the right. */
	int x(LocalDate day) {
		double part = ChronoUnit.DAYS.between(this.from, day) / (double) ChronoUnit.DAYS.between(this.from, this.to);
		return (int) Math.round(this.left + Math.min(Math.max(part, 0), 1) * (this.right - this.left));
	}

	List<HistoryChart.Tick> years() {
		int step = (this.to.getYear() - this.from.getYear() > MANY_YEARS) ? 4 : 2;
		List<HistoryChart.Tick> years = new ArrayList<>();
		for (int year = this.from.getYear(); year < this.to.getYear(); year += step) {
			years.add(new HistoryChart.Tick(x(LocalDate.of(year, 1, 1)), Integer.toString(year), false));
		}
		return years;
	}

}
