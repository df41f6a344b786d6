package uk.sightline.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.sightline.grading.Grading;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;

/**
 * Sets authorities side by side: for each subject that at least one of their inspections
 * judges, what each was judged and what may be compared. A pure function of what it is
 * given.
 */
public record SideBySide(List<Column> columns, List<Row> rows) {

	/** The rows, those together that one grade spans. */
	public List<RowGroup> groups() {
		List<List<Row>> groups = new ArrayList<>();
		for (Row row : this.rows) {
			if (row.cells().stream().anyMatch(Cell::covered)) {
				groups.get(groups.size() - 1).add(row);
			}
			else {
				groups.add(new ArrayList<>(List.of(row)));
			}
		}
		return groups.stream().map(RowGroup::new).toList();
	}

	static SideBySide of(List<Column> columns, List<Subject> subjects, Grading grading) {
		List<Row> rows = new ArrayList<>();
		for (Subject subject : subjects) {
			List<Cell> cells = columns.stream().map((column) -> cell(column, subject)).toList();
			if (cells.stream().anyMatch((cell) -> !cell.judgements().isEmpty())) {
				rows.add(new Row(subject.name(), cells, Verdicts.of(cells, grading.comparability())));
			}
		}
		return new SideBySide(columns, spanned(rows, columns.size()));
	}

	private static Cell cell(Column column, Subject subject) {
		if (column.chosen() == null) {
			return new Cell(column, List.of(), column.absence(), null, 1);
		}
		List<Judgement> judgements = judgements(column.chosen(), subject);
		return judgements.isEmpty() ? new Cell(column, judgements, Nothing.why(column.chosen(), subject.includes()),
				last(column, subject).orElse(null), 1) : new Cell(column, judgements, null, null, 1);
	}

	private static List<Judgement> judgements(Outcome outcome, Subject subject) {
		return outcome.judgements().stream().filter((judgement) -> subject.includes().test(judgement.area())).toList();
	}

	private static Optional<Cell.Last> last(Column column, Subject subject) {
		List<Outcome> earlier = column.earlier();
		for (int i = earlier.size() - 1; i >= 0; i--) {
			for (Judgement judgement : judgements(earlier.get(i), subject)) {
				if (judgement.graded()) {
					return Optional.of(new Cell.Last(earlier.get(i), judgement));
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * One grade that covers several subjects stands across their rows, in none of them
	 * alone.
	 */
	private static List<Row> spanned(List<Row> rows, int columns) {
		Cell[][] cells = new Cell[rows.size()][];
		for (int i = 0; i < rows.size(); i++) {
			cells[i] = rows.get(i).cells().toArray(Cell[]::new);
		}
		for (int column = 0; column < columns; column++) {
			for (int row = 0; row < cells.length; row++) {
				int next = row + 1;
				while (next < cells.length && sameJudgement(cells[row][column], cells[next][column])) {
					cells[next][column] = cells[next][column].spanning(0);
					next++;
				}
				cells[row][column] = (cells[row][column].rows() == 0) ? cells[row][column]
						: cells[row][column].spanning(next - row);
			}
		}
		List<Row> spanned = new ArrayList<>();
		for (int i = 0; i < cells.length; i++) {
			spanned.add(new Row(rows.get(i).name(), List.of(cells[i]), rows.get(i).verdicts()));
		}
		return spanned;
	}

	private static boolean sameJudgement(Cell above, Cell below) {
		return above.judgements().size() == 1 && above.judgements().equals(below.judgements());
	}

}
