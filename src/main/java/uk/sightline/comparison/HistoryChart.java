package uk.sightline.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

import uk.sightline.grading.Area;
import uk.sightline.grading.Framework;
import uk.sightline.inspection.Outcome;
import uk.sightline.web.Mark;
import uk.sightline.web.PartialDate;

/**
 * Where everything of a history's picture stands: themes as rows, time across. The
 * template draws it; the table beside it says the same. Lengths are in units of the
 * picture, which is {@value #WIDTH} wide.
 */
record HistoryChart(int height, int axis, List<Tick> years, List<Band> bands, List<Break> breaks, List<Dot> dots,
		List<Tick> visits) {

	static final int WIDTH = 1100;

	private static final int LEFT = 170;

	private static final int RIGHT = 1040;

	private static final int TOP = 46;

	private static final int BAND = 104;

	private static final int VISITS = 46;

	private static final int MARK = 18;

	private static final int LABEL_LINE = 15;

	/** Labels nearer than this would run into each other, so they change sides. */
	private static final int NEAR = 100;

	static HistoryChart of(History history, LocalDate today) {
		Scale scale = Scale.of(history.outcomes(), today);
		List<Band> bands = new ArrayList<>();
		List<Dot> dots = new ArrayList<>();
		for (History.Line line : history.lines()) {
			int y = TOP + bands.size() * BAND + BAND / 2;
			bands.add(new Band(labels(line.theme().name(), y), y));
			dots.addAll(dots(line, y, scale));
		}
		int axis = TOP + bands.size() * BAND + VISITS;
		List<Tick> visits = history.ungraded()
			.stream()
			.map((outcome) -> new Tick(scale.x(outcome.date()), outcome.kind() + ", " + outcome.when(),
					outcome.secondHand()))
			.toList();
		return new HistoryChart(axis + 30, axis, scale.years(), bands, breaks(history, scale, axis), dots, visits);
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
		return this.axis - VISITS / 2;
	}

	private static List<Dot> dots(History.Line line, int y, Scale scale) {
		Map<Outcome, List<Point>> byOutcome = new LinkedHashMap<>();
		line.points()
			.forEach((point) -> byOutcome.computeIfAbsent(point.outcome(), (key) -> new ArrayList<>()).add(point));
		List<Dot> dots = new ArrayList<>();
		int before = Integer.MIN_VALUE / 2;
		boolean above = true;
		for (Map.Entry<Outcome, List<Point>> entry : byOutcome.entrySet()) {
			int x = scale.x(entry.getKey().date());
			above = (x - before < NEAR) && !above;
			before = x;
			dots.add(dot(entry.getKey(), entry.getValue(), x, y, above));
		}
		return dots;
	}

	private static Dot dot(Outcome outcome, List<Point> points, int x, int y, boolean above) {
		Mark mark = Mark.of(points.get(0).judgement().mark());
		List<String> words = points.stream().map((point) -> point.judgement().grade()).distinct().toList();
		List<String> lines = words.stream().flatMap((word) -> lines(word, 12).stream()).toList();
		int first = above ? y - MARK / 2 - 6 - (lines.size() - 1) * LABEL_LINE : y + MARK / 2 + LABEL_LINE;
		List<Label> labels = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			labels.add(new Label(first + i * LABEL_LINE, lines.get(i)));
		}
		return new Dot(x, (words.size() == 1) ? mark.path(x, y, MARK) : Mark.NONE.path(x, y, MARK), mark.classes(),
				"%s, %s: %s".formatted(outcome.kind(), outcome.when(), String.join("; ", words)), outcome.secondHand(),
				labels);
	}

	private static List<Label> labels(String theme, int y) {
		List<String> lines = lines(theme, 18);
		int first = y + 5 - (lines.size() - 1) * LABEL_LINE / 2;
		return IntStream.range(0, lines.size())
			.mapToObj((i) -> new Label(first + i * LABEL_LINE, lines.get(i)))
			.toList();
	}

	/** Long words stand in several lines. */
	private static List<String> lines(String word, int longest) {
		List<String> lines = new ArrayList<>();
		for (String part : word.split(" ")) {
			int last = lines.size() - 1;
			if (last >= 0 && lines.get(last).length() + part.length() < longest) {
				lines.set(last, lines.get(last) + ' ' + part);
			}
			else {
				lines.add(part);
			}
		}
		return lines;
	}

	private static List<Break> breaks(History history, Scale scale, int axis) {
		Map<LocalDate, String> starts = new TreeMap<>();
		history.outcomes().stream().filter(Outcome::graded).map(Outcome::framework).distinct().forEach((framework) -> {
			starts.merge(framework.validFrom().first(), framework.code(), (one, other) -> one + ", " + other);
			framework.areas()
				.stream()
				.map(Area::validFrom)
				.filter(Objects::nonNull)
				.map(PartialDate::first)
				.filter((from) -> from.isAfter(framework.validFrom().first()) && used(history, framework, from))
				.forEach((from) -> starts.putIfAbsent(from, framework.code() + " " + from.getYear()));
		});
		return starts.entrySet()
			.stream()
			.map((start) -> new Break(Math.max(scale.x(start.getKey()), LEFT), start.getValue(), axis))
			.toList();
	}

	private static boolean used(History history, Framework framework, LocalDate from) {
		return history.outcomes()
			.stream()
			.anyMatch((outcome) -> outcome.framework().equals(framework) && !outcome.date().last().isBefore(from));
	}

	/** Time across, from the first year with anything to the end of this one. */
	private record Scale(LocalDate from, LocalDate to) {

		static Scale of(List<Outcome> outcomes, LocalDate today) {
			int first = outcomes.stream()
				.mapToInt((outcome) -> outcome.date().first().getYear())
				.min()
				.orElse(today.getYear());
			return new Scale(LocalDate.of(first, 1, 1), LocalDate.of(today.getYear() + 1, 1, 1));
		}

		int x(PartialDate date) {
			return x(date.first().plusDays(ChronoUnit.DAYS.between(date.first(), date.last()) / 2));
		}

		int x(LocalDate day) {
			double part = ChronoUnit.DAYS.between(this.from, day)
					/ (double) ChronoUnit.DAYS.between(this.from, this.to);
			return (int) Math.round(LEFT + 20 + part * (RIGHT - LEFT - 20));
		}

		List<Tick> years() {
			int step = (this.to.getYear() - this.from.getYear() > 20) ? 4 : 2;
			List<Tick> years = new ArrayList<>();
			for (int year = this.from.getYear(); year < this.to.getYear(); year += step) {
				years.add(new Tick(x(LocalDate.of(year, 1, 1)), Integer.toString(year), false));
			}
			return years;
		}

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
	record Dot(int x, String path, String classes, String title, boolean secondHand, List<Label> labels) {
	}

	/** A line of text and its height. */
	record Label(int y, String text) {
	}

}
