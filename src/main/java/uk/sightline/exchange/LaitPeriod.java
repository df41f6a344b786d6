package uk.sightline.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as the Local Authority Interactive Tool prints it: a year ({@code 2016}), a
 * year that spans two ({@code 2015/16}, {@code 2016-17}) or several years
 * ({@code 2014-16}, {@code 2013/14-15/16}), perhaps with a word on how final it is.
 *
 * @param lastYear the year in which it ends
 * @param word such as {@code (Rev)}; {@code null} if there is none
 */
record LaitPeriod(String start, String end, int lastYear, String word) {

	private static final Pattern PRINTED = Pattern
		.compile("((?:19|20)[0-9]{2})(?:[-/]([0-9]{2}))?(?:-[0-9]{2}/([0-9]{2}))?(?: (\\([A-Za-z]+\\)))?");

	/**
	 * Reads it.
	 * @param single the period that one year is for the measure
	 * @return nothing where it cannot be understood
	 */
	static Optional<LaitPeriod> of(String printed, OfficialPeriod single) {
		Matcher matcher = PRINTED.matcher(printed);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		int from = Integer.parseInt(matcher.group(1));
		int to = (matcher.group(3) != null) ? year(from, matcher.group(3))
				: (matcher.group(2) != null) ? year(from, matcher.group(2)) : from;
		boolean calendar = single.end().getMonthValue() == 12;
		int first = (to > from && !calendar) ? from + 1 : from;
		boolean several = to > first;
		if (to < from || several && !calendar && matcher.group(3) == null) {
			return Optional.empty();
		}
		return Optional.of(new LaitPeriod(single.start(first), single.end(to), to, matcher.group(4)));
	}

	private static int year(int from, String printed) {
		int year = from / 100 * 100 + Integer.parseInt(printed);
		return (year < from) ? year + 100 : year;
	}

}
