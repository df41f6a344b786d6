package uk.sightline.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.comparison.Extracts;
import uk.sightline.comparison.History;
import uk.sightline.comparison.SideBySide;
import uk.sightline.improvement.Threads;
import uk.sightline.indicator.IndicatorPage;
import uk.sightline.indicator.IndicatorPages;
import uk.sightline.indicator.Indicators;
import uk.sightline.review.AsOf;
import uk.sightline.review.Publications;
import uk.sightline.review.Source;
import uk.sightline.review.Sources;

import org.springframework.stereotype.Component;

/** Reads what a paper shows, always at the paper's own moment. */
@Component
class PaperContents {

	private final Publications publications;

	private final Authorities authorities;

	private final Extracts extracts;

	private final Indicators indicators;

	private final IndicatorPages pages;

	private final Threads threads;

	private final Sources sources;

	PaperContents(Publications publications, Authorities authorities, Extracts extracts, Indicators indicators,
			IndicatorPages pages, Threads threads, Sources sources) {
		this.publications = publications;
		this.authorities = authorities;
		this.extracts = extracts;
		this.indicators = indicators;
		this.pages = pages;
		this.threads = threads;
		this.sources = sources;
	}

	Contents of(Paper paper) {
		int n = paper.publication();
		AsOf then = new AsOf(n, this.publications.find(n).orElseThrow(), n, Integer.toString(n), null, paper.madeOn(),
				paper.path());
		Selection chosen = paper.selection();
		List<Authority> authorities = chosen.authorities()
			.stream()
			.flatMap((slug) -> this.authorities.at(n).bySlug(slug).stream())
			.toList();
		boolean judged = !chosen.themes().isEmpty();
		SideBySide table = judged ? this.extracts.sideBySide(authorities, chosen.themes(), then) : null;
		List<String> unjudged = judged ? this.extracts.without(table, chosen.themes(), then) : List.of();
		List<Contents.Years> years = judged
				? authorities.stream().map((authority) -> years(authority, chosen, then)).toList() : List.of();
		List<IndicatorPage> indicators = chosen.indicators()
			.stream()
			.flatMap((code) -> this.indicators.at(n).find(code).stream())
			.map((indicator) -> this.pages.of(indicator, authorities, then))
			.toList();
		List<Contents.PlanPart> plans = plans(chosen, then);
		Map<String, Source> sourceOf = this.sources.at(n);
		Set<String> cited = Cited.in(table, years, indicators, plans);
		return new Contents(paper, then, authorities, table, unjudged, years, indicators, plans, sourceOf,
				sourceOf.values().stream().filter((source) -> cited.contains(source.slug())).toList());
	}

	private Contents.Years years(Authority authority, Selection chosen, AsOf then) {
		History history = this.extracts.history(authority, chosen.themes(), then);
		return new Contents.Years(authority, history, this.extracts.chart(history, then));
	}

	/** A plan, or a priority of it, that is not known at the moment is left out. */
	private List<Contents.PlanPart> plans(Selection chosen, AsOf then) {
		return chosen.plans()
			.entrySet()
			.stream()
			.flatMap((entry) -> this.threads.find(entry.getKey(), then)
				.map((thread) -> new Contents.PlanPart(
						this.authorities.at(then.publication()).byCode(thread.plan().authorityCode()).orElseThrow(),
						thread,
						thread.plan()
							.priorities()
							.stream()
							.filter((priority) -> entry.getValue().contains(priority.number()))
							.toList()))
				.stream())
			.toList();
	}

}
