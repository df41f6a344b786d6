package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a figure is to be taken, in the order in which it is recorded. */
final class Qualifiers {

	static final List<String> ALL = List.of("about", "more-than", "at-least", "less-than", "at-most", "nearly", "up-to",
			"not-validated", "understood-from-words");

	static final String FROM_WORDS = "understood-from-words";

	private static final List<String> BEHIND = List.of("not-validated", FROM_WORDS);

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

	/** What is said before the figure; {@code null} where nothing is. */
	static String before(String recorded) {
		String words = part(recorded, true);
		return words.isEmpty() ? null : words;
	}

	/** What is said behind it. */
	static String after(String recorded) {
		String words = part(recorded, false);
		return words.isEmpty() ? "" : ", " + words;
	}

	private static String part(String recorded, boolean before) {
		return Arrays.stream(((recorded != null) ? recorded : "").split("; "))
			.filter((one) -> BEHIND.contains(one) != before)
			.map((one) -> one.replace('-', ' '))
			.collect(Collectors.joining(", "));
	}

}
