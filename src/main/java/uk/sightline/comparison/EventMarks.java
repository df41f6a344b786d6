package uk.sightline.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import uk.sightline.comparison.HistoryChart.Label;
import uk.sightline.inspection.Event;
import uk.sightline.inspection.EventType;
import uk.sightline.web.PartialDate;

/**
 * The events of a history's picture: a row for each group, with a shape of its own that
 * no grade has. Events without a date are in the list only.
 */
final class EventMarks {

	private static final int ROW = 40;

	private static final int LONGEST_WORDS = 22;

	private EventMarks() {
	}

	/** The rows from {@code top} downwards. */
	static List<Row> rows(Map<EventType.Group, List<Event>> events, TimeScale scale, int top) {
		List<Row> rows = new ArrayList<>();
		events.forEach((group, all) -> {
			List<Event> dated = all.stream().filter(Event::dated).toList();
			if (!dated.isEmpty()) {
				int y = top + rows.size() * ROW + ROW / 2;
				List<String> words = ChartMarks.lines(words(group), LONGEST_WORDS);
				rows.add(new Row(ChartMarks.labels(words, 0, y + 5 - (words.size() - 1) * 8, "start"), y,
						dated.stream().map((event) -> mark(event, scale, y)).toList()));
			}
		});
		return rows;
	}

	static int height(List<Row> rows) {
		return rows.size() * ROW;
	}

	private static String words(EventType.Group group) {
		return switch (group) {
			case STEP -> "Statutory steps, leadership";
			case MILESTONE -> "Plans, meetings, milestones";
			case OTHER_BODY -> "Other bodies’ own gradings";
		};
	}

	private static Mark mark(Event event, TimeScale scale, int y) {
		int x = scale.x(event.date());
		boolean lasts = event.from() != null && event.to() != null && !event.from().equals(event.to());
		return new Mark(shape(event.type().group(), x, y), lasts ? line(scale, event.to(), x, y) : null, title(event),
				classes(event));
	}

	private static String classes(Event event) {
		String group = event.type().group().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		return "app-event__" + group + (event.disagrees() ? " app-event__disagrees" : "");
	}

	/** From the mark to the last day of a time that has an end. */
	private static String line(TimeScale scale, PartialDate to, int x, int y) {
		return "M%d %dH%d".formatted(x, y, Math.max(x, scale.x(to.last())));
	}

	/** A pennant, a cross, a hexagon. */
	private static String shape(EventType.Group group, int x, int y) {
		return switch (group) {
			case STEP -> "M%d %dv-20h13l-4 5 4 5h-11v10Z".formatted(x - 1, y + 10);
			case MILESTONE -> "M%d %dh12M%d %dv12".formatted(x - 6, y, x, y - 6);
			case OTHER_BODY -> "M%d %dl4 -7h8l4 7-4 7h-8Z".formatted(x - 8, y);
		};
	}

	private static String title(Event event) {
		String whom = (event.whom() != null) ? " (" + event.whom() + ")" : "";
		String grade = (event.grade() != null) ? " As printed: “" + event.grade() + "”." : "";
		return "%s%s, %s: %s%s%s".formatted(event.type().words(), whom, event.when(), event.subject(), grade,
				event.disagrees() ? " The document disagrees with itself on the date." : "");
	}

	/** The events of one group, beside their name in lines. */
	record Row(List<Label> labels, int y, List<Mark> marks) {
	}

	/**
	 * An event at its date.
	 *
	 * @param line over the time it took; {@code null} for a single date
	 */
	record Mark(String path, String line, String title, String classes) {
	}

}
