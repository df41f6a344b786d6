package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds values of one indicator that cannot stand together: the same one twice, and
 * periods that overlap. One period with two figures from two places is a source that
 * disagrees with itself, and both are kept.
 */
final class SetCheck {

	private SetCheck() {
	}

	/**
	 * Adds to the meanings what is wrong or remarkable between them.
	 * @param label what a sentence calls one of them
	 * @param blamed whether a sentence may be put to it: not to what was there before
	 */
	static void check(List<Meaning> all, Function<Meaning, String> label, Function<Meaning, Boolean> blamed) {
		Map<String, List<Meaning>> byIndicator = all.stream()
			.filter((one) -> one.measure() != null && one.period().dated())
			.collect(Collectors.groupingBy((one) -> one.measure().code()));
		byIndicator.values().forEach((same) -> {
			same.sort(Comparator.comparing((Meaning one) -> one.period().begin())
				.thenComparing((one) -> one.period().to().last()));
			List<Meaning> open = new ArrayList<>();
			for (Meaning one : same) {
				open.removeIf((other) -> other.period().end().isBefore(one.period().begin()));
				open.sort(Comparator.comparing((other) -> !one.period().same(other.period())));
				for (Meaning other : open) {
					if (!one.kept() || !other.kept()) {
						pair(one, other, label, blamed);
					}
				}
				open.add(one);
			}
		});
	}

	private static void pair(Meaning one, Meaning other, Function<Meaning, String> label,
			Function<Meaning, Boolean> blamed) {
		boolean later = blamed.apply(one) && (!blamed.apply(other) || one.keyed().number() > other.keyed().number());
		Meaning wrong = later ? one : other;
		Meaning before = later ? other : one;
		if (!blamed.apply(wrong)) {
			return;
		}
		if (!one.period().same(other.period())) {
			wrong.errors()
				.add("period", "It overlaps with %s, %s, of the same indicator".formatted(label.apply(before),
						before.period().words()));
		}
		else if (Objects.equals(one.place(), other.place())) {
			wrong.errors()
				.add("period",
						one.valueWords().equals(other.valueWords())
								? "It is the same as %s".formatted(label.apply(before))
								: "%s gives another value for this indicator and period at the same place: %s"
									.formatted(capital(label.apply(before)), before.valueWords()));
		}
		else if (wrong.right()) {
			wrong.warnings()
				.add("%s gives %s for the same period at another place. Both are kept, and the disagreement is shown."
					.formatted(capital(label.apply(before)), before.valueWords()));
		}
	}

	private static String capital(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}
