package uk.sightline.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import uk.sightline.review.Source;

/**
 * Which of several values for one measure, authority and date is shown first: official
 * statistics before reports and papers; then what was published later; then final before
 * provisional; then what stands first in its document.
 */
final class Precedence implements Comparator<Value> {

	/** As pages say it. */
	static final String RULE = "Where sources give several values for one date, official statistics come first, then "
			+ "what was published later, then a final value before a provisional one, then what stands first in its "
			+ "document. The others are kept and shown with it. Sources are said to disagree where no "
			+ "number can be meant by both: a rounded figure may mean any that is rounded to it, “about” and “nearly” "
			+ "leave it open, and a final value revises a provisional one.";

	private final Function<String, Optional<Source>> sources;

	private final Comparator<Value> order = Comparator.comparing((Value value) -> !official(value))
		.thenComparing(this::published, Comparator.reverseOrder())
		.thenComparing((value) -> value.status() != Status.FINAL)
		.thenComparing((value) -> place(value.citation().locator()), Arrays::compare)
		.thenComparing(Value::name);

	/**
	 * The order of values.
	 * @param sources finds a source by its lasting name
	 */
	Precedence(Function<String, Optional<Source>> sources) {
		this.sources = sources;
	}

	@Override
	public int compare(Value one, Value other) {
		return this.order.compare(one, other);
	}

	/** Whether it stands in official statistics. */
	boolean official(Value value) {
		return source(value).filter((source) -> source.kind().equals("statistics")).isPresent();
	}

	/** What has no known date comes last. */
	private LocalDate published(Value value) {
		return source(value).map(Source::publishedOn).map((date) -> date.last()).orElse(LocalDate.MIN);
	}

	private Optional<Source> source(Value value) {
		return this.sources.apply(value.citation().source());
	}

	/** The numbers in a place, such as a page, a line or a row. */
	private static long[] place(String locator) {
		return Arrays.stream(locator.split("[^0-9]+"))
			.filter((number) -> !number.isEmpty() && number.length() < 18)
			.mapToLong(Long::parseLong)
			.toArray();
	}

}
