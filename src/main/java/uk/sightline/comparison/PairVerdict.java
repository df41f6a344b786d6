package uk.sightline.comparison;

import uk.sightline.grading.Verdict;

/**
 * The verdict on some of the authorities in a row.
 *
 * @param who the authorities, in words; {@code null} where it holds for the whole row
 */
public record PairVerdict(String who, Verdict verdict) {

	PairVerdict of(String subject) {
		return new PairVerdict((this.who != null) ? subject + ", " + this.who : subject, this.verdict);
	}
}
