package uk.sightline.inspection;

import java.util.ArrayList;
import java.util.List;

import uk.sightline.grading.Area;
import uk.sightline.review.Place;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;

/** The grades as the framework prints them, and where they stand. */
record GradesForm(String place, List<GradeRow> rows) {

	static GradesForm of(Work work) {
		List<GradeRow> rows = new ArrayList<>();
		for (Area area : work.judged()) {
			var scale = work.grading().scales().getOrDefault(area.scale(), List.of());
			List<KeyedGrade> keyed = work.entry().gradesOf(area.code());
			rows.add(GradeRow.of(area.code(), area, scale, keyed.isEmpty() ? null : keyed.get(0)));
			for (int i = 1; i < keyed.size(); i++) {
				rows.add(GradeRow.of(area.code() + '_' + (i + 1), area, scale, keyed.get(i)));
			}
		}
		return new GradesForm((work.entry().grades() != null) ? work.entry().grades().place() : null, rows);
	}

	GradesForm keyed(Keyed keyed) {
		return new GradesForm(Place.of(keyed.line("place")),
				this.rows.stream().map((row) -> row.keyed(keyed)).toList());
	}

	Errors check(Work work, Documents documents) {
		Errors errors = new Errors();
		Entry.Origin origin = work.entry().origin();
		boolean own = documents.own(origin);
		boolean needed = this.rows.stream()
			.anyMatch((row) -> row.place() == null && (row.grade() != null || !work.mayBeLeftOut(row.area(), own)));
		if (this.place == null && needed) {
			errors.add("place", "Enter the page on which the grades stand");
		}
		errors.atMost("place", this.place, "the place", Place.LONGEST);
		this.rows.forEach((row) -> row.check(errors, work.mayBeLeftOut(row.area(), own), !documents.own(row, origin)));
		if (this.rows.stream().anyMatch((row) -> row.grade() != null && source(row, work) == null)) {
			errors.add("place", "A grade needs a document in which it stands: choose one at the step “Source”");
		}
		return errors;
	}

	private static String source(GradeRow row, Work work) {
		if (row.base() != null && row.base().source() != null) {
			return row.base().source();
		}
		Entry.Origin origin = work.entry().origin();
		return (origin == null || origin.source() == null && origin.fresh() == null) ? null : "its own";
	}

	/** The grades; what was keyed for areas that are not judged now is kept aside. */
	Entry.Grades grades(Work work) {
		List<KeyedGrade> keyed = new ArrayList<>(this.rows.stream().flatMap((row) -> row.keyed().stream()).toList());
		if (work.entry().grades() != null) {
			List<String> judged = work.judged().stream().map(Area::code).toList();
			work.entry()
				.grades()
				.keyed()
				.stream()
				.filter((grade) -> !judged.contains(grade.area()))
				.forEach(keyed::add);
		}
		return new Entry.Grades(this.place, keyed);
	}

}
