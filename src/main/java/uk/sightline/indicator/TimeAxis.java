package uk.sightline.indicator;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The horizontal axis of a line chart. Values of one day in each year are labelled where
 * they stand; otherwise the years are labelled where they begin.
 */
record TimeAxis(LocalDate from, LocalDate to, List<LocalDate> ticks) {

	static TimeAxis of(Collection<LocalDate> days) {
		TreeSet<LocalDate> sorted = new TreeSet<>(days);
		boolean yearly = sorted.stream().map(MonthDay::from).distinct().count() == 1;
		if (yearly) {
			return new TimeAxis(sorted.first(), sorted.last(), List.copyOf(sorted));
		}
		LocalDate from = sorted.first().withDayOfYear(1);
		return new TimeAxis(from, sorted.last(),
				IntStream.rangeClosed(from.getYear(), sorted.last().getYear())
					.mapToObj((year) -> LocalDate.of(year, 1, 1))
					.toList());
	}

	/** What its labels mean where that is not plain. */
	String sentence() {
		return this.ticks.stream().allMatch((day) -> day.getDayOfYear() == 1) ? " The mark of a year is its first day."
				: "";
	}

	double x(LocalDate day, double left, double right) {
		long all = ChronoUnit.DAYS.between(this.from, this.to);
		return (all == 0) ? (left + right) / 2 : left + (right - left) * ChronoUnit.DAYS.between(this.from, day) / all;
	}

	/** As many ticks as have room, the last one always. */
	List<LocalDate> ticks(int most) {
		int each = (this.ticks.size() + most - 1) / most;
		return IntStream.range(0, this.ticks.size())
			.filter((i) -> (this.ticks.size() - 1 - i) % each == 0)
			.mapToObj(this.ticks::get)
			.toList();
	}

}
