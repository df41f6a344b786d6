package uk.sightline.exchange;

/** The least reference data under which an inspection can be recorded. */
final class ReferenceRows {

	private ReferenceRows() {
	}

	static void fill(SampleData data) {
		data.row("sources", "source", data.name("report"), "title", data.name("Report"), "publisher", "Ofsted", "kind",
				"report");
		authority(data, "north", "North");
		authority(data, "south", "South");
		data.row("themes", "theme", data.name("leadership"), "name", data.name("Leadership"), "position", "1");
		data.row("themes", "theme", data.name("care"), "name", data.name("Care"), "position", "2");
		scale(data, "old-scale", "outstanding", "good", "adequate", "inadequate");
		scale(data, "new-scale", "outstanding", "good", "requires improvement", "inadequate");
		frameworks(data);
		areas(data);
		rules(data);
	}

	private static void authority(SampleData data, String slug, String name) {
		data.row("authorities", "authority_code", data.code(slug), "name", data.name(name), "slug", data.name(slug),
				"kind", "authority", "source", data.name("report"), "locator", "p1");
	}

	private static void scale(SampleData data, String scale, String... grades) {
		String[] marks = { "diamond", "circle", "triangle", "square" };
		for (int i = 0; i < grades.length; i++) {
			data.row("scales", "scale", data.name(scale), "position", Integer.toString(i + 1), "grade", grades[i],
					"mark", marks[i]);
		}
	}

	private static void frameworks(SampleData data) {
		data.row("frameworks", "framework", data.name("OLD"), "name", data.name("Old framework"), "slug",
				data.name("old"), "valid_from", "2009", "valid_to", "2012", "summary", "The former framework.");
		data.row("frameworks", "framework", data.name("NEW"), "name", data.name("New framework"), "slug",
				data.name("new"), "valid_from", "2013", "summary", "The framework in force.");
		type(data, "OLD", "inspection", "Inspection", "yes", "");
		type(data, "NEW", "inspection", "Inspection", "yes", "");
		type(data, "NEW", "short", "Short inspection", "yes", "2015");
		type(data, "NEW", "visit", "Visit", "no", "");
	}

	private static void type(SampleData data, String framework, String type, String name, String graded, String to) {
		data.row("framework_types", "framework", data.name(framework), "type", type, "name", name, "graded", graded,
				"full_inspection", graded, "valid_to", to);
	}

	private static void areas(SampleData data) {
		area(data, "OLD", "1", "leadership", "leadership", "old-scale", "", "");
		area(data, "NEW", "1", "leadership", "leadership", "new-scale", "", "");
		area(data, "NEW", "2", "care", "care", "new-scale", "2023", "");
		area(data, "NEW", "3", "overall", "leadership", "new-scale", "", "2025-12");
	}

	private static void area(SampleData data, String framework, String position, String area, String theme,
			String scale, String from, String to) {
		data.row("areas", "framework", data.name(framework), "position", position, "area_code", area, "area",
				"The " + area, "body", "authority", "scale", data.name(scale), "themes", data.name(theme), "valid_from",
				from, "valid_to", to);
	}

	private static void rules(SampleData data) {
		data.row("comparability_rules", "rule", data.name("same"), "precedence", Integer.toString(data.place(1)),
				"framework_a", data.name("OLD") + "; " + data.name("NEW"), "same", "framework-and-area", "verdict",
				"comparable", "sentence", "The same judgement under the same framework.");
		data.row("comparability_rules", "rule", data.name("leadership"), "precedence", Integer.toString(data.place(2)),
				"framework_a", data.name("OLD"), "area_a", "leadership", "framework_b", data.name("NEW"), "area_b",
				"leadership", "verdict", "with care", "sentence", "The same subject under another framework.");
	}

}
