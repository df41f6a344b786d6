package uk.sightline.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a fact stands: a source and the place in it.
 *
 * @param source the lasting name of the source
 * @param locator page, line or row, as in {@code p4}, {@code L12-L14} or {@code row 7}
 */
public record Citation(String source, String locator) {

	/** {@code null} where no source is given. */
	public static Citation of(String source, String locator) {
		return (source != null) ? new Citation(source, locator) : null;
	}

	/** Understands several mentions: source and place, separated by semicolons. */
	public static List<Citation> mentions(String text) {
		return (text == null) ? List.of() : Arrays.stream(text.split("; ")).map((mention) -> {
			int space = mention.indexOf(' ');
			return new Citation(mention.substring(0, space), mention.substring(space + 1));
		}).toList();
	}

	/**
	 * The place as a reader says it: {@code page 4}, {@code line 12}; several one after
	 * the other.
	 */
	public String place() {
		return Arrays.stream(this.locator.split("; "))
			.map((place) -> place.replaceAll("^p([0-9])", "page $1")
				.replaceAll("^L([0-9]+)-L([0-9]+)$", "lines $1 to $2")
				.replaceAll("^L([0-9]+)$", "line $1"))
			.collect(Collectors.joining("; "));
	}

}
