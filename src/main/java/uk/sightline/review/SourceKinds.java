package uk.sightline.review;

import java.util.List;
import java.util.Map;

import uk.sightline.web.Choice;

/** What kinds of document officers can enter a new source as. */
public final class SourceKinds {

	private static final List<Map.Entry<String, String>> ALL = List.of(Map.entry("council-paper", "Council paper"),
			Map.entry("report", "Inspection report"), Map.entry("letter", "Letter of inspectors"),
			Map.entry("statistics", "Statistics"), Map.entry("list", "List"), Map.entry("guidance", "Guidance"));

	private SourceKinds() {
	}

	/** All of them; none is checked where the chosen one is no kind. */
	public static List<Choice> choices(String chosen) {
		return ALL.stream()
			.map((kind) -> new Choice(kind.getKey(), kind.getValue(), kind.getKey().equals(chosen)))
			.toList();
	}

}
