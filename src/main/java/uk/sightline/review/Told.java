package uk.sightline.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import uk.sightline.web.Paging;

import org.springframework.ui.Model;

/**
 * What differs in files whose rows are told in words, page by page: a set of values can
 * have thousands.
 *
 * @param headings of the columns
 * @param lines of this page
 */
record Told(List<String> headings, List<Line> lines, Paging paging) {

	private static final int ROWS_A_PAGE = 100;

	/**
	 * Adds to a page what is told in words as {@code told}, {@code null} where there is
	 * nothing, and the others as {@code differences}.
	 * @param revision whose rows they are
	 */
	static void fill(RecordKind kind, List<RowChange> differences, long revision, String page, Model model) {
		DataFile file = kind.files().stream().filter((one) -> one.reading() != null).findFirst().orElse(null);
		List<RowChange> told = differences.stream().filter((change) -> isOf(file, change)).toList();
		model.addAttribute("differences", differences.stream().filter((change) -> !isOf(file, change)).toList());
		model.addAttribute("told",
				told.isEmpty() ? null : of(file.reading(), told, revision, Paging.of(page, ROWS_A_PAGE, told.size())));
	}

	private static boolean isOf(DataFile file, RowChange change) {
		return file != null && change.file().equals(file.name());
	}

	private static Told of(DataFile.Reading reading, List<RowChange> told, long revision, Paging paging) {
		DataFile.Telling telling = reading.of().apply(revision);
		return new Told(reading.headings(),
				told.subList(paging.offset(), Math.min(told.size(), paging.offset() + paging.size()))
					.stream()
					.map((change) -> Line.of(change, telling))
					.toList(),
				paging);
	}

	/** A row in words. */
	record Line(RowChange.Kind kind, List<Cell> cells, List<String> warnings) {

		private static Line of(RowChange change, DataFile.Telling telling) {
			List<String> words = telling.words(change.row());
			List<String> before = (change.kind() == RowChange.Kind.DIFFERENT) ? telling.words(change.before()) : words;
			return new Line(change.kind(),
					IntStream.range(0, words.size()).mapToObj((i) -> Cell.of(before.get(i), words.get(i))).toList(),
					(change.kind() == RowChange.Kind.REMOVED) ? List.of() : telling.warnings(change.row()));
		}

	}

	/**
	 * A cell in words.
	 *
	 * @param was what it was before; {@code null} where it was the same
	 */
	record Cell(String words, String was) {

		private static Cell of(String before, String words) {
			return new Cell(words, Objects.equals(before, words) ? null : (before != null) ? before : "nothing");
		}

	}

}
