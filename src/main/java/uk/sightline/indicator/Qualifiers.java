package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a figure is to be taken, in the order in which it is recorded. */
final class Qualifiers {

	static final List<String> ALL = List.of("about", "more-than", "at-least", "less-than", "at-most", "nearly", "up-to",
			"not-validated", "understood-from-words");

	static final String FROM_WORDS = "understood-from-words";

	private Qualifiers() {
	}

	/**
	 * Understands what was typed, several separated by semicolons.
	 * @throws IllegalArgumentException with the first that is none
	 */
	static String of(String typed) {
		List<String> known = new ArrayList<>();
		for (String part : ((typed != null) ? typed : "").split(";")) {
			String one = part.strip().toLowerCase(Locale.UK).replaceAll("[ _]+", "-");
			if (!one.isEmpty() && !ALL.contains(one)) {
				throw new IllegalArgumentException(part.strip());
			}
			known.add(one);
		}
		return joined(known);
	}

	/** The same with one more; {@code null} where there is none. */
	static String with(String recorded, String more) {
		List<String> all = new ArrayList<>((recorded != null) ? List.of(recorded.split("; ")) : List.of());
		all.add(more);
		return joined(all);
	}

	private static String joined(List<String> chosen) {
		List<String> order = ALL.stream().filter(chosen::contains).toList();
		return order.isEmpty() ? null : String.join("; ", order);
	}

	/** As a reader says them. */
	static String words(String recorded) {
		return recorded.replace("; ", ", ").replace('-', ' ');
	}

}
