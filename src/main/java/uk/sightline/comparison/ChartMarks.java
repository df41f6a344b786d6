package uk.sightline.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import uk.sightline.comparison.HistoryChart.Dot;
import uk.sightline.comparison.HistoryChart.Label;
import uk.sightline.comparison.HistoryChart.Span;
import uk.sightline.grading.Area;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;
import uk.sightline.web.Mark;

/**
 * The grades of a history's picture: a shape with its word at its date, in the row of its
 * theme. One grade that covers several themes stands once, between their rows, on a line
 * that joins them.
 */
final class ChartMarks {

	private static final int SIZE = 18;

	private static final int LINE = 15;

	private static final int LONGEST_WORD = 12;

	/** Labels nearer than this would run into each other, so they change sides. */
	private static final int NEAR = 100;

	private final TimeScale scale;

	private final List<Dot> dots = new ArrayList<>();

	private final List<Span> spans = new ArrayList<>();

	private final Map<Shared, List<Integer>> shared = new LinkedHashMap<>();

	ChartMarks(TimeScale scale) {
		this.scale = scale;
	}

	/** Adds the grades of a theme whose row has its middle at {@code y}. */
	void add(History.Line line, int y) {
		Map<Outcome, List<Judgement>> alone = new LinkedHashMap<>();
		for (Point point : line.points()) {
			Judgement judgement = point.judgement();
			if (judgement.area().themes().size() > 1) {
				this.shared
					.computeIfAbsent(new Shared(point.outcome(), judgement.area(), judgement),
							(key) -> new ArrayList<>())
					.add(y);
			}
			else {
				alone.computeIfAbsent(point.outcome(), (key) -> new ArrayList<>()).add(judgement);
			}
		}
		int before = Integer.MIN_VALUE / 2;
		boolean above = true;
		for (Map.Entry<Outcome, List<Judgement>> entry : alone.entrySet()) {
			int x = this.scale.x(entry.getKey().date());
			above = (x - before < NEAR) && !above;
			before = x;
			place(entry.getKey(), entry.getValue(), x, y, above);
		}
	}

	/**
	 * Several grades of one theme, as of two strands, stand side by side where they
	 * differ.
	 */
	private void place(Outcome outcome, List<Judgement> judgements, int x, int y, boolean above) {
		Map<String, String> marks = new LinkedHashMap<>();
		judgements.forEach((judgement) -> marks.put(judgement.grade(), judgement.mark()));
		List<String> words = lines(String.join(" / ", marks.keySet()), LONGEST_WORD);
		int first = above ? y - SIZE / 2 - 6 - (words.size() - 1) * LINE : y + SIZE / 2 + LINE;
		int next = x - (marks.size() - 1) * SIZE * 2 / 3;
		for (Map.Entry<String, String> mark : marks.entrySet()) {
			this.dots.add(dot(outcome, mark.getKey(), mark.getValue(), next, y, List.of()));
			next += SIZE * 4 / 3;
		}
		this.dots.set(this.dots.size() - 1,
				this.dots.get(this.dots.size() - 1).with(labels(words, x, first, "middle")));
	}

	List<Span> spans() {
		return this.spans;
	}

	List<Dot> dots() {
		this.shared.forEach((grade, rows) -> {
			int x = this.scale.x(grade.outcome().date());
			int top = rows.get(0);
			int bottom = rows.get(rows.size() - 1);
			int y = (top + bottom) / 2;
			List<String> words = lines(grade.judgement().grade(), LONGEST_WORD);
			this.spans.add(new Span(x, top, bottom));
			this.dots.add(dot(grade.outcome(), grade.judgement().grade(), grade.judgement().mark(), x, y,
					labels(words, x + SIZE * 2 / 3 + 2, y + 5 - (words.size() - 1) * LINE / 2, "start")));
		});
		this.shared.clear();
		return this.dots;
	}

	private static Dot dot(Outcome outcome, String word, String name, int x, int y, List<Label> labels) {
		Mark mark = Mark.of(name);
		return new Dot(mark.path(x, y, SIZE), mark.classes(),
				"%s, %s: %s".formatted(outcome.kind(), outcome.when(), word), !outcome.ownReport(), labels);
	}

	static List<Label> labels(List<String> lines, int x, int first, String anchor) {
		return IntStream.range(0, lines.size())
			.mapToObj((i) -> new Label(x, first + i * LINE, anchor, lines.get(i)))
			.toList();
	}

	/** Long words stand in several lines. */
	static List<String> lines(String words, int longest) {
		List<String> lines = new ArrayList<>();
		for (String word : words.split(" ")) {
			int last = lines.size() - 1;
			if (last >= 0 && lines.get(last).length() + word.length() < longest) {
				lines.set(last, lines.get(last) + ' ' + word);
			}
			else {
				lines.add(word);
			}
		}
		return lines;
	}

	/** A grade that covers several themes. */
	private record Shared(Outcome outcome, Area area, Judgement judgement) {
	}

}
