package uk.sightline.improvement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import uk.sightline.inspection.Finding;
import uk.sightline.inspection.Outcome;

/**
 * From one recommendation to what is planned, measured and said later. The steps stand
 * side by side; none is said to have brought about another.
 *
 * @param code as the plan prints it
 * @param finding the recommendation; {@code null}: not recorded
 * @param at what the inspection that made it said on its theme; {@code null}: not
 * recorded
 * @param placements the priorities it stands under, those of the alignment table first
 * @param elsewhere references under no priority
 * @param readings before and after, by the indicator of a measure
 * @param meanwhile what inspections and visits said on its theme after it was made and
 * before the plan surely was there, oldest first
 * @param later what those said that began after the plan, oldest first
 * @param gaps its own, not those of the actions and measures
 */
record Chain(String code, Finding finding, Said at, List<Placement> placements, List<Reference> elsewhere,
		Map<String, List<Reading>> readings, List<Said> meanwhile, List<Said> later, List<Gap> gaps) {

	public Outcome inspection() {
		return (this.at != null) ? this.at.outcome() : null;
	}

	/** The actions of its priorities. */
	public List<Action> actions() {
		return this.placements.stream().flatMap((placement) -> placement.priority().actions().stream()).toList();
	}

	/** Those that name it. */
	public List<Action> naming() {
		return actions().stream()
			.filter((action) -> this.placements.stream()
				.flatMap((placement) -> placement.references().stream())
				.anyMatch((reference) -> reference.names(action)))
			.toList();
	}

	/** The measures of its priorities. */
	public List<Measure> measures() {
		return this.placements.stream().flatMap((placement) -> placement.priority().measures().stream()).toList();
	}

	/** Of one measure; empty where nothing measures it. */
	public List<Reading> readings(Measure measure) {
		return this.readings.getOrDefault(Optional.ofNullable(measure.indicator()).orElse(""), List.of());
	}

	/** Of all its measures, each indicator once. */
	public List<Reading> measured() {
		Map<String, Reading> measured = new LinkedHashMap<>();
		measures().stream()
			.flatMap((measure) -> readings(measure).stream())
			.filter(Reading::any)
			.forEach((reading) -> measured.put(reading.indicator(), reading));
		return List.copyOf(measured.values());
	}

	/** What was said since it was made, oldest first. */
	public List<Said> since() {
		return Stream.concat(this.meanwhile.stream(), this.later.stream()).toList();
	}

	/** Whether no later inspection judged its theme. */
	public boolean unjudged() {
		return this.later.stream().allMatch((said) -> said.judgements().isEmpty());
	}

	/** Where it breaks, in words, from one end to the other. */
	public List<String> breaks() {
		List<String> breaks = new ArrayList<>(this.gaps.stream().map(Gap::words).toList());
		List<Measure> measures = measures();
		this.placements.stream()
			.map(Placement::priority)
			.filter((priority) -> priority.actions().isEmpty())
			.forEach((priority) -> breaks.add("no action under priority " + priority.number()));
		List<Action> actions = actions();
		some(breaks, "no lead", actions.stream().filter((action) -> action.leads().isEmpty()).count(), "actions",
				actions.size());
		some(breaks, "no quarter recorded", actions.stream().filter((action) -> action.dueQuarter() == null).count(),
				"actions", actions.size());
		if (measures.isEmpty()) {
			breaks.add("no measure");
		}
		List<Measure> linked = measures.stream().filter((measure) -> measure.indicator() != null).toList();
		some(breaks, "no indicator is linked", measures.size() - linked.size(), "measures", measures.size());
		some(breaks, "the linked indicator has no value",
				linked.stream().filter((measure) -> readings(measure).stream().noneMatch(Reading::any)).count(),
				"measures", measures.size());
		return breaks;
	}

	private static void some(List<String> breaks, String words, long count, String what, int all) {
		if (count > 0) {
			breaks.add("%s: %d of %d %s".formatted(words, count, all, what));
		}
	}

}
