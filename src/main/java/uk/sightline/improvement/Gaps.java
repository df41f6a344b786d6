package uk.sightline.improvement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import uk.sightline.improvement.Gap.Kind;

/**
 * Finds where the chain of a plan breaks: a pure function of the plan and of which
 * indicators have values. Nobody's opinion is asked.
 */
final class Gaps {

	private final Plan plan;

	private final List<Gap> found = new ArrayList<>();

	private Gaps(Plan plan) {
		this.plan = plan;
	}

	/**
	 * All of a plan, kind by kind.
	 * @param recommended the lasting names of what was recommended to the authority in
	 * the inspections that the plan answers, with the numbers as printed
	 * @param measured tells whether a measure has any value
	 */
	static List<Gap> of(Plan plan, Collection<Recommended> recommended, Predicate<Measure> measured) {
		Gaps gaps = new Gaps(plan);
		Set<String> named = plan.references()
			.stream()
			.map(Reference::finding)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		recommended.stream()
			.filter((one) -> !named.contains(one.finding()))
			.forEach((one) -> gaps.add(Kind.UNNAMED, one.number()));
		plan.recommendations().forEach(gaps::recommendation);
		plan.priorities().forEach(gaps::priority);
		plan.actions().forEach(gaps::action);
		plan.measures().forEach((measure) -> gaps.measure(measure, measured.test(measure)));
		gaps.found.sort(java.util.Comparator.comparing(Gap::kind));
		return List.copyOf(gaps.found);
	}

	private void recommendation(String code, List<Reference> references) {
		Set<String> table = priorities(references, Reference::aligned);
		Set<String> text = priorities(references, (reference) -> !reference.aligned());
		List<Reference> mentions = references.stream().filter((reference) -> !reference.aligned()).toList();
		if (mentions.isEmpty()) {
			add(Kind.ALIGNMENT_ONLY, code);
		}
		else if (table.isEmpty()) {
			add(Kind.TEXT_ONLY, code);
		}
		else if (!table.equals(text)) {
			this.found.add(new Gap(Kind.OTHER_PRIORITIES, code,
					"table %s, text %s".formatted(list(table), text.isEmpty() ? "none" : list(text))));
		}
		if (!mentions.isEmpty() && mentions.stream().allMatch(Reference::inThePast)) {
			add(Kind.DELIVERED_ONLY, code);
		}
		if (references.stream().allMatch((reference) -> reference.finding() == null)) {
			add(Kind.UNKNOWN, code);
		}
		if (references.stream().allMatch((reference) -> reference.action() == null)) {
			add(Kind.NO_ACTION, code);
		}
	}

	private void priority(Priority priority) {
		if (this.plan.references()
			.stream()
			.noneMatch((reference) -> reference.aligned() && priority.number().equals(reference.priority()))) {
			add(Kind.NOT_ALIGNED, priority.number());
		}
		if (priority.actions().isEmpty()) {
			add(Kind.PRIORITY_WITHOUT_ACTIONS, priority.number());
		}
		if (priority.measures().isEmpty()) {
			add(Kind.PRIORITY_WITHOUT_MEASURES, priority.number());
		}
	}

	private void action(Action action) {
		if (action.leads().isEmpty()) {
			add(Kind.NO_LEAD, action.name());
		}
		if (action.dueQuarter() == null) {
			add(Kind.NO_QUARTER, action.name());
		}
	}

	private void measure(Measure measure, boolean measured) {
		if (measure.direction() == Measure.Direction.DOUBTFUL) {
			add(Kind.DOUBTFUL, measure.name());
		}
		if (measure.direction() == Measure.Direction.NOT_STATED) {
			add(Kind.NO_DIRECTION, measure.name());
		}
		if (!measured) {
			add((measure.indicator() == null) ? Kind.NO_INDICATOR : Kind.NO_VALUE, measure.name());
		}
	}

	private void add(Kind kind, String subject) {
		this.found.add(new Gap(kind, subject));
	}

	private static Set<String> priorities(List<Reference> references, Predicate<Reference> which) {
		return references.stream()
			.filter(which)
			.map(Reference::priority)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(() -> new TreeSet<>(Plan.BY_NUMBER)));
	}

	/** {@code 5}, {@code 5 and 6}, {@code 4, 5 and 6}. */
	private static String list(Collection<String> numbers) {
		return String.join(", ", numbers).replaceFirst(", ([^,]*)$", " and $1");
	}

	/**
	 * What inspectors recommended.
	 *
	 * @param finding its lasting name
	 * @param number as printed
	 */
	record Recommended(String finding, String number) {
	}

}
