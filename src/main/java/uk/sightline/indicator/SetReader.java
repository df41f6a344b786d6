package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Understands the values of a draft, each by itself and all together. */
@Component
class SetReader {

	private final ValueSets sets;

	private final Measures measures;

	private final PublishedSets published;

	SetReader(ValueSets sets, Measures measures, PublishedSets published) {
		this.sets = sets;
		this.measures = measures;
		this.published = published;
	}

	Meanings meanings(SetWork work) {
		return new Meanings(work.authority(), work.released(), this.measures::find, this.sets.base(work));
	}

	/** All values of the draft. */
	List<Meaning> read(SetWork work) {
		Meanings meanings = meanings(work);
		List<Meaning> all = work.values().stream().map(meanings::of).toList();
		check(all, List.of(), work, meanings, SetReader::label);
		return all;
	}

	/**
	 * Values that are to be added to the draft: they have to go with each other, with
	 * those of the draft, and with what is published from the same source.
	 * @param without the numbers of values of the draft whose place they take
	 * @param label what a sentence calls one of them
	 */
	List<Meaning> added(List<KeyedValue> more, SetWork work, Set<Integer> without, Function<Meaning, String> label) {
		Meanings meanings = meanings(work);
		List<Meaning> all = more.stream().map(meanings::of).toList();
		List<Meaning> there = work.values()
			.stream()
			.filter((value) -> !without.contains(value.number()))
			.map(meanings::of)
			.toList();
		check(all, there, work, meanings, label);
		return all;
	}

	/** The values of the draft, each by itself. */
	List<Meaning> each(SetWork work) {
		return work.values().stream().map(meanings(work)::of).toList();
	}

	/** What is published of the set and not in its correction any more. */
	List<Meaning> removed(SetWork work) {
		Meanings meanings = meanings(work);
		Set<String> left = work.values().stream().map(KeyedValue::name).collect(Collectors.toSet());
		return meanings.published()
			.values()
			.stream()
			.map(PublishedValue::keyed)
			.filter((value) -> !left.contains(value.name()))
			.map(meanings::of)
			.toList();
	}

	private void check(List<Meaning> blamed, List<Meaning> there, SetWork work, Meanings meanings,
			Function<Meaning, String> label) {
		Set<Meaning> own = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
		own.addAll(blamed);
		Set<Meaning> draft = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
		draft.addAll(there);
		List<Meaning> all = new ArrayList<>(blamed);
		all.addAll(there);
		all.addAll(elsewhere(work, meanings));
		SetCheck.check(
				all, (
						one) -> own.contains(one) ? label.apply(one)
								: draft.contains(one) ? label(one)
										: "a value that is published from this source, " + one.valueWords(),
				own::contains);
	}

	private static String label(Meaning one) {
		return "the value %s of this draft".formatted(one.valueWords());
	}

	/** What is published of the authority from the same source, and not in this set. */
	private List<Meaning> elsewhere(SetWork work, Meanings meanings) {
		if (work.entry().origin().source() == null) {
			return List.of();
		}
		Set<String> own = new HashSet<>(meanings.published().keySet());
		List<PublishedValue> others = this.published.from(work.entry().origin().source(), work.authority().codes())
			.stream()
			.filter((value) -> !own.contains(value.keyed().name()))
			.toList();
		Meanings as = new Meanings(work.authority(), work.released(), this.measures::find,
				others.stream().collect(Collectors.toMap((value) -> value.keyed().name(), (value) -> value)));
		return others.stream().map((value) -> as.of(value.keyed())).toList();
	}

}
