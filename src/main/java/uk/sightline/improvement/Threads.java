package uk.sightline.improvement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.improvement.Gaps.Recommended;
import uk.sightline.inspection.Finding;
import uk.sightline.inspection.FindingKind;
import uk.sightline.inspection.Findings;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;

import org.springframework.stereotype.Component;

/**
 * Joins a plan to what was recommended, what indicators show and what later inspections
 * said.
 */
@Component
public class Threads {

	private final Plans plans;

	private final Readings readings;

	private final Outcomes outcomes;

	private final Findings findings;

	private final Authorities authorities;

	Threads(Plans plans, Readings readings, Outcomes outcomes, Findings findings, Authorities authorities) {
		this.plans = plans;
		this.readings = readings;
		this.outcomes = outcomes;
		this.findings = findings;
		this.authorities = authorities;
	}

	public Optional<GoldenThread> find(String slug, AsOf asOf) {
		return this.plans.find(slug, asOf).map((plan) -> of(plan, asOf));
	}

	private GoldenThread of(Plan plan, AsOf asOf) {
		Authority authority = this.authorities.at(asOf.publication()).byCode(plan.authorityCode()).orElseThrow();
		List<Report> reports = this.outcomes.of(authority.codes(), asOf)
			.stream()
			.map((outcome) -> new Report(outcome,
					this.findings.of(outcome.slug(), asOf).values().stream().flatMap(List::stream).toList()))
			.toList();
		Map<String, List<Reading>> readings = this.readings.of(plan, authority, asOf);
		List<Gap> gaps = Gaps.of(plan, recommended(plan, reports), (measure) -> measure.indicator() != null
				&& readings.getOrDefault(measure.indicator(), List.of()).stream().anyMatch(Reading::any));
		List<Chain> chains = new ArrayList<>();
		plan.recommendations()
			.forEach((code, references) -> chains.add(chain(plan, code, references, reports, readings, gaps)));
		return new GoldenThread(plan, chains, readings, gaps);
	}

	private static Chain chain(Plan plan, String code, List<Reference> references, List<Report> reports,
			Map<String, List<Reading>> readings, List<Gap> gaps) {
		String named = references.stream().map(Reference::finding).filter(Objects::nonNull).findFirst().orElse("");
		Optional<Report> at = reports.stream().filter((one) -> one.finding(named).isPresent()).findFirst();
		Optional<Finding> finding = at.flatMap((one) -> one.finding(named));
		String theme = finding.map(Finding::theme).orElse(null);
		return new Chain(code, finding.orElse(null), at.map((one) -> one.on(theme)).orElse(null),
				placements(plan, references),
				references.stream().filter((reference) -> reference.priority() == null).toList(), readings,
				said(reports, (one) -> !one.after(plan) && at.filter(one::after).isPresent(), theme),
				said(reports, (one) -> one.after(plan), theme),
				gaps.stream().filter((gap) -> gap.ofRecommendation(code)).toList());
	}

	private static List<Said> said(List<Report> reports, Predicate<Report> when, String theme) {
		return reports.stream().filter(when).map((one) -> one.on(theme)).toList();
	}

	/** What the inspections that the plan answers recommended to the authority. */
	private static List<Recommended> recommended(Plan plan, List<Report> reports) {
		Set<String> named = plan.references()
			.stream()
			.map(Reference::finding)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return reports.stream()
			.filter((one) -> named.stream().anyMatch((slug) -> one.finding(slug).isPresent()))
			.flatMap((one) -> one.findings().stream())
			.filter((finding) -> finding.kind() == FindingKind.RECOMMENDATION && finding.body().equals("authority"))
			.map((finding) -> new Recommended(finding.slug(), finding.number()))
			.toList();
	}

	private static List<Placement> placements(Plan plan, List<Reference> references) {
		Map<String, List<Reference>> byPriority = new LinkedHashMap<>();
		references.stream()
			.filter((reference) -> reference.priority() != null)
			.forEach((reference) -> byPriority.computeIfAbsent(reference.priority(), (priority) -> new ArrayList<>())
				.add(reference));
		return byPriority.entrySet()
			.stream()
			.flatMap((entry) -> plan.priority(entry.getKey())
				.map((priority) -> new Placement(priority, entry.getValue()))
				.stream())
			.sorted(Comparator.comparing(Placement::aligned)
				.reversed()
				.thenComparing((placement) -> placement.priority().number(), Plan.BY_NUMBER))
			.toList();
	}

}
