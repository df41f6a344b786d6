package uk.sightline.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in readers' words which judgements a rule of comparability speaks of. */
final class RuleWords {

	private static final Map<String, String> BODIES = Map.of("lscb", "the Local Safeguarding Children Board",
			"authority", "the authority");

	private final Grading grading;

	RuleWords(Grading grading) {
		this.grading = grading;
	}

	String of(Rule rule) {
		return rule.sameArea() ? "one area of one framework" : side(rule.a()) + " – " + side(rule.b());
	}

	private String side(Rule.Side side) {
		List<String> parts = new ArrayList<>();
		if (!side.bodies().isEmpty()) {
			parts.add("judgements of " + side.bodies()
				.stream()
				.map((body) -> BODIES.getOrDefault(body, body))
				.sorted()
				.collect(Collectors.joining(" or ")));
		}
		if (!side.scales().isEmpty()) {
			parts.add("grades on the scale " + scales(side.scales()));
		}
		if (!side.frameworks().isEmpty()) {
			parts.add(this.grading.frameworks()
				.stream()
				.map(Framework::code)
				.filter(side.frameworks()::contains)
				.collect(Collectors.joining(", ")));
		}
		String what = parts.isEmpty() ? "any judgement" : String.join(", ", parts);
		return side.areas().isEmpty() ? what : what + ": " + areas(side);
	}

	private String scales(Set<String> scales) {
		return scales.stream()
			.sorted()
			.map((scale) -> this.grading.scales()
				.getOrDefault(scale, List.of())
				.stream()
				.map(Grade::word)
				.collect(Collectors.joining(", ")))
			.distinct()
			.collect(Collectors.joining("; or "));
	}

	private String areas(Rule.Side side) {
		return this.grading.frameworks()
			.stream()
			.filter((framework) -> side.frameworks().isEmpty() || side.frameworks().contains(framework.code()))
			.flatMap((framework) -> framework.areas().stream())
			.filter((area) -> side.areas().contains(area.code()))
			.map(Area::fullName)
			.map(RuleWords::small)
			.distinct()
			.collect(Collectors.joining("; or "));
	}

	private static String small(String name) {
		return name.substring(0, 1).toLowerCase(java.util.Locale.UK) + name.substring(1);
	}

}
