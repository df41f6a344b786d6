package uk.sightline.comparison;

import java.util.List;

import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;

/**
 * What stands where a row of a comparison meets an authority.
 *
 * @param judgements the judgements, none where the inspection made none on this subject
 * @param nothing why there is none, in words; {@code null} where there is one
 * @param last the last judgement on the subject, where the inspection made none
 * @param rows how many rows the cell covers: more than one where one grade covers several
 * subjects, 0 where the cell above covers this one
 */
public record Cell(Column column, List<Judgement> judgements, String nothing, Last last, int rows) {

	boolean judged() {
		return this.judgements.stream().anyMatch(Judgement::graded);
	}

	public boolean covered() {
		return this.rows == 0;
	}

	Cell spanning(int rows) {
		return new Cell(this.column, this.judgements, this.nothing, this.last, rows);
	}

	/** The last judgement on a subject that the inspection shown did not judge. */
	public record Last(Outcome outcome, Judgement judgement) {
	}

}
