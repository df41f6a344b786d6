package uk.sightline.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What became of the rows of an official file, to be told whoever imports it. */
class Tally {

	private int rows;

	private int figures;

	private final Map<String, Integer> without = new TreeMap<>();

	private final Map<String, LeftOut> leftOut = new TreeMap<>();

	void row() {
		this.rows++;
	}

	void kept(String status) {
		if (status.equals("final") || status.equals("provisional")) {
			this.figures++;
		}
		else {
			this.without.merge(status.replace('-', ' '), 1, Integer::sum);
		}
	}

	/**
	 * Notes that the row under way, or a value in it, is left out, with what it names.
	 */
	void leftOut(String why, String what) {
		LeftOut so = this.leftOut.computeIfAbsent(why, (key) -> new LeftOut());
		if (so.last != this.rows) {
			so.rows++;
			so.last = this.rows;
		}
		so.names.add(what);
	}

	/** What became of the rows, in a sentence for each. */
	String words() {
		StringBuilder words = new StringBuilder(
				String.format(Locale.UK, "%,d rows read, %,d figures taken", this.rows, this.figures));
		if (!this.without.isEmpty()) {
			words.append(", and ")
				.append(this.without.entrySet()
					.stream()
					.map((entry) -> String.format(Locale.UK, "%,d %s", entry.getValue(), entry.getKey()))
					.collect(Collectors.joining(", ")));
		}
		words.append('.');
		this.leftOut.forEach((why, so) -> words.append("\n  ")
			.append(String.format(Locale.UK, "%,d rows left out: %s%s.", so.rows, why, so.named())));
		return words.toString();
	}

	private static final class LeftOut {

		private static final int MOST_NAMED = 6;

		private int rows;

		private int last;

		private final Set<String> names = new TreeSet<>();

		private String named() {
			String named = this.names.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
			return named.isEmpty() ? "" : (this.names.size() > MOST_NAMED)
					? " (%s; and %d more)".formatted(named, this.names.size() - MOST_NAMED) : " (" + named + ")";
		}

	}

}
