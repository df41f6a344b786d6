package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds values of one indicator that cannot stand together: the same one twice, and
 * periods that overlap. One period with two figures from two places is a source that
 * disagrees with itself, and both are kept.
 */
final class SetCheck {

	private final Function<Meaning, String> label;

	private final Predicate<Meaning> blamed;

	private SetCheck(Function<Meaning, String> label, Predicate<Meaning> blamed) {
		this.label = label;
		this.blamed = blamed;
	}

	/**
	 * Adds to the meanings what is wrong or remarkable between them.
	 * @param label what a sentence calls one of them
	 * @param blamed whether a sentence may be put to it: not to what was there before
	 */
	static void check(List<Meaning> all, Function<Meaning, String> label, Predicate<Meaning> blamed) {
		SetCheck check = new SetCheck(label, blamed);
		Map<Meaning.About, List<Meaning>> groups = all.stream()
			.filter((one) -> one.about() != null)
			.sorted(Comparator.comparing((Meaning one) -> blamed.test(one))
				.thenComparing((one) -> one.keyed().number()))
			.collect(Collectors.groupingBy(Meaning::about, LinkedHashMap::new, Collectors.toList()));
		groups.values().forEach(check::same);
		groups.values()
			.stream()
			.map(SamePeriod::of)
			.collect(Collectors.groupingBy((group) -> group.first().measure().code()))
			.values()
			.forEach(check::overlaps);
	}

	/** Values of one period, those that were there before first. */
	private void same(List<Meaning> values) {
		Seen all = new Seen();
		Seen fresh = new Seen();
		for (Meaning one : values) {
			if (this.blamed.test(one)) {
				beside(one, one.kept() ? fresh : all);
			}
			all.add(one);
			if (!one.kept()) {
				fresh.add(one);
			}
		}
	}

	private void beside(Meaning one, Seen before) {
		Meaning twin = before.byPlace.get(one.place());
		if (twin != null) {
			one.errors()
				.add("period",
						one.valueWords().equals(twin.valueWords()) ? "It is the same as %s".formatted(name(twin))
								: "%s gives another value for this indicator and period at the same place: %s"
									.formatted(capital(name(twin)), twin.valueWords()));
		}
		else if (before.first != null && one.right()) {
			one.warnings()
				.add("%s gives %s for the same period at another place%s are kept; where they disagree, that is shown."
					.formatted(capital(name(before.first)), before.first.valueWords(), (before.count == 1) ? ". Both"
							: ", and %,d more values stand at others. All".formatted(before.count - 1)));
		}
	}

	/** Periods of one indicator; of those before, only what reaches into one is open. */
	private void overlaps(List<SamePeriod> periods) {
		List<SamePeriod> open = new ArrayList<>();
		for (SamePeriod one : periods.stream().sorted(SamePeriod.IN_TIME).toList()) {
			open.removeIf((other) -> other.period().end().isBefore(one.period().begin()));
			for (SamePeriod other : open) {
				one.values().forEach((value) -> overlap(value, other));
				other.values().forEach((value) -> overlap(value, one));
			}
			open.add(one);
		}
	}

	private void overlap(Meaning one, SamePeriod other) {
		Meaning before = one.kept() ? other.fresh() : other.first();
		if (before != null && this.blamed.test(one) && one.errors().of("period") == null
				&& (!this.blamed.test(before) || before.keyed().number() <= one.keyed().number())) {
			one.errors()
				.add("period", "It overlaps with %s, %s, of the same indicator".formatted(name(before),
						before.period().words()));
		}
	}

	private String name(Meaning one) {
		return this.label.apply(one);
	}

	private static String capital(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	/** What was met so far of one period. */
	private static final class Seen {

		private final Map<String, Meaning> byPlace = new LinkedHashMap<>();

		private Meaning first;

		private int count;

		void add(Meaning one) {
			this.byPlace.putIfAbsent(one.place(), one);
			this.first = Objects.requireNonNullElse(this.first, one);
			this.count++;
		}

	}

	/**
	 * All values of one indicator and period.
	 *
	 * @param first the one that was there first
	 * @param fresh the first that is not as it is published; {@code null} where all are
	 */
	private record SamePeriod(List<Meaning> values, Meaning first, Meaning fresh) {

		private static final Comparator<SamePeriod> IN_TIME = Comparator
			.comparing((SamePeriod one) -> one.period().begin())
			.thenComparing((one) -> one.period().end());

		static SamePeriod of(List<Meaning> values) {
			return new SamePeriod(values, values.get(0),
					values.stream().filter((one) -> !one.kept()).findFirst().orElse(null));
		}

		PrintedPeriod period() {
			return this.first.period();
		}

	}

}
