package uk.sightline.exchange;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/**
 * The day or year that a figure of a given year speaks of.
 *
 * @param whole whether it is the year that ends with that day
 */
record OfficialPeriod(MonthDay end, boolean whole) {

	private static final String YEAR = "year to ";

	private static final Map<String, MonthDay> DAYS = Map.of("31 March", MonthDay.of(3, 31), "30 September",
			MonthDay.of(9, 30), "31 December", MonthDay.of(12, 31), "31 August", MonthDay.of(8, 31));

	/** From words such as {@code 31 March} or {@code year to 30 September}. */
	static OfficialPeriod of(String words) {
		boolean whole = words.startsWith(YEAR);
		MonthDay day = DAYS.get(whole ? words.substring(YEAR.length()) : words);
		if (day == null) {
			throw new IllegalArgumentException(words);
		}
		return new OfficialPeriod(day, whole);
	}

	LocalDate first(int year) {
		return this.whole ? last(year).plusDays(1).minusYears(1) : last(year);
	}

	LocalDate last(int year) {
		return this.end.atYear(year);
	}

}
