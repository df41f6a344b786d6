package uk.sightline.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import uk.sightline.comparison.Cell;
import uk.sightline.comparison.Row;
import uk.sightline.comparison.SideBySide;
import uk.sightline.improvement.Action;
import uk.sightline.improvement.Measure;
import uk.sightline.improvement.Priority;
import uk.sightline.improvement.Reading;
import uk.sightline.indicator.IndicatorPage;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;
import uk.sightline.review.Citation;

/** Finds the sources that a paper cites, so that its list of them is whole. */
final class Cited {

	private final Set<String> sources = new HashSet<>();

	private Cited() {
	}

	static Set<String> in(SideBySide table, List<Contents.Years> years, List<IndicatorPage> indicators,
			List<Contents.PlanPart> plans) {
		Cited cited = new Cited();
		if (table != null) {
			table.columns().forEach((column) -> cited.outcome(column.chosen()));
			for (Row row : table.rows()) {
				row.cells().forEach(cited::cell);
			}
		}
		for (Contents.Years one : years) {
			one.history().lines().forEach((line) -> line.points().forEach((point) -> {
				cited.outcome(point.outcome());
				cited.judgement(point.judgement());
			}));
			one.history().ungraded().forEach(cited::outcome);
		}
		indicators.forEach((indicator) -> cited.sources.addAll(indicator.cited()));
		plans.forEach(cited::plan);
		return cited.sources;
	}

	private void plan(Contents.PlanPart part) {
		add(part.thread().plan().citation());
		for (Priority priority : part.priorities()) {
			add(priority.citation());
			for (Action action : priority.actions()) {
				add(action.citation());
				action.telling().forEach((row) -> add(row.citation()));
			}
			for (Measure measure : priority.measures()) {
				add(measure.citation());
				part.thread().readings(measure).forEach(this::reading);
			}
		}
	}

	private void reading(Reading reading) {
		Stream.concat(Stream.of(reading.before(), reading.after(), reading.untold()), reading.between().stream())
			.filter(Objects::nonNull)
			.forEach((figure) -> add(figure.citation()));
	}

	private void cell(Cell cell) {
		cell.judgements().forEach(this::judgement);
		if (cell.last() != null) {
			outcome(cell.last().outcome());
			judgement(cell.last().judgement());
		}
	}

	private void outcome(Outcome outcome) {
		if (outcome != null) {
			add(outcome.source());
			add(outcome.publishedIn());
			if (outcome.secondHand()) {
				outcome.mentions().forEach(this::add);
			}
		}
	}

	private void judgement(Judgement judgement) {
		add(judgement.citation());
	}

	private void add(Citation citation) {
		if (citation != null) {
			this.sources.add(citation.source());
		}
	}

}
