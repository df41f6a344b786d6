package uk.sightline.exchange;

/**
 * An improvement plan beside a small data set with figures and the inspection {@code x}:
 * two priorities, of which the second has nothing, and a recommendation that an action
 * names.
 */
public final class SomePlan {

	private SomePlan() {
	}

	public static SampleData addTo(SampleData data) {
		row(data, "plans", "authority_code", data.code("north"), "title", data.name("The plan"), "adopted_on",
				"2024-06-01", "first_quarter", "2024/25 Q1");
		row(data, "plan_priorities", "authority_code", data.code("north"), "priority", "1", "title",
				data.name("Children first"), "owner", "A. Director");
		row(data, "plan_priorities", "authority_code", data.code("north"), "priority", "2", "title",
				data.name("Nothing yet"));
		row(data, "plan_references", "priority", "1", "reference", "R1", "basis", "alignment", "stands_with",
				"alignment");
		row(data, "plan_references", "priority", "1", "reference", "R1", "basis", "text", "stands_with", "action",
				"action_number", "1");
		row(data, "plan_references", "priority", "2", "reference", "R2", "basis", "alignment", "stands_with",
				"alignment");
		row(data, "plan_actions", "priority", "1", "action_number", "1", "action", data.name("See every child"),
				"leads", "B. Lead", "q2", "x", "status", "planned");
		row(data, "plan_measures", "priority", "1", "measure_number", "1", "measure", data.name("Looked after"),
				"direction", "decreasing", "indicator", data.name("rate"), "heading", "success");
		row(data, "plan_delivered", "priority", "1", "number", "1", "action", data.name("A board was set up"));
		return data;
	}

	/** Adds what was recorded of its one action; more cells can replace these. */
	public static void progress(SampleData data, String asOf, String status, String... more) {
		String[] cells = java.util.Arrays
			.copyOf(new String[] { "plan", data.name("plan"), "source", data.name("report"), "locator", "p8",
					"priority", "1", "action_number", "1", "as_of", asOf, "status", status }, 14 + more.length);
		System.arraycopy(more, 0, cells, 14, more.length);
		data.row("plan_progress", cells);
	}

	private static void row(SampleData data, String file, String... more) {
		String[] cells = java.util.Arrays.copyOf(more, more.length + 6);
		System.arraycopy(new String[] { "plan", data.name("plan"), "source", data.name("report"), "locator", "p7" }, 0,
				cells, more.length, 6);
		data.row(file, cells);
	}

}
