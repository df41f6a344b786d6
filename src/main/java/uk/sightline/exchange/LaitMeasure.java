package uk.sightline.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A measure of the Local Authority Interactive Tool as an indicator. What the words of
 * its dictionary mean stands in {@code official/lait_words.csv}.
 */
record LaitMeasure(String indicator, String name, String unit, String polarity, String theme, String definition,
		String periodType, int decimals, OfficialPeriod period, String locator) {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_DEFINITION = 2000;

	/** From a row of the dictionary. */
	static LaitMeasure of(NamedCsvRecord row, int number, Words words) {
		String period = words.exact("Year_Type", row.getField("Year_Type"), "year to 31 December");
		OfficialPeriod single = OfficialPeriod.of(period);
		String unit = words.beginning("y_axis_name", row.getField("y_axis_name"), "number");
		String definition = cut(plain(row.getField("Description")), LONGEST_DEFINITION);
		String name = cut(plain(row.getField("Measure")), LONGEST_NAME);
		return new LaitMeasure(slug(row.getField("Measure_short")), name, unit,
				words.exact("Polarity", row.getField("Polarity"), "none"),
				words.exact("Topic", row.getField("Topic"), ""), definition.isEmpty() ? name : definition,
				(single.length() != OfficialPeriod.Length.YEAR) ? "day"
						: period.endsWith("August") ? "academic-year" : "year",
				decimals(row.getField("dps"), unit), single, "row " + number);
	}

	private static int decimals(String printed, String unit) {
		return printed.matches("[0-6]") ? Integer.parseInt(printed) : unit.equals("number") ? 0 : 1;
	}

	/** The lasting name: each measure has its own, also where only a sign differs. */
	static String slug(String measure) {
		return "lait-" + measure.toLowerCase(Locale.ROOT)
			.replace("%", " percent ")
			.replace("<", " under ")
			.replace("&", " and ")
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
	}

	private static String plain(String text) {
		return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029\\s]+", " ").strip();
	}

	private static String cut(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest - 1).strip() + "…" : text;
	}

	/** A row of {@code indicators.csv}. */
	List<String> row(String source) {
		return List.of(this.indicator, this.name, this.unit, this.polarity, this.theme, this.definition,
				this.periodType, Integer.toString(this.decimals), "Local Authority Interactive Tool", source,
				this.locator);
	}

	/** What the tool's own words mean, by the column in which they stand. */
	record Words(Map<String, Map<String, String>> byColumn) {

		static Words read() {
			Map<String, Map<String, String>> words = new java.util.HashMap<>();
			OfficialTables.rows("lait_words")
				.forEach((row) -> words.computeIfAbsent(row.getField("column"), (key) -> new java.util.HashMap<>())
					.put(row.getField("printed"), row.getField("means")));
			return new Words(words);
		}

		String exact(String column, String printed, String otherwise) {
			return this.byColumn.get(column).getOrDefault(printed.strip(), otherwise);
		}

		/** By the longest beginning that is known. */
		String beginning(String column, String printed, String otherwise) {
			return this.byColumn.get(column)
				.entrySet()
				.stream()
				.filter((word) -> printed.strip().startsWith(word.getKey()))
				.max(java.util.Comparator.comparingInt((word) -> word.getKey().length()))
				.map(Map.Entry::getValue)
				.orElse(otherwise);
		}

	}

}
