package uk.sightline.inspection;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.sightline.grading.Direction;
import uk.sightline.review.Worklist;
import uk.sightline.security.Person;
import uk.sightline.web.PartialDate;

import org.springframework.stereotype.Component;

/** What may be right and is worth a second look before an outcome is submitted. */
@Component
class Warnings {

	/** Full inspections follow each other in about three years. */
	private static final int LONG_YEARS = 4;

	private final Earlier earlier;

	private final Works works;

	private final Worklist worklist;

	Warnings(Earlier earlier, Works works, Worklist worklist) {
		this.earlier = earlier;
		this.works = works;
		this.worklist = worklist;
	}

	List<String> of(Work work, Optional<Previous> previous, Person person) {
		List<String> warnings = new ArrayList<>();
		if (work.entry().dates() == null || work.framework().isEmpty()) {
			return warnings;
		}
		previous.ifPresent((before) -> directions(work, before, warnings));
		dates(work, warnings);
		twins(work, person, warnings);
		if (work.graded()) {
			GradesForm.of(work)
				.rows()
				.stream()
				.filter((row) -> row.base() == null)
				.forEach((row) -> warnings
					.add("No grade is recorded for “%s”. Is that so?".formatted(row.area().fullName())));
		}
		if (work.entry().findings() != null && work.entry().findings().isEmpty()) {
			warnings.add("No finding or recommendation is recorded. Does the document really have none?");
		}
		return warnings;
	}

	private static void directions(Work work, Previous before, List<String> warnings) {
		for (GradeRow row : GradesForm.of(work).rows()) {
			before.direction(row.area(), (row.base() != null) ? row.base().grade() : null)
				.filter((direction) -> direction != Direction.UNCHANGED)
				.ifPresent((direction) -> warnings
					.add("“%s” has %s: it was “%s” in %s, and is “%s” now%s.".formatted(row.area().fullName(),
							direction.words(), before.before(row.area()).orElseThrow().word(), before.outcome().when(),
							row.base().word(), before.withCare(row.area()) ? " (to be compared with care)" : "")));
		}
	}

	private void dates(Work work, List<String> warnings) {
		PartialDate begun = work.entry().startedOn();
		if (begun == null) {
			return;
		}
		if (begun.first().isAfter(this.earlier.today())) {
			warnings.add("It begins in the future, on %s.".formatted(begun.words()));
		}
		if (work.entry().publishedOn() != null && work.entry().publishedOn().first().isAfter(this.earlier.today())) {
			warnings.add("It is published in the future, on %s.".formatted(work.entry().publishedOn().words()));
		}
		this.earlier.lastFull(work, begun)
			.filter((last) -> Period.between(last.date().last(), begun.first()).getYears() >= LONG_YEARS)
			.ifPresent((last) -> warnings.add(
					"The last full inspection that Sightline knows is of %s: more than %d years before. Is one missing?"
						.formatted(last.when().replace("published ", ""), LONG_YEARS)));
	}

	private void twins(Work work, Person person, List<String> warnings) {
		this.earlier.others(work)
			.stream()
			.filter((other) -> overlap(work, other.startedOn(), other.endedOn()))
			.forEach((other) -> warnings.add("An outcome with overlapping dates is published already: %s, %s."
				.formatted(other.title(), other.when())));
		this.worklist.of(person)
			.stream()
			.filter((entry) -> entry.id() != work.draft().id() && entry.kind().equals(Works.KIND) && !entry.withdrawal()
					&& work.authority().codes().contains(entry.authorityCode()))
			.flatMap((entry) -> this.works.ifKeyed(entry.id(), person).stream())
			.filter((other) -> overlap(work, other.entry().startedOn(), other.entry().endedOn()))
			.forEach((other) -> warnings.add("Another draft has overlapping dates: %s.".formatted(other.longTitle())));
	}

	private static boolean overlap(Work work, PartialDate from, PartialDate to) {
		PartialDate begun = work.entry().startedOn();
		if (begun == null || from == null) {
			return false;
		}
		PartialDate ended = (work.entry().endedOn() != null) ? work.entry().endedOn() : begun;
		return !from.first().isAfter(ended.last()) && !((to != null) ? to : from).last().isBefore(begun.first());
	}

}
