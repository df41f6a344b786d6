package uk.sightline.indicator;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is on record of an indicator.
 *
 * @param codes of the areas with a figure
 * @param onlyWords of the areas of which only words are recorded, or why there is no
 * figure
 * @param from the first year; {@code null} where no date is known
 * @param to the last year; {@code null} where no date is known
 */
public record Coverage(Set<String> codes, Set<String> onlyWords, String from, String to) {

	static final Coverage NONE = new Coverage(Set.of(), Set.of(), null, null);

	static Coverage of(Collection<Holding> holdings) {
		Set<String> codes = new TreeSet<>();
		Set<String> words = new TreeSet<>();
		holdings.forEach((holding) -> (holding.figures() ? codes : words).add(holding.code()));
		words.removeAll(codes);
		return new Coverage(codes, words,
				holdings.stream().map(Holding::from).filter((year) -> year != null).min(String::compareTo).orElse(null),
				holdings.stream().map(Holding::to).filter((year) -> year != null).max(String::compareTo).orElse(null));
	}

	/** Whether there is not one figure of it, so that its unit is of nothing. */
	public boolean isWords() {
		return this.codes.isEmpty() && !this.onlyWords.isEmpty();
	}

	/** How many years lie between the first and the last, both included. */
	int years() {
		return (this.from == null) ? 0 : Integer.parseInt(this.to) - Integer.parseInt(this.from) + 1;
	}

	/** When, for a reader. */
	public String when() {
		return (this.from == null) ? "undated" : this.from.equals(this.to) ? this.from : this.from + " to " + this.to;
	}

	/**
	 * What one revision holds of an indicator, an area and a source.
	 *
	 * @param figures whether there is any figure, and not only words
	 */
	record Holding(String indicator, String source, String code, String from, String to, boolean figures, int values) {
	}

}
