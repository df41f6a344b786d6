package uk.sightline.improvement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.improvement.UpdateEntry.Fresh;
import uk.sightline.improvement.UpdateEntry.Row;
import uk.sightline.review.Place;
import uk.sightline.review.Source;
import uk.sightline.review.SourceKinds;
import uk.sightline.web.Choice;
import uk.sightline.web.DateParts;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.PartialDate;

/**
 * The progress of an action, and the document it stands in, known or new.
 *
 * @param source the name of a known source; {@code null}: a new one
 */
record ProgressForm(String status, DateParts asOf, String quarter, String board, String source, String title,
		String publisher, String reference, String kind, DateParts published, String locator, String note,
		String replaces) {

	private static final int LONGEST = 300;

	private static final int LONGEST_REFERENCE = 500;

	private static final int LONGEST_NOTE = 2000;

	private static final int LONGEST_REASON = 300;

	/** A reason and what introduces it are kept in one with the note. */
	private static final int LONGEST_BESIDE = 1600;

	private static final Row NOTHING = new Row(null, null, null, null, null, null, null, null, null, null);

	/** Quarters to choose from reach so far beyond today. */
	private static final int AHEAD = 8;

	static ProgressForm of(Keyed keyed) {
		return new ProgressForm(keyed.line("status"), DateParts.of(keyed, "asOf"), keyed.line("quarter"),
				keyed.line("board"), keyed.line("source"), keyed.line("title"), keyed.line("publisher"),
				keyed.line("reference"), keyed.line("kind"), DateParts.of(keyed, "published"),
				Place.of(keyed.line("locator")), keyed.text("note"), keyed.text("replaces"));
	}

	/** What was keyed, or else the day and document of what was keyed last. */
	static ProgressForm of(Update update, Action action) {
		List<Row> rows = update.entry().rows();
		Row last = rows.isEmpty() ? NOTHING : rows.get(rows.size() - 1);
		Row row = update.keyed(action.name())
			.orElse(new Row(null, last.asOf(), null, null, null, last.source(), last.fresh(), null, null, null));
		Fresh fresh = (row.fresh() != null) ? row.fresh() : new Fresh(null, null, null, "council-paper", null);
		return new ProgressForm(row.status(), DateParts.of(row.asOf()), row.quarter(), row.board(), row.source(),
				fresh.title(), fresh.publisher(), fresh.reference(), fresh.kind(), DateParts.of(fresh.publishedOn()),
				row.locator(), row.note(), row.replaces());
	}

	public List<Choice> statuses() {
		return Arrays.stream(Status.values())
			.map((known) -> new Choice(known.code(), known.words(), known.code().equals(this.status)))
			.toList();
	}

	public List<Choice> views() {
		return Stream
			.concat(Stream.of(new Choice("", "No view recorded", this.board == null)), Arrays.stream(BoardView.values())
				.map((known) -> new Choice(known.code(), capital(known.words()), known.code().equals(this.board))))
			.toList();
	}

	private static String capital(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	public List<Choice> kinds() {
		return SourceKinds.choices(this.kind);
	}

	/** From the plan's first quarter to two years from today; none: as before. */
	List<Choice> quarters(Plan plan, LocalDate today) {
		Quarter last = Quarter.containing(today).plus(AHEAD);
		Quarter first = (plan.firstQuarter() != null) ? plan.firstQuarter() : last.plus(-2 * AHEAD);
		return Stream
			.concat(Stream.of(new Choice("", "As before", this.quarter == null)),
					Stream.iterate(first, (quarter) -> quarter.compareTo(last) <= 0, (quarter) -> quarter.plus(1))
						.map(Quarter::words)
						.map((words) -> new Choice(words, words, words.equals(this.quarter))))
			.toList();
	}

	Errors check(Plan plan, Action action, LocalDate today, Optional<Source> known) {
		Errors errors = new Errors();
		if (statuses().stream().noneMatch(Choice::checked)) {
			errors.add("status", "Choose the status");
		}
		errors.add("asOf-day", asOfProblem(plan, today));
		if (this.quarter != null && !Quarter.isValid(this.quarter)) {
			errors.add("quarter", "Choose a quarter from the list");
		}
		if (views().stream().noneMatch(Choice::checked)) {
			errors.add("board", "Choose the board’s view from the list");
		}
		errors.add("board", errors.none() ? contradiction() : null);
		if (this.source == null) {
			fresh(errors);
		}
		else if (known.isEmpty()) {
			errors.add("source", "Choose a document from the list, or enter a new one");
		}
		return errors.text("locator", this.locator, "the place in the document", Place.LONGEST)
			.atMost("note", this.note, "the note", (this.replaces == null) ? LONGEST_NOTE : LONGEST_BESIDE)
			.add("replaces", replacingProblem(action))
			.atMost("replaces", this.replaces, "the reason", LONGEST_REASON);
	}

	private String asOfProblem(Plan plan, LocalDate today) {
		if (this.asOf.empty()) {
			return "Enter the day of which the status speaks, or at least the month";
		}
		if (this.asOf.problem("The day") != null) {
			return this.asOf.problem("The day");
		}
		PartialDate day = PartialDate.of(this.asOf.iso());
		if (day.first().isAfter(today)) {
			return "The day must not be in the future";
		}
		if (plan.adoptedOn() != null && day.last().isBefore(plan.adoptedOn().first())) {
			return "The day must not be before the plan was adopted or presented, " + plan.adoptedOn().words();
		}
		return null;
	}

	/** It may be so, but then a reader must be told why. */
	private String contradiction() {
		BoardView view = BoardView.of(this.board);
		return (view == null || this.note != null || !view.contradicts(Status.of(this.status))) ? null
				: "The board’s view “%s” does not go with the status “%s”. Change one of them, or say below what a careful reader must know"
					.formatted(view.words(), Status.of(this.status).words().toLowerCase(Locale.UK));
	}

	/** What is published as of the same day is replaced for a reason, or not at all. */
	private String replacingProblem(Action action) {
		if (this.asOf.empty() || this.asOf.problem("The day") != null) {
			return null;
		}
		PartialDate day = PartialDate.of(this.asOf.iso());
		boolean published = action.progress().stream().anyMatch((row) -> row.asOf().equals(day));
		if (published == (this.replaces != null)) {
			return null;
		}
		return published
				? "A status of this action as of %s is published already. To replace it, say why".formatted(day.words())
				: "No status of this action as of %s is published, so none is replaced: leave this empty, or enter the day of the one that is wrong"
					.formatted(day.words());
	}

	/** The days of which a status is published that this one could replace. */
	static String published(Action action) {
		return "Published already: as of "
				+ action.progress().stream().map((row) -> row.asOf().words()).collect(Collectors.joining(", "))
				+ ". To put one of these right, enter its day above and say here what was wrong. Readers will see this reason, and how it stood before.";
	}

	private void fresh(Errors errors) {
		errors.text("title", this.title, "the title of the document", LONGEST)
			.text("publisher", this.publisher, "who published it", LONGEST)
			.atMost("reference", this.reference, "the web address or number", LONGEST_REFERENCE);
		if (kinds().stream().noneMatch(Choice::checked)) {
			errors.add("kind", "Choose what kind of document it is");
		}
		if (this.published.empty()) {
			errors.add("published-day", "Enter the day on which it was published, or at least the year");
		}
		errors.add("published-day", this.published.problem("The publication date"));
	}

	Row row(String action) {
		return new Row(action, this.asOf.iso(), this.status, this.quarter, this.board, this.source,
				(this.source != null) ? null
						: new Fresh(this.title, this.publisher, this.reference, this.kind, this.published.iso()),
				this.locator, this.note, this.replaces);
	}

}
