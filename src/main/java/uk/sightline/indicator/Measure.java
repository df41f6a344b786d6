package uk.sightline.indicator;

import java.util.Map;

import uk.sightline.web.PartialDate;

/**
 * An indicator as those see it who enter values: what it is called and how its values and
 * periods are written.
 *
 * @param code its lasting name
 * @param periodType what a value speaks of: day, year, quarter, academic-year, period or
 * not-stated
 * @param from first day for which its definition holds; {@code null}: any
 * @param to last day; {@code null}: still
 */
record Measure(String code, String name, String unit, String periodType, String theme, PartialDate from,
		PartialDate to) {

	static final String PERCENT = "percent";

	static final String ONE_IN = "one-in";

	static final String POUNDS = "pounds";

	/** A plain count, for what stands beside a value. */
	static final String NUMBER = "number";

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry(NUMBER, "number"),
			Map.entry(PERCENT, "per cent"), Map.entry("per-1000", "per 1,000"), Map.entry("per-10000", "per 10,000"),
			Map.entry("per-100000", "per 100,000"), Map.entry(ONE_IN, "1 in …"), Map.entry("ratio", "ratio"),
			Map.entry("points", "percentage points"), Map.entry(POUNDS, "pounds"),
			Map.entry("whole-time-equivalents", "whole-time equivalents"));

	/** The unit as a label says it. */
	public String unitWords() {
		return words(this.unit);
	}

	static String words(String unit) {
		return WORDS.getOrDefault(unit, unit);
	}

	/**
	 * As it is offered for choice: its name, which may not be its alone, and its code.
	 */
	public String label() {
		return this.name + " (" + this.code + ")";
	}

}
