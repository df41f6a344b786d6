package uk.sightline.improvement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

import org.springframework.web.util.UriUtils;

/**
 * An improvement plan as it stands at the day of the page.
 *
 * @param slug its lasting name
 * @param version how the document calls it; {@code null}: nothing
 * @param adoptedOn when it was adopted or presented, as far as known
 * @param from the day from which on something comes after it: when it was adopted, or
 * else its source published; {@code null}: not known
 * @param firstQuarter the first of the four quarters that the document plans by;
 * {@code null}: not known
 * @param delivered what was delivered under no priority
 * @param references wherever it refers to a recommendation
 */
public record Plan(String slug, String authorityCode, String title, String version, PartialDate adoptedOn,
		PartialDate from, Quarter firstQuarter, Citation citation, String note, List<Priority> priorities,
		List<Delivered> delivered, List<Reference> references) {

	private static final int PRINTED = 4;

	/** In the order of their numbers: O2 before O10. */
	static final Comparator<String> BY_NUMBER = Comparator.comparing(String::length)
		.thenComparing(Comparator.naturalOrder());

	/** The address of the thread of one recommendation; its code is as printed. */
	public String address(String code) {
		return address(this.slug, code);
	}

	static String address(String slug, String code) {
		return "/improvement/" + slug + '/' + UriUtils.encode(code, StandardCharsets.UTF_8);
	}

	public Optional<Priority> priority(String number) {
		return this.priorities.stream().filter((priority) -> priority.number().equals(number)).findFirst();
	}

	/** What was delivered under no priority and a reference stands with, if anything. */
	public Delivered delivered(Reference reference) {
		return this.delivered.stream()
			.filter((item) -> item.number().equals(reference.delivered()))
			.findFirst()
			.orElse(null);
	}

	public List<Action> actions() {
		return this.priorities.stream().flatMap((priority) -> priority.actions().stream()).toList();
	}

	public List<Measure> measures() {
		return this.priorities.stream().flatMap((priority) -> priority.measures().stream()).toList();
	}

	/** All references by the code of the recommendation, in the order of the codes. */
	public Map<String, List<Reference>> recommendations() {
		Map<String, List<Reference>> all = new LinkedHashMap<>();
		this.references.stream()
			.sorted(Comparator.comparing(Reference::code, BY_NUMBER))
			.forEach((reference) -> all.computeIfAbsent(reference.code(), (code) -> new ArrayList<>()).add(reference));
		return all;
	}

	/** How many actions have each status, in the order of the statuses. */
	public Map<Status, Long> statuses() {
		return actions().stream().collect(Collectors.groupingBy(Action::status, TreeMap::new, Collectors.counting()));
	}

	/** Those of which nothing was recorded later than the plan itself. */
	public List<Action> asPrinted() {
		return actions().stream().filter((action) -> action.latest() == null).toList();
	}

	/** What the statuses rest on: the plan's own print, or what was recorded later. */
	public String restOn() {
		int printed = asPrinted().size();
		if (printed == 0) {
			return "Each was recorded later than the plan.";
		}
		return "%d of %d as the plan printed %s (%s): nothing later is recorded for %1$d %s.".formatted(printed,
				actions().size(), (printed == 1) ? "it" : "them",
				(this.from == null) ? "day not recorded" : this.from.words(), (printed == 1) ? "action" : "actions");
	}

	/** By rule, at a day. */
	public List<Action> overdue(LocalDate day) {
		return actions().stream().filter((action) -> action.overdue(day)).toList();
	}

	/** The quarters of the document. */
	public List<Quarter> quarters() {
		return (this.firstQuarter == null) ? List.of()
				: IntStream.range(0, PRINTED).mapToObj(this.firstQuarter::plus).toList();
	}

	/** Whether an action is due by the end of a quarter that is none of these. */
	public boolean dueBeyond(Action action) {
		return action.dueQuarter() != null && !quarters().contains(action.dueQuarter());
	}

	/** Whether any action is. */
	public boolean someDueBeyond() {
		return actions().stream().anyMatch(this::dueBeyond);
	}

}
