package uk.sightline.inspection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import uk.sightline.grading.Area;
import uk.sightline.grading.Comparability;
import uk.sightline.grading.Direction;
import uk.sightline.grading.Verdict;

/**
 * The latest earlier inspection with a judgement that one of this inspection's may be
 * compared with.
 */
record Previous(Outcome outcome, Comparability comparability) {

	/** Finds it among the earlier outcomes of the authority. */
	static Optional<Previous> of(Collection<Area> judged, List<Outcome> earlier, Comparability comparability) {
		return earlier.stream()
			.sorted(Comparator.comparing(Outcome::date).reversed())
			.map((outcome) -> new Previous(outcome, comparability))
			.filter((previous) -> judged.stream().anyMatch((area) -> previous.before(area).isPresent()))
			.findFirst();
	}

	/**
	 * What it said of an area: a comparable judgement, or else one to compare with care.
	 */
	public Optional<Judgement> before(Area area) {
		return this.outcome.judgements()
			.stream()
			.filter((judgement) -> kind(judgement, area) != Verdict.Kind.NOT_COMPARABLE)
			.min(Comparator.comparing((judgement) -> kind(judgement, area)));
	}

	/** How a grade now stands to what was said of the area before. */
	Optional<Direction> direction(Area area, String grade) {
		return (grade == null) ? Optional.empty() : before(area).filter(Judgement::graded)
			.flatMap((before) -> this.comparability.direction(before.area(), before.grade(), area, grade));
	}

	/**
	 * Whether the two are one and the same judgement, or only to be compared with care.
	 */
	public boolean withCare(Area area) {
		return before(area).filter((before) -> kind(before, area) == Verdict.Kind.WITH_CARE).isPresent();
	}

	private Verdict.Kind kind(Judgement before, Area area) {
		return this.comparability.verdict(before.area(), area).kind();
	}

}
