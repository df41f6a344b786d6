package uk.sightline.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import uk.sightline.authority.Authority;
import uk.sightline.grading.Grading;
import uk.sightline.grading.Gradings;
import uk.sightline.grading.Theme;
import uk.sightline.inspection.Outcome;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;

import org.springframework.stereotype.Component;

/**
 * The comparison and the history for pages of other modules, on some themes only. They
 * are read and drawn as on this module's own pages, so that a board paper never says
 * anything else than the page it was taken from.
 */
@Component
public class Extracts {

	private final Columns columns;

	private final Outcomes outcomes;

	private final Gradings gradings;

	Extracts(Columns columns, Outcomes outcomes, Gradings gradings) {
		this.columns = columns;
		this.outcomes = outcomes;
		this.gradings = gradings;
	}

	/** The latest judgements of authorities, side by side. */
	public SideBySide sideBySide(List<Authority> authorities, Collection<String> themes, AsOf asOf) {
		Grading grading = grading(themes, asOf);
		return SideBySide.of(this.columns.of(authorities, null, asOf),
				grading.themes().stream().map(Subject::of).toList(), grading);
	}

	/** The names of those of the themes that have no row in the table. */
	public List<String> without(SideBySide table, Collection<String> themes, AsOf asOf) {
		Set<String> judged = table.rows().stream().map(Row::name).collect(Collectors.toSet());
		return grading(themes, asOf).themes()
			.stream()
			.map(Theme::name)
			.filter((name) -> !judged.contains(name))
			.toList();
	}

	/** The grades of an authority over the years. */
	public History history(Authority authority, Collection<String> themes, AsOf asOf) {
		List<Outcome> outcomes = this.outcomes.of(authority.codes(), asOf);
		return History.of(outcomes, grading(themes, asOf));
	}

	/** The picture of a history, without events that are no inspections. */
	public HistoryChart chart(History history, AsOf asOf) {
		return HistoryChart.of(history, Map.of(), asOf.day());
	}

	private Grading grading(Collection<String> themes, AsOf asOf) {
		return this.gradings.at(asOf.publication()).on(themes);
	}

}
