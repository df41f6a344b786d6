package uk.sightline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Gradings;
import uk.sightline.grading.Theme;
import uk.sightline.improvement.Plan;
import uk.sightline.improvement.Plans;
import uk.sightline.indicator.Coverage;
import uk.sightline.indicator.Coverages;
import uk.sightline.indicator.Indicator;
import uk.sightline.indicator.Indicators;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;
import uk.sightline.review.CurrentPublication;
import uk.sightline.review.Publications;

import org.springframework.stereotype.Component;

/** Finds what a new paper can be made of: all that is published now. */
@Component
class Offers {

	private static final String OFFICIAL = "From official statistics, year by year";

	private static final String OTHERS = "Other subjects";

	private final Authorities authorities;

	private final Outcomes outcomes;

	private final Gradings gradings;

	private final Indicators indicators;

	private final Coverages coverages;

	private final Plans plans;

	private final Publications publications;

	private final CurrentPublication current;

	private final Clock clock;

	Offers(Authorities authorities, Outcomes outcomes, Gradings gradings, Indicators indicators, Coverages coverages,
			Plans plans, Publications publications, CurrentPublication current, Clock clock) {
		this.authorities = authorities;
		this.outcomes = outcomes;
		this.gradings = gradings;
		this.indicators = indicators;
		this.coverages = coverages;
		this.plans = plans;
		this.publications = publications;
		this.current = current;
		this.clock = clock;
	}

	/** The moment at which a paper made now would read. */
	AsOf now() {
		int n = this.current.number();
		return new AsOf(n, this.publications.find(n).orElse(null), n, null, null, LocalDate.now(this.clock),
				"/account/papers");
	}

	/** The authorities of which anything is recorded, by region. */
	Map<String, List<Authority>> regions() {
		AsOf now = now();
		Authorities.Directory directory = this.authorities.at(now.publication());
		Set<Authority> recorded = this.outcomes.codes(now)
			.stream()
			.flatMap((code) -> directory.byCode(code).stream())
			.collect(Collectors.toSet());
		return directory.all()
			.stream()
			.filter(recorded::contains)
			.collect(Collectors.groupingBy((authority) -> (authority.region() != null) ? authority.region() : "Other",
					TreeMap::new, Collectors.toList()));
	}

	/** What can be shown of authorities; names that stand for none are left out. */
	Offer of(List<String> slugs) {
		AsOf now = now();
		List<Authority> authorities = slugs.stream()
			.distinct()
			.flatMap((slug) -> this.authorities.at(now.publication()).bySlug(slug).stream())
			.toList();
		Set<String> judged = this.outcomes
			.of(authorities.stream().flatMap((authority) -> authority.codes().stream()).toList(), now)
			.stream()
			.flatMap((outcome) -> outcome.judgements().stream())
			.flatMap((judgement) -> judgement.area().themes().stream())
			.collect(Collectors.toSet());
		List<Theme> themes = this.gradings.at(now.publication()).themes();
		return new Offer(authorities, themes.stream().filter((theme) -> judged.contains(theme.slug())).toList(),
				subjects(indicators(authorities, now), themes), plans(authorities, now));
	}

	private List<Indicator> indicators(List<Authority> authorities, AsOf now) {
		Map<String, Coverage> recorded = this.coverages.at(now);
		return this.indicators.at(now.publication())
			.all()
			.stream()
			.filter((indicator) -> recorded.containsKey(indicator.code()))
			.filter((indicator) -> authorities.stream()
				.flatMap((authority) -> authority.codes().stream())
				.anyMatch((code) -> recorded.get(indicator.code()).codes().contains(code)))
			.toList();
	}

	/** There are hundreds; most are stated once in one report. */
	private static List<Offer.Subject> subjects(List<Indicator> indicators, List<Theme> themes) {
		Map<String, List<Indicator>> subjects = new LinkedHashMap<>();
		subjects.put(OFFICIAL, new ArrayList<>());
		themes.forEach((theme) -> subjects.put(theme.name(), new ArrayList<>()));
		subjects.put(OTHERS, new ArrayList<>());
		Map<String, String> names = themes.stream().collect(Collectors.toMap(Theme::slug, Theme::name));
		for (Indicator indicator : indicators) {
			subjects
				.get((indicator.series() != null) ? OFFICIAL
						: (indicator.theme() != null) ? names.getOrDefault(indicator.theme(), OTHERS) : OTHERS)
				.add(indicator);
		}
		return subjects.entrySet()
			.stream()
			.filter((subject) -> !subject.getValue().isEmpty())
			.map((subject) -> new Offer.Subject(subject.getKey(), subject.getValue()))
			.toList();
	}

	private List<Plan> plans(List<Authority> authorities, AsOf now) {
		return this.plans.all(now)
			.stream()
			.filter((head) -> authorities.stream()
				.anyMatch((authority) -> authority.codes().contains(head.authorityCode())))
			.flatMap((head) -> this.plans.find(head.slug(), now).stream())
			.toList();
	}

}
