package uk.sightline.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.sightline.authority.Authority;
import uk.sightline.comparison.History;
import uk.sightline.comparison.HistoryChart;
import uk.sightline.comparison.SideBySide;
import uk.sightline.improvement.GoldenThread;
import uk.sightline.improvement.Priority;
import uk.sightline.indicator.IndicatorPage;
import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.review.Source;

/**
 * All that a paper shows, as known at its publication. Page, PDF and spreadsheet are made
 * of it and of nothing else.
 *
 * @param asOf the moment of the paper, whatever the moment of its reader
 * @param table judgements side by side; {@code null} where no theme was chosen
 * @param unjudged the chosen themes that none of its inspections judges, by name
 * @param years grades over the years, one for each authority; empty where no theme was
 * chosen
 * @param indicators those chosen, with their values
 * @param plans the plans of which priorities were chosen
 * @param sourceOf the sources known then, by their lasting names
 * @param sources those that the paper cites, by title
 */
record Contents(Paper paper, AsOf asOf, List<Authority> authorities, SideBySide table, List<String> unjudged,
		List<Years> years, List<IndicatorPage> indicators, List<PlanPart> plans, Map<String, Source> sourceOf,
		List<Source> sources) {

	/** The title of the source that is cited; {@code null} for none. */
	String titleOf(Citation citation) {
		return (citation != null && this.sourceOf.containsKey(citation.source()))
				? this.sourceOf.get(citation.source()).title() : null;
	}

	/** The place of each cited source in the list of them, by its lasting name. */
	Map<String, Integer> numberOf() {
		Map<String, Integer> numbers = new HashMap<>();
		this.sources.forEach((source) -> numbers.put(source.slug(), numbers.size() + 1));
		return numbers;
	}

	/** The indicators chosen, and those by which the measures of its plans are read. */
	Set<String> measured() {
		Set<String> measured = new HashSet<>(this.paper.selection().indicators());
		this.plans.forEach((part) -> part.priorities()
			.stream()
			.flatMap((priority) -> priority.measures().stream())
			.flatMap((measure) -> part.thread().readings(measure).stream())
			.forEach((reading) -> measured.add(reading.indicator())));
		return measured;
	}

	/**
	 * A plan with the priorities that were chosen.
	 *
	 * @param thread the plan and what is known of its measures
	 */
	record PlanPart(Authority authority, GoldenThread thread, List<Priority> priorities) {
	}

	/** An authority's grades over the years, as picture and table. */
	record Years(Authority authority, History history, HistoryChart chart) {
	}

}
