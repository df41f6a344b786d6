package uk.sightline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import uk.sightline.grading.Area;
import uk.sightline.grading.Framework;
import uk.sightline.inspection.Event;
import uk.sightline.inspection.EventType;
import uk.sightline.inspection.Outcome;
import uk.sightline.web.PartialDate;

/**
 * Where everything of a history's picture stands: themes as rows, time across. The
 * template draws it; the table beside it says the same. Lengths are in units of the
 * picture, which is {@value #WIDTH} wide.
 */
public record HistoryChart(int height, int axis, List<Tick> years, List<Band> bands, List<Break> breaks, List<Dot> dots,
		List<Span> spans, List<Tick> visits, List<EventMarks.Row> events) {

	static final int WIDTH = 1100;

	private static final int LEFT = 170;

	private static final int RIGHT = 1060;

	private static final int MARGIN = 24;

	private static final int TOP = 46;

	private static final int BAND = 104;

	private static final int VISITS = 46;

	private static final int LONGEST_THEME = 18;

	static HistoryChart of(History history, Map<EventType.Group, List<Event>> events, LocalDate today) {
		Stream<PartialDate> dates = Stream.concat(history.outcomes().stream().map(Outcome::date),
				events.values().stream().flatMap(List::stream).filter(Event::dated).map(Event::date));
		TimeScale scale = TimeScale.of(dates, today, LEFT + MARGIN, RIGHT);
		ChartMarks marks = new ChartMarks(scale);
		List<Band> bands = new ArrayList<>();
		for (History.Line line : history.lines()) {
			int y = TOP + bands.size() * BAND + BAND / 2;
			List<String> words = ChartMarks.lines(line.theme().name(), LONGEST_THEME);
			bands.add(new Band(ChartMarks.labels(words, 0, y + 5 - (words.size() - 1) * 8, "start"), y));
			marks.add(line, y);
		}
		List<EventMarks.Row> rows = EventMarks.rows(events, scale, TOP + bands.size() * BAND + VISITS);
		int axis = TOP + bands.size() * BAND + VISITS + EventMarks.height(rows);
		return new HistoryChart(axis + 30, axis, scale.years(), bands, breaks(history, scale, axis), marks.dots(),
				marks.spans(), visits(history, scale), rows);
	}

	public int width() {
		return WIDTH;
	}

	public int left() {
		return LEFT;
	}

	public int right() {
		return RIGHT;
	}

	public int visitsY() {
		return TOP + this.bands.size() * BAND + VISITS / 2;
	}

	private static List<Tick> visits(History history, TimeScale scale) {
		return history.ungraded()
			.stream()
			.map((visit) -> new Tick(scale.x(visit.date()), visit.kind() + ", " + visit.when(), visit.secondHand()))
			.toList();
	}

	private static List<Break> breaks(History history, TimeScale scale, int axis) {
		Map<LocalDate, String> starts = new TreeMap<>();
		history.outcomes().stream().filter(Outcome::graded).map(Outcome::framework).distinct().forEach((framework) -> {
			starts.merge(framework.validFrom().first(), framework.code(), (one, other) -> one + ", " + other);
			framework.areas()
				.stream()
				.map(Area::validFrom)
				.filter(Objects::nonNull)
				.map(PartialDate::first)
				.filter((from) -> from.isAfter(framework.validFrom().first()) && used(history, framework, from))
				.forEach((from) -> starts.putIfAbsent(from, framework.code() + " as of " + from.getYear()));
		});
		return starts.entrySet()
			.stream()
			.map((start) -> new Break(scale.x(start.getKey()), label(start.getKey(), start.getValue(), scale), axis))
			.toList();
	}

	private static String label(LocalDate start, String framework, TimeScale scale) {
		return start.isBefore(scale.from()) ? "%s (since %d)".formatted(framework, start.getYear())
				: framework + " begins";
	}

	private static boolean used(History history, Framework framework, LocalDate from) {
		return history.outcomes()
			.stream()
			.anyMatch((outcome) -> outcome.framework().equals(framework) && !outcome.date().last().isBefore(from));
	}

	/** A place on the axis of time. */
	record Tick(int x, String label, boolean secondHand) {
	}

	/** The row of a theme, its name in lines. */
	record Band(List<Label> labels, int y) {
	}

	/** Where a framework, or a way of judging within it, begins. */
	record Break(int x, String label, int bottom) {
	}

	/** A grade at its date. */
	record Dot(String path, String classes, String title, boolean secondHand, List<Label> labels) {

		Dot with(List<Label> labels) {
			return new Dot(this.path, this.classes, this.title, this.secondHand, labels);
		}

	}

	/** The line that joins the rows of the themes that one grade covers. */
	record Span(int x, int top, int bottom) {

		public String path() {
			return "M%d %dh10M%d %dv%dM%d %dh10".formatted(this.x, this.top, this.x, this.top, this.bottom - this.top,
					this.x, this.bottom);
		}

	}

	/** A line of text, where it stands and by which end. */
	record Label(int x, int y, String anchor, String text) {
	}

}
