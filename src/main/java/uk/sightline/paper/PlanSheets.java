package uk.sightline.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.improvement.Action;
import uk.sightline.improvement.Figure;
import uk.sightline.improvement.Measure;
import uk.sightline.improvement.Priority;
import uk.sightline.improvement.Progress;
import uk.sightline.improvement.Reading;
import uk.sightline.review.Citation;

/** The sheets of a paper that hold parts of plans. */
final class PlanSheets {

	/** Of a measure that nothing measures. */
	private static final Reading NONE = new Reading(null, null, null, null, null, List.of(), null);

	private final Contents contents;

	private PlanSheets(Contents contents) {
		this.contents = contents;
	}

	/**
	 * Each action with its quarter, its status and the view of a board, which may stand
	 * in three documents: so each has a day and a place of its own.
	 */
	static Sheet actions(Contents contents) {
		Sheet sheet = new Sheet("Actions", "Authority", "Plan", "Priority", "Action", "What", "Leads",
				"Due by the end of", "Due: as of", "Due: source", "Due: place", "Status", "Status: as of",
				"Status: source", "Status: place", "Overdue by rule", "The board’s view", "View: as of", "View: source",
				"View: place", "Notes on these");
		PlanSheets sheets = new PlanSheets(contents);
		for (Contents.PlanPart part : contents.plans()) {
			for (Priority priority : part.priorities()) {
				priority.actions().forEach((action) -> sheet.row(sheets.action(part, priority, action)));
			}
		}
		return sheet;
	}

	private Object[] action(Contents.PlanPart part, Priority priority, Action action) {
		String due = (action.dueQuarter() != null) ? action.dueQuarter().words() : null;
		String view = (action.viewed() != null) ? action.viewed().board().words() : null;
		List<Object> cells = new ArrayList<>(Arrays.asList(part.authority().name(), part.thread().plan().title(),
				priority.name(), action.name(), action.words(), String.join("; ", action.leads())));
		said(cells, due, action.moved(), action.citation());
		said(cells, action.status().words(), action.latest(), action.citation());
		cells.add(action.overdue(this.contents.asOf().day()) ? "overdue" : null);
		said(cells, view, action.viewed(), null);
		cells.add(notes(action));
		return cells.toArray();
	}

	/** What a careful reader must know of the rows that say it, each with its day. */
	private static String notes(Action action) {
		return action.telling()
			.stream()
			.filter((row) -> row.note() != null)
			.map((row) -> row.asOf().words() + ": " + row.note())
			.reduce((one, other) -> one + ' ' + other)
			.orElse(null);
	}

	/** A word with the row that says it; the document does where no row was added. */
	private void said(List<Object> cells, String word, Progress row, Citation document) {
		cells.add(word);
		cells.add((row != null) ? row.asOf().words() : null);
		cite(cells, (word == null) ? null : (row != null) ? row.citation() : document);
	}

	private void cite(List<Object> cells, Citation citation) {
		cells.add(this.contents.titleOf(citation));
		cells.add((citation != null) ? citation.place() : null);
	}

	/** Each measure with its indicators before the plan and after. */
	static Sheet measures(Contents contents) {
		Sheet sheet = new Sheet("Measures", "Authority", "Plan", "Priority", "Measure", "What", "Good performance",
				"Source", "Place", "Indicator", "Last before the plan", "Before: source", "Before: place",
				"Latest recorded", "Latest: source", "Latest: place", "Before or after cannot be told",
				"Cannot be told: source", "Cannot be told: place", "Since the plan, before the latest");
		PlanSheets sheets = new PlanSheets(contents);
		for (Contents.PlanPart part : contents.plans()) {
			for (Priority priority : part.priorities()) {
				for (Measure measure : priority.measures()) {
					List<Reading> readings = part.thread().readings(measure);
					(readings.isEmpty() ? Stream.of(NONE) : readings.stream())
						.forEach((reading) -> sheet.row(sheets.measure(part, priority, measure, reading)));
				}
			}
		}
		return sheet;
	}

	private Object[] measure(Contents.PlanPart part, Priority priority, Measure measure, Reading reading) {
		List<Object> cells = new ArrayList<>(Arrays.asList(part.authority().name(), part.thread().plan().title(),
				priority.name(), measure.name(), measure.words(), measure.direction().words()));
		cite(cells, measure.citation());
		cells.add(reading.name());
		for (Figure figure : Arrays.asList(reading.before(), reading.after(), reading.untold())) {
			cells.add((figure != null) ? figure.words() + " " + figure.when() : null);
			cite(cells, (figure != null) ? figure.citation() : null);
		}
		cells.add(reading.between().isEmpty() ? null
				: reading.between().stream().map(this::cited).collect(Collectors.joining("; ")));
		return cells.toArray();
	}

	private String cited(Figure figure) {
		return "%s %s (%s, %s)".formatted(figure.words(), figure.when(), this.contents.titleOf(figure.citation()),
				figure.citation().place());
	}

}
