package uk.sightline.comparison;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import uk.sightline.review.Citation;
import uk.sightline.review.Source;

/** How the places in a source are counted, for whoever opens it to look one up. */
final class Counting {

	static final String ROWS = "Rows are counted below the heading: row 1 is the first under it.";

	static final String LINES = "Lines are those of the text in which Sightline read it. The document as published does "
			+ "not number them.";

	private static final Set<String> TABLES = Set.of("statistics", "list");

	private Counting() {
	}

	/**
	 * What has to be known.
	 * @param taken the places that are shown
	 */
	static List<String> of(Source source, List<Citation> taken) {
		List<String> places = taken.stream()
			.filter((one) -> one.source().equals(source.slug()))
			.map(Citation::locator)
			.toList();
		boolean rows = TABLES.contains(source.kind())
				|| places.stream().anyMatch((place) -> place.matches("rows? [0-9].*"));
		boolean lines = places.stream().anyMatch((place) -> place.matches("L[0-9].*"));
		return Stream.of(rows ? ROWS : null, lines ? LINES : null).filter((one) -> one != null).toList();
	}

}
