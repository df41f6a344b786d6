package uk.sightline.improvement;

import java.util.List;

import uk.sightline.inspection.Finding;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;

/**
 * What an inspection or visit said on a theme.
 *
 * @param judgements on the theme, as printed
 * @param findings on the theme
 */
record Said(Outcome outcome, List<Judgement> judgements, List<Finding> findings) {

	/** Whether it said anything that is recorded. */
	public boolean anything() {
		return !this.judgements.isEmpty() || !this.findings.isEmpty();
	}

}
