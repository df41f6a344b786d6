package uk.sightline.exchange;

import java.util.List;
import java.util.Map;

/**
 * What an official file means, as {@code official/*.csv} says: which of its columns give
 * which indicator, of which areas and when. Another release is another row there.
 *
 * @param name the file without its ending
 * @param valueSet the set its values are published as; their names begin with it
 * @param source the source its values are cited to
 * @param year the column that holds the year, or the year of all its rows
 * @param area the columns that can hold the code of the area; the first that is filled
 * counts
 * @param leaveOut cells, by column, of rows that speak of areas which Sightline does not
 * hold and name them by the code of another
 * @param codes what it prints where there is no figure, and the status that means: a
 * code's meaning belongs to its release
 */
record OfficialFile(String name, String valueSet, String source, String year, List<String> area,
		List<Map<String, String>> leaveOut, Map<String, String> codes, List<Measure> measures) {

	/**
	 * Where a file holds the values of one indicator.
	 *
	 * @param where which of its rows, by column
	 * @param value the column of the figure
	 * @param numerator the column that says how many were counted; empty if there is none
	 * @param denominator the column that says of how many; empty if there is none
	 * @param denominatorWhere in which row of the same area and year the denominator
	 * stands, as far as that differs
	 */
	record Measure(String indicator, Map<String, String> where, String value, String numerator, String denominator,
			Map<String, String> denominatorWhere, OfficialPeriod period, String unit) {
	}

}
