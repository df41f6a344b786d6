package uk.sightline.inspection;

import java.util.function.Function;

/**
 * The steps of entering an outcome, in their order. Each keys one part of the entry.
 */
enum Step {

	WHAT("authority", "Authority and type", Entry::what), DATES("dates", "Dates", Entry::dates),
	FRAMEWORK("framework", "Framework", Entry::framework), SOURCE("source", "Source", Entry::origin),
	GRADES("grades", "Grades", Entry::grades), FINDINGS("findings", "Findings and recommendations", Entry::findings),
	CHECK("check", "Check your answers", (entry) -> null);

	private final String path;

	private final String title;

	private final Function<Entry, Object> part;

	Step(String path, String title, Function<Entry, Object> part) {
		this.path = path;
		this.title = title;
		this.part = part;
	}

	public String path() {
		return this.path;
	}

	public String title() {
		return this.title;
	}

	Object part(Entry entry) {
		return this.part.apply(entry);
	}

}
