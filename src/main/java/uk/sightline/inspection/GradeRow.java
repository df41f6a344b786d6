package uk.sightline.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import uk.sightline.grading.Area;
import uk.sightline.grading.Grade;
import uk.sightline.review.Place;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;

import org.springframework.util.StringUtils;

/**
 * The fields of one grade: an area of the framework has one row, or several where its
 * document disagrees with itself.
 *
 * @param id the end of the names of its fields
 * @param base what is saved of it; {@code null} where nothing is
 * @param grade the word chosen, or {@link #NOT}, or {@code null}
 */
record GradeRow(String id, Area area, List<Grade> scale, KeyedGrade base, String grade, String printed, String place,
		String note) {

	/** Chosen where no grade was given. */
	static final String NOT = "-";

	private static final int LONGEST_PRINTED = 200;

	private static final int LONGEST_NOTE = 4000;

	static GradeRow of(String id, Area area, List<Grade> scale, KeyedGrade base) {
		if (base == null) {
			return new GradeRow(id, area, scale, null, null, null, null, null);
		}
		String printed = (base.printed() != null && !base.printed().equalsIgnoreCase(base.word())) ? base.printed()
				: null;
		return new GradeRow(id, area, scale, base, (base.grade() != null) ? base.grade() : NOT, printed, base.place(),
				base.note());
	}

	GradeRow keyed(Keyed keyed) {
		return new GradeRow(this.id, this.area, this.scale, this.base, keyed.line("grade-" + this.id),
				keyed.line("printed-" + this.id), Place.of(keyed.line("place-" + this.id)),
				keyed.text("note-" + this.id));
	}

	public boolean opened() {
		return this.printed != null || this.place != null || this.note != null;
	}

	/**
	 * Notes what is wrong.
	 * @param mayBeLeftOut whether no grade need be chosen
	 * @param rewritten whether its document, a list, may print another word than the one
	 * then in force, as long as the note says so
	 */
	void check(Errors errors, boolean mayBeLeftOut, boolean rewritten) {
		boolean known = NOT.equals(this.grade)
				|| this.scale.stream().anyMatch((grade) -> grade.word().equals(this.grade));
		if (!known && !(this.grade == null && mayBeLeftOut)) {
			errors.add("grade-" + this.id, "Choose the grade for “%s”, or that it was not judged".formatted(name()));
		}
		if (NOT.equals(this.grade) && this.note == null) {
			errors.add("note-" + this.id, "Say why “%s” was not judged".formatted(name()));
		}
		errors.atMost("printed-" + this.id, this.printed, "the grade as printed", LONGEST_PRINTED)
			.atMost("place-" + this.id, this.place, "the place", Place.LONGEST)
			.atMost("note-" + this.id, this.note, "the note", LONGEST_NOTE);
		saying().filter((word) -> !(rewritten && this.note != null))
			.filter((word) -> this.grade != null && !NOT.equals(this.grade) && !word.equals(this.grade))
			.ifPresent((word) -> errors.add("printed-" + this.id,
					"What is printed says “%s”, but “%s” is chosen: change one of them".formatted(word, this.grade)));
	}

	/** The word of the scale that the grade as printed names. */
	private Optional<String> saying() {
		return (this.printed == null) ? Optional.empty()
				: this.scale.stream()
					.map(Grade::word)
					.filter((word) -> plain(this.printed).contains(plain(word)))
					.max(java.util.Comparator.comparing(String::length));
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.UK).replace("requires ", "require ");
	}

	/** As keyed now; what no field shows stays as it was. */
	Optional<KeyedGrade> keyed() {
		if (this.grade == null) {
			return Optional.empty();
		}
		String word = NOT.equals(this.grade) ? null : this.grade;
		return Optional.of(new KeyedGrade(this.area.code(), word, asPrinted(word), this.place,
				(this.base != null) ? this.base.source() : null, this.note,
				(this.base != null) ? this.base.heading() : null));
	}

	/** The tables of reports begin a grade with a capital letter. */
	private String asPrinted(String word) {
		if (this.printed != null || word == null) {
			return this.printed;
		}
		boolean asBefore = this.base != null && this.base.printed() != null && word.equals(this.base.grade())
				&& this.base.printed().equalsIgnoreCase(word);
		return asBefore ? this.base.printed() : StringUtils.capitalize(word);
	}

	private String name() {
		return this.area.fullName();
	}

}
