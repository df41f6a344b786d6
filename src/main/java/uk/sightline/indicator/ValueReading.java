package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.review.Citation;
import uk.sightline.review.DataFile;
import uk.sightline.web.PartialDate;

/**
 * Tells a row of a set of values in words, for whoever checks it.
 *
 * @param remarkable what is worth a second look, by the lasting name of the value
 */
record ValueReading(Measures measures, Supplier<Map<String, List<String>>> remarkable) implements DataFile.Telling {

	static final List<String> HEADINGS = List.of("Indicator", "Period", "Value", "Place", "Note");

	@Override
	public List<String> words(Map<String, String> row) {
		return Arrays.asList(name(row.get("indicator")), period(row).words(), value(row), place(row), row.get("note"));
	}

	@Override
	public String added(Map<String, String> row) {
		return value(row) + " added.";
	}

	@Override
	public List<String> warnings(Map<String, String> row) {
		return this.remarkable.get().getOrDefault(row.get("observation"), List.of());
	}

	private String name(String code) {
		return this.measures.find(code).map(Indicator::name).orElse(code);
	}

	private static PrintedPeriod period(Map<String, String> row) {
		return new PrintedPeriod(row.get("period_as_printed"), PartialDate.of(row.get("period_start")),
				PartialDate.of(row.get("period_end")), null);
	}

	private static String value(Map<String, String> row) {
		PrintedValue value = new PrintedValue(row.get("value_as_printed"), number(row.get("value")),
				number(row.get("value_to")), Status.of(row.get("status")), row.get("qualifier"), null);
		String words = value.words(new Unit(row.get("unit")));
		String parts = (row.get("numerator") == null && row.get("denominator") == null) ? null
				: Meaning.parts(row.get("numerator"), row.get("denominator"));
		return Stream
			.of(words, parts,
					value.status().valued() && words.contains(value.printed()) ? null
							: "printed “" + value.printed() + "”",
					comparator(row))
			.filter(Objects::nonNull)
			.collect(Collectors.joining("; "));
	}

	/** With whom the source compares it, where it does. */
	private static String comparator(Map<String, String> row) {
		return (row.get("comparator") == null) ? null
				: Stream
					.of("compared with " + row.get("comparator").replace('-', ' '), row.get("comparator_set"),
							row.get("comparator_statistic"), row.get("comparator_period"),
							row.get("comparator_kind") + ' ' + row.get("comparator_value"))
					.filter(Objects::nonNull)
					.collect(Collectors.joining(", "));
	}

	private static String place(Map<String, String> row) {
		return new Citation(row.get("source"), row.get("locator")).place();
	}

	private static BigDecimal number(String text) {
		return (text != null) ? new BigDecimal(text) : null;
	}

}
