package uk.sightline.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.review.Citation;

/**
 * An action of a plan, as it stands at the day of the page.
 *
 * @param number its number within the priority
 * @param group the heading it stands under, if any
 * @param words what is to be done, in Sightline's own words
 * @param leads as printed; empty: none
 * @param marks the quarters marked in the document, in order
 * @param printed its status by the document
 * @param due a date by which, as printed
 * @param impact what difference the document claims
 * @param progress what was recorded of it by the day, oldest first
 */
public record Action(String priority, String number, String group, String words, List<String> leads, List<Mark> marks,
		Status printed, Citation citation, String due, String impact, String note, List<Progress> progress) {

	/** Its number as people say it: {@code 4.2}. */
	public String name() {
		return this.priority + '.' + this.number;
	}

	/** What was recorded last; {@code null}: nothing since the document. */
	public Progress latest() {
		return last(this.progress);
	}

	public Status status() {
		return this.progress.isEmpty() ? this.printed : latest().status();
	}

	/**
	 * What was recorded last of a board's view, which may be older than the latest;
	 * {@code null}: no view.
	 */
	public Progress viewed() {
		return last(this.progress.stream().filter((row) -> row.board() != null).toList());
	}

	/**
	 * What moved its quarter last, which may be older than the latest; {@code null}: it
	 * is due as the document has it.
	 */
	public Progress moved() {
		return last(this.progress.stream().filter((row) -> row.quarter() != null).toList());
	}

	/** All rows that say where it stands: each with a day and a source of its own. */
	public Set<Progress> telling() {
		return Stream.of(latest(), viewed(), moved())
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * The quarter by whose end it is to be done: the one recorded last, otherwise the
	 * last one marked in the document. {@code null} where no quarter is recorded.
	 */
	public Quarter dueQuarter() {
		return (moved() != null) ? moved().quarter() : last(this.marks.stream().map(Mark::quarter).toList());
	}

	/** By rule: its quarter has ended, and it is not done. */
	public boolean overdue(LocalDate day) {
		return this.status() != Status.DONE
				&& Optional.ofNullable(dueQuarter()).filter((quarter) -> quarter.lastDay().isBefore(day)).isPresent();
	}

	/** Whether it is due by the end of this quarter. */
	public boolean dueIn(Quarter quarter) {
		return quarter.equals(dueQuarter());
	}

	/** What was recorded before the latest, newest first. */
	public List<Progress> earlier() {
		List<Progress> earlier = new ArrayList<>(this.progress.subList(0, Math.max(0, this.progress.size() - 1)));
		Collections.reverse(earlier);
		return earlier;
	}

	/** What the document prints for a quarter; {@code null}: nothing. */
	public String printedIn(Quarter quarter) {
		return this.marks.stream()
			.filter((mark) -> quarter.equals(mark.quarter()))
			.map(Mark::words)
			.findFirst()
			.orElse(null);
	}

	private static <T> T last(List<T> values) {
		return values.stream().filter(Objects::nonNull).reduce((one, later) -> later).orElse(null);
	}

	/**
	 * What the document prints in the column of a quarter.
	 *
	 * @param quarter {@code null} where the document does not say which it is
	 */
	public record Mark(Quarter quarter, String words) {
	}

}
