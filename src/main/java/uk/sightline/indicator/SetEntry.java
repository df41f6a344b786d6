package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * All that officers keyed of a set of values so far: one document, saved whole each time.
 *
 * @param authority whose values they are, by its lasting name
 * @param next the number of the next value; none is ever given twice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SetEntry(String authority, Origin origin, List<KeyedValue> values, int next) {

	/** How many values a set holds at most that is entered here. */
	static final int MOST = 10_000;

	static SetEntry of(String authority, Origin origin) {
		return new SetEntry(authority, origin, List.of(), 1);
	}

	SetEntry from(Origin origin) {
		return new SetEntry(this.authority, origin, this.values, this.next);
	}

	/** With more values, which get numbers of their own. */
	SetEntry with(List<KeyedValue> more) {
		List<KeyedValue> all = new ArrayList<>(this.values);
		int number = this.next;
		for (KeyedValue value : more) {
			all.add(value.numbered(number++, null));
		}
		return new SetEntry(this.authority, this.origin, List.copyOf(all), number);
	}

	/** With a value in place of the one of its number. */
	SetEntry with(KeyedValue changed) {
		return with(Map.of(changed.number(), changed));
	}

	/** With values in place of those of these numbers, whose names they keep. */
	SetEntry with(Map<Integer, KeyedValue> changed) {
		return new SetEntry(this.authority, this.origin,
				this.values.stream()
					.map((value) -> changed.containsKey(value.number())
							? changed.get(value.number()).numbered(value.number(), value.name()) : value)
					.toList(),
				this.next);
	}

	/** With a value again that was published, at its old place. */
	SetEntry restored(KeyedValue value) {
		return new SetEntry(this.authority, this.origin,
				Stream.concat(without(value.number()).values.stream(), Stream.of(value))
					.sorted(Comparator.comparingInt(KeyedValue::number))
					.toList(),
				this.next);
	}

	SetEntry without(int number) {
		return new SetEntry(this.authority, this.origin,
				this.values.stream().filter((value) -> value.number() != number).toList(), this.next);
	}

	/**
	 * The document the values stand in.
	 *
	 * @param source the lasting name of a source that Sightline has
	 * @param fresh a source that comes with these values
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Origin(String source, Fresh fresh) {
	}

	/** A source that Sightline does not have yet. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Fresh(String title, String publisher, String reference, String kind, String publishedOn) {
	}

}
