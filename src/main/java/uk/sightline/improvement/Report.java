package uk.sightline.improvement;

import java.util.List;
import java.util.Optional;

import uk.sightline.inspection.Finding;
import uk.sightline.inspection.Outcome;
import uk.sightline.web.PartialDate;

/** An inspection or visit of the authority with all its findings. */
record Report(Outcome outcome, List<Finding> findings) {

	Optional<Finding> finding(String slug) {
		return this.findings.stream().filter((finding) -> finding.slug().equals(slug)).findFirst();
	}

	/** Whether it surely began after the plan came. */
	boolean after(Plan plan) {
		return plan.from() != null && after(plan.from());
	}

	/** Whether it surely began after another had. */
	boolean after(Report other) {
		return after(other.outcome.date());
	}

	private boolean after(PartialDate day) {
		return this.outcome.date().first().isAfter(day.last());
	}

	Said on(String theme) {
		return (theme == null) ? new Said(this.outcome, List.of(), List.of()) : new Said(this.outcome,
				this.outcome.judgements()
					.stream()
					.filter((judgement) -> judgement.area().themes().contains(theme))
					.toList(),
				this.findings.stream().filter((finding) -> theme.equals(finding.theme())).toList());
	}

}
