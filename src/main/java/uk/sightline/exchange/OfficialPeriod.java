package uk.sightline.exchange;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/**
 * The day, month or year that a figure of a given year speaks of.
 *
 * @param end the day, or the last of the month or year
 */
record OfficialPeriod(MonthDay end, Length length) {

	private static final String YEAR = "year to ";

	private static final Map<String, OfficialPeriod> KNOWN = Map.of("31 March", day(3, 31), "30 September", day(9, 30),
			"31 December", day(12, 31), "31 August", day(8, 31), "January",
			new OfficialPeriod(MonthDay.of(1, 31), Length.MONTH));

	/** From words such as {@code 31 March} or {@code year to 30 September}. */
	static OfficialPeriod of(String words) {
		boolean whole = words.startsWith(YEAR);
		OfficialPeriod period = KNOWN.get(whole ? words.substring(YEAR.length()) : words);
		if (period == null) {
			throw new IllegalArgumentException(words);
		}
		return whole ? new OfficialPeriod(period.end(), Length.YEAR) : period;
	}

	private static OfficialPeriod day(int month, int day) {
		return new OfficialPeriod(MonthDay.of(month, day), Length.DAY);
	}

	/** Its first day, or as much of it as is known. */
	String start(int year) {
		return (this.length == Length.YEAR) ? last(year).plusDays(1).minusYears(1).toString() : end(year);
	}

	/** Its last day, or as much of it as is known. */
	String end(int year) {
		String day = last(year).toString();
		return (this.length == Length.MONTH) ? day.substring(0, day.lastIndexOf('-')) : day;
	}

	/** The day by which it is known which code an area had. */
	LocalDate last(int year) {
		return this.end.atYear(year);
	}

	/** How long it is. */
	enum Length {

		DAY, MONTH, YEAR

	}

}
