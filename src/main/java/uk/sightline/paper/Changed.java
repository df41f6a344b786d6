package uk.sightline.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import uk.sightline.authority.Authorities;
import uk.sightline.grading.Area;
import uk.sightline.grading.Gradings;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;
import uk.sightline.review.Publications;
import uk.sightline.review.RecordHistory;
import uk.sightline.review.Source;

import org.springframework.stereotype.Component;

/**
 * Tells what later publications changed in the records that a paper rests on, in their
 * own sentences. The paper itself is never read anew.
 */
@Component
class Changed {

	/** How the sentences on a plan name the priority that a row belongs to. */
	private static final Pattern OF_A_PRIORITY = Pattern
		.compile(": (?:priority |action |measure |delivered |[^:,]{1,20}, priority )([0-9]{1,3})[.:,]");

	private final RecordHistory records;

	private final Publications publications;

	private final Authorities authorities;

	private final Outcomes outcomes;

	private final Gradings gradings;

	Changed(RecordHistory records, Publications publications, Authorities authorities, Outcomes outcomes,
			Gradings gradings) {
		this.records = records;
		this.publications = publications;
		this.authorities = authorities;
		this.outcomes = outcomes;
		this.gradings = gradings;
	}

	/** What has changed up to the moment of the reader. */
	Since since(Contents contents, AsOf now) {
		Map<String, Set<String>> concerned = new HashMap<>();
		concerned.put("authority", Set.copyOf(contents.paper().selection().authorities()));
		concerned.put("source", contents.sources().stream().map(Source::slug).collect(Collectors.toSet()));
		if (contents.table() != null) {
			concerned.put("theme", Set.copyOf(contents.paper().selection().themes()));
			judged(contents, contents.asOf(), concerned);
			judged(contents, now, concerned);
		}
		Map<String, List<String>> plans = contents.paper().selection().plans();
		concerned.put("improvement-plan", plans.keySet());
		Map<Integer, List<String>> sentences = new LinkedHashMap<>();
		this.records.since(concerned, contents.asOf().publication(), now.publication())
			.stream()
			.filter((change) -> !change.kind().equals("improvement-plan") || shown(change, plans.get(change.slug())))
			.forEach((change) -> sentences.computeIfAbsent(change.publication(), (number) -> new ArrayList<>())
				.add(change.sentence()));
		return new Since(sentences.entrySet()
			.stream()
			.map((entry) -> new Since.Entry(this.publications.find(entry.getKey()).orElseThrow(), entry.getValue()))
			.toList(), now.published());
	}

	/**
	 * Whether a change of a plan is one of a chosen priority, or of the plan as a whole.
	 */
	private static boolean shown(RecordHistory.Since change, List<String> priorities) {
		Matcher other = OF_A_PRIORITY.matcher(change.sentence());
		return !other.find() || priorities.contains(other.group(1));
	}

	/** The inspections of the authorities, and what decides how they may be compared. */
	private void judged(Contents contents, AsOf moment, Map<String, Set<String>> concerned) {
		List<String> codes = contents.paper()
			.selection()
			.authorities()
			.stream()
			.flatMap((slug) -> this.authorities.at(moment.publication()).bySlug(slug).stream())
			.flatMap((authority) -> authority.codes().stream())
			.toList();
		List<Outcome> outcomes = this.outcomes.everOf(codes, moment);
		Set<String> themes = concerned.get("theme");
		Set<Area> areas = outcomes.stream()
			.flatMap((outcome) -> outcome.judgements().stream())
			.map(Judgement::area)
			.filter((area) -> area.themes().stream().anyMatch(themes::contains))
			.collect(Collectors.toSet());
		add(concerned, "inspection", outcomes.stream().map(Outcome::slug).toList());
		add(concerned, "framework", outcomes.stream().map((outcome) -> outcome.framework().code()).toList());
		add(concerned, "scale", areas.stream().map(Area::scale).toList());
		add(concerned, "comparability-rule", this.gradings.at(moment.publication()).rulesOn(areas));
	}

	private static void add(Map<String, Set<String>> concerned, String kind, Collection<String> names) {
		concerned.computeIfAbsent(kind, (key) -> new HashSet<>()).addAll(names);
	}

}
