package uk.sightline.improvement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.review.Citation;
import uk.sightline.review.DataFile;
import uk.sightline.web.PartialDate;

/**
 * Tells a row of a plan's progress in words.
 *
 * @param about what is known of the action of a row
 * @param title of a source
 */
record ProgressTold(Function<Map<String, String>, Optional<About>> about,
		UnaryOperator<String> title) implements DataFile.Telling {

	static final List<String> HEADINGS = List.of("Action", "Status", "As of", "Now due", "The board’s view", "Source",
			"Note");

	/** What tells a row from the others of its plan. */
	static String key(Map<String, String> row) {
		return row.get("priority") + '.' + row.get("action_number") + ' ' + row.get("as_of");
	}

	@Override
	public List<String> words(Map<String, String> row) {
		String number = row.get("priority") + '.' + row.get("action_number");
		return Arrays.asList(this.about.apply(row).map((action) -> number + ' ' + action.words()).orElse(number),
				status(row), PartialDate.of(row.get("as_of")).words(),
				(row.get("quarter") != null) ? Quarter.of(row.get("quarter")).words() : "as before",
				(row.get("board_view") != null) ? BoardView.of(row.get("board_view")).words() : "none recorded",
				this.title.apply(row.get("source")) + ", "
						+ new Citation(row.get("source"), row.get("locator")).place(),
				row.get("note"));
	}

	/** In the order in which the row is told, as other changes are. */
	@Override
	public String added(Map<String, String> row) {
		Status now = Status.of(row.get("status"));
		Status before = this.about.apply(row).map(About::before).orElse(now);
		return Stream.of(
				(before == now) ? "status is still “%s”".formatted(now.words())
						: "status was “%s”, is now “%s”".formatted(before.words(), now.words()),
				(row.get("quarter") != null) ? "now due " + Quarter.of(row.get("quarter")).words() : null,
				(row.get("board_view") != null) ? "the board’s view: " + BoardView.of(row.get("board_view")).words()
						: null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("; ", "", "."));
	}

	private String status(Map<String, String> row) {
		Status now = Status.of(row.get("status"));
		Status before = this.about.apply(row).map(About::before).orElse(now);
		return (before == now) ? now.words() + ", as before" : before.words() + " → " + now.words();
	}

	/**
	 * The action of a row.
	 *
	 * @param words what is to be done
	 * @param before its status before the row
	 */
	record About(String words, Status before) {
	}

}
