package uk.sightline.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of inspections with its judgements, valid as it is. */
public final class AnInspection {

	private final String name;

	private final Map<String, String> cells = new LinkedHashMap<>();

	private final List<Map<String, String>> judgements = new ArrayList<>();

	private String authority = "north";

	private String framework = "NEW";

	private AnInspection(String name) {
		this.name = name;
		this.cells.putAll(Map.of("type", "inspection", "started_on", "2024-01-15", "published_on", "2024-03-01",
				"title", "An inspection", "locator", "p1"));
	}

	public static AnInspection anInspection(String name) {
		return new AnInspection(name);
	}

	/** {@code north} or {@code south}. */
	public AnInspection of(String authority) {
		this.authority = authority;
		return this;
	}

	/** {@code OLD} or {@code NEW}. */
	public AnInspection under(String framework) {
		this.framework = framework;
		return this;
	}

	public AnInspection ofType(String type) {
		return with("type", type);
	}

	public AnInspection begun(String date) {
		return with("started_on", date);
	}

	public AnInspection published(String date) {
		return with("published_on", date);
	}

	public AnInspection with(String column, String value) {
		this.cells.put(column, value);
		return this;
	}

	public AnInspection graded(String area, String grade) {
		return judged("area_code", area, "grade", grade, "grade_as_printed", grade);
	}

	/** Adds a judgement with cells other than those of a graded one. */
	public AnInspection judged(String... namesAndValues) {
		Map<String, String> judgement = new LinkedHashMap<>(
				Map.of("body", "authority", "area", "The area", "locator", "p2"));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			judgement.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		this.judgements.add(judgement);
		return this;
	}

	void addTo(SampleData data) {
		Map<String, String> both = Map.of("inspection", data.name(this.name), "authority_code",
				data.code(this.authority), "framework", data.name(this.framework), "source", data.name("report"));
		row(data, "inspections", both, this.cells);
		this.judgements.forEach((judgement) -> row(data, "judgements", both, judgement));
	}

	private static void row(SampleData data, String file, Map<String, String> both, Map<String, String> own) {
		Map<String, String> row = new LinkedHashMap<>(both);
		row.putAll(own);
		data.row(file,
				row.entrySet()
					.stream()
					.flatMap((cell) -> List.of(cell.getKey(), cell.getValue()).stream())
					.toArray(String[]::new));
	}

}
