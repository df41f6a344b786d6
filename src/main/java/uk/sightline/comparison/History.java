package uk.sightline.comparison;

import java.util.ArrayList;
import java.util.List;

import uk.sightline.grading.Comparability;
import uk.sightline.grading.Grading;
import uk.sightline.grading.Theme;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;
import uk.sightline.web.PartialDate;

/**
 * An authority's grades over the years. A pure function of what it is given.
 *
 * @param lines the themes ever judged, in their order
 * @param outcomes everything with or without grades, oldest first
 * @param endings sentences on grades that are no longer given
 */
public record History(List<Line> lines, List<Outcome> outcomes, List<String> endings) {

	static History of(List<Outcome> outcomes, Grading grading) {
		Comparability comparability = grading.comparability();
		List<Line> lines = grading.themes()
			.stream()
			.map((theme) -> line(theme, outcomes, comparability))
			.filter((line) -> !line.points().isEmpty())
			.toList();
		return new History(lines, outcomes, endings(lines, outcomes));
	}

	/** Visits, letters and inspections without a recorded grade. */
	public List<Outcome> ungraded() {
		return this.outcomes.stream().filter((outcome) -> !outcome.graded()).toList();
	}

	private static Line line(Theme theme, List<Outcome> outcomes, Comparability comparability) {
		List<Point> points = new ArrayList<>();
		Outcome before = null;
		for (Outcome outcome : outcomes) {
			List<Judgement> judgements = on(theme, outcome);
			for (Judgement judgement : judgements) {
				points.add(new Point(outcome, judgement, changes(theme, before, outcome, judgement, comparability)));
			}
			before = judgements.isEmpty() ? before : outcome;
		}
		return new Line(theme, points);
	}

	private static List<Judgement> on(Theme theme, Outcome outcome) {
		return outcome.judgements()
			.stream()
			.filter((judgement) -> judgement.graded() && judgement.area().themes().contains(theme.slug()))
			.toList();
	}

	/**
	 * A strand that was judged before is set beside itself; otherwise beside all that the
	 * theme had.
	 */
	private static List<Change> changes(Theme theme, Outcome before, Outcome after, Judgement later,
			Comparability comparability) {
		if (before == null) {
			return List.of();
		}
		List<Judgement> all = on(theme, before);
		List<Judgement> same = all.stream().filter((earlier) -> earlier.area().equals(later.area())).toList();
		return (same.isEmpty() ? all : same).stream()
			.map((earlier) -> Change.between(theme, before, earlier, after, later, comparability))
			.distinct()
			.toList();
	}

	/**
	 * Where the framework of the latest graded inspection has stopped giving a grade, the
	 * last one given is named.
	 */
	private static List<String> endings(List<Line> lines, List<Outcome> outcomes) {
		return Columns.latest(outcomes.stream().filter(Outcome::inspected).toList())
			.map((latest) -> lines.stream().flatMap((line) -> line.ending(latest).stream()).toList())
			.orElse(List.of());
	}

	/** One theme over the years. */
	public record Line(Theme theme, List<Point> points) {

		public Point last() {
			return this.points.get(this.points.size() - 1);
		}

		/**
		 * What changed with the last inspection that judged the theme, in each strand.
		 */
		public List<Change> lastChanges() {
			return this.points.stream()
				.filter((point) -> point.outcome().equals(last().outcome()))
				.flatMap((point) -> point.changes().stream())
				.toList();
		}

		/** What changed before the last judgement, latest first. */
		public List<Change> earlierChanges() {
			List<Change> changes = new ArrayList<>();
			this.points.stream()
				.filter((point) -> !point.outcome().equals(last().outcome()))
				.flatMap((point) -> point.changes().stream())
				.forEach((change) -> changes.add(0, change));
			return changes;
		}

		private List<String> ending(Outcome latest) {
			PartialDate began = latest.date();
			Point last = last();
			return latest.framework()
				.areas()
				.stream()
				.filter((area) -> area.themes().equals(List.of(this.theme.slug())) && area.validTo() != null
						&& area.validTo().last().isBefore(began.first()))
				.map((area) -> "Last %s grade: %s (%s, %s); no longer given since %s.".formatted(
						this.theme.name().toLowerCase(java.util.Locale.UK), last.judgement().word(),
						last.outcome().kind(), last.outcome().when(), Nothing.dayAfter(area.validTo()).monthWords()))
				.toList();
		}

	}

}
