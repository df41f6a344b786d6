package uk.sightline.indicator;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.review.CurrentPublication;
import uk.sightline.review.DataFile;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What of a submitted set is worth a second look: whoever checks it is told what its
 * officers were told.
 */
@Component
class SetRemarks {

	private final Measures measures;

	private final PublishedSets sets;

	private final Authorities authorities;

	private final CurrentPublication current;

	SetRemarks(Measures measures, PublishedSets sets, Authorities authorities, CurrentPublication current) {
		this.measures = measures;
		this.sets = sets;
		this.authorities = authorities;
		this.current = current;
	}

	DataFile.Telling telling(long revision) {
		Supplier<Map<String, List<String>>> once = SingletonSupplier.of(() -> of(revision));
		return new ValueReading(this.measures, once);
	}

	/** By the lasting names of the values. */
	private Map<String, List<String>> of(long revision) {
		PublishedSets.Submitted set = this.sets.submitted(revision);
		Authority authority = this.authorities.at(this.current.number()).byCode(set.code()).orElse(null);
		if (authority == null) {
			return Map.of();
		}
		List<Meaning> own = meanings(set.values(), authority)
			.map((one) -> set.unchanged(one.keyed()) ? one : one.anew())
			.toList();
		Map<String, PublishedValue> others = this.sets.from(set.source(), authority.codes())
			.stream()
			.filter((value) -> !set.mentions(value.keyed().name()))
			.collect(Collectors.toMap((value) -> value.keyed().name(), (value) -> value));
		SetCheck.check(Stream.concat(own.stream(), meanings(others, authority)).toList(),
				(one) -> others.containsKey(one.keyed().name())
						? "a value that is published from this source, " + one.valueWords()
						: "the value " + one.valueWords() + " of this set",
				(one) -> !one.kept());
		return own.stream().collect(Collectors.toMap((one) -> one.keyed().name(), Meaning::warnings));
	}

	private Stream<Meaning> meanings(Map<String, PublishedValue> values, Authority authority) {
		Meanings as = new Meanings(authority, null, this.measures::find, values);
		return values.values().stream().map((value) -> as.of(value.keyed()));
	}

}
