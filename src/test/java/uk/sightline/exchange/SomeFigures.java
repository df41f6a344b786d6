package uk.sightline.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures beside a small data set: a rate of two authorities and their region, each
 * other's neighbours in one set of two, and what one document says without a date.
 */
public final class SomeFigures {

	private SomeFigures() {
	}

	public static SampleData addTo(SampleData data) {
		data.row("authorities", "authority_code", region(data), "name", data.name("Region"), "slug",
				data.name("region"), "kind", "region");
		data.correct("authorities", "kind", "authority", "region", data.name("Region"));
		data.row("sources", "source", data.name("statistics"), "title", data.name("Statistics"), "publisher",
				"Department for Education", "published_on", "2025-11-20", "kind", "statistics");
		indicator(data, "rate", "per-10000", "none", "day", "care");
		set(data, "of-2021", "2021-04", "south");
		set(data, "of-2025", "2025-05", "south", "north");
		value(data, "north", "rate", "2024-03-31", "61", "numerator", "610", "denominator", "100000");
		value(data, "north", "rate", "2025-03-31", "64", "numerator", "640", "denominator", "100000", "comparator",
				"target", "comparator_kind", "words", "comparator_value", "as planned");
		value(data, "south", "rate", "2025-03-31", "81");
		value(data, "region", "rate", "2025-03-31", "77");
		return data;
	}

	/** The code of the region. */
	public static String region(SampleData data) {
		return "E8%06d1".formatted(data.number());
	}

	public static void indicator(SampleData data, String name, String unit, String polarity, String period,
			String theme) {
		data.row("indicators", "indicator", data.name(name), "name", data.name("The " + name), "unit", unit, "polarity",
				polarity, "theme", data.name(theme), "definition", "What the " + name + " counts.", "period_type",
				period, "decimals", "0");
	}

	/** Adds a set in which each of these is a neighbour of the others. */
	public static void set(SampleData data, String set, String from, String... neighbours) {
		data.row("neighbour_sets", "neighbour_set", data.name(set), "name", data.name("Neighbours " + set),
				"valid_from", from, "source", data.name("report"), "locator", "p1");
		int position = 0;
		for (String neighbour : neighbours) {
			for (String of : List.of("north", "south")) {
				if (!of.equals(neighbour)) {
					data.row("neighbours", "neighbour_set", data.name(set), "authority_code", data.code(of), "position",
							Integer.toString(++position), "neighbour_code", data.code(neighbour), "closeness", "Close",
							"locator", "p1");
				}
			}
		}
	}

	/**
	 * Gives the north more neighbours in the set of May 2025, so many that their mean is
	 * tested, each with that rate of March 2025 and with more cells of its own.
	 */
	public static void moreNeighbours(SampleData data, String rate, String... more) {
		for (int i = 3; i <= 6; i++) {
			String code = "E9%06d%d".formatted(data.number(), i);
			String name = data.name("neighbour-" + i);
			data.row("authorities", "authority_code", code, "name", name, "slug", name, "kind", "authority", "source",
					data.name("report"), "locator", "p1");
			data.row("neighbours", "neighbour_set", data.name("of-2025"), "authority_code", data.code("north"),
					"position", Integer.toString(i), "neighbour_code", code, "closeness", "Close", "locator", "p1");
			List<String> cells = new ArrayList<>(List.of("observation", name + "-rate", "authority_code", code));
			cells.addAll(List.of(more));
			value(data, "north", "rate", "2025-03-31", rate, cells.toArray(String[]::new));
		}
	}

	/** Adds a value of official statistics on a day; more cells can replace these. */
	public static void value(SampleData data, String area, String indicator, String day, String value, String... more) {
		List<String> cells = new ArrayList<>(List.of("observation", data.name(area + "-" + indicator + "-" + day),
				"indicator", data.name(indicator), "authority_code",
				area.equals("region") ? region(data) : data.code(area), "period_start", day, "period_end", day, "value",
				value, "unit", "per-10000", "status", "final", "value_as_printed", value, "source",
				data.name("statistics"), "locator", "row 1", "value_set", data.name("values")));
		cells.addAll(List.of(more));
		data.row("observations", cells.toArray(String[]::new));
	}

}
