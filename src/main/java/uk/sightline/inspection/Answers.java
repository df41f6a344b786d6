package uk.sightline.inspection;

import java.util.ArrayList;
import java.util.List;

import uk.sightline.web.Errors;
import uk.sightline.web.Link;

import org.springframework.stereotype.Component;

/**
 * What is still missing or no longer fits, over all steps: a later change of a date can
 * make wrong what was right when it was keyed.
 */
@Component
class Answers {

	private final Documents documents;

	Answers(Documents documents) {
		this.documents = documents;
	}

	/** One link for each, to the step that mends it. */
	List<Link> problems(Work work) {
		List<Link> problems = new ArrayList<>();
		add(problems, work, Step.DATES, (work.entry().dates() != null) ? DatesForm.of(work.entry()).check(work)
				: new Errors().add("", "Enter the dates of fieldwork"));
		if (!problems.isEmpty()) {
			return problems;
		}
		if (work.framework().isEmpty()) {
			add(problems, work, Step.FRAMEWORK, new Errors().add("", "Choose the framework"));
			return problems;
		}
		add(problems, work, Step.SOURCE, (work.entry().origin() != null)
				? SourceForm.of(work).check(work, this.documents) : new Errors().add("", "Enter the source"));
		if (work.graded()) {
			add(problems, work, Step.GRADES, (work.entry().grades() != null)
					? GradesForm.of(work).check(work, this.documents) : new Errors().add("", "Enter the grades"));
		}
		if (work.entry().findings() == null) {
			add(problems, work, Step.FINDINGS,
					new Errors().add("", "Enter findings and recommendations, or say that there are none"));
		}
		boolean document = work.entry().origin() != null
				&& (work.entry().origin().source() != null || work.entry().origin().fresh() != null);
		if (!document && work.entry().findingsOrNone().stream().anyMatch((finding) -> finding.source() == null)) {
			add(problems, work, Step.SOURCE,
					new Errors().add("", "A finding needs a document in which it stands: choose one"));
		}
		return problems;
	}

	private static void add(List<Link> problems, Work work, Step step, Errors errors) {
		errors.links()
			.forEach((error) -> problems.add(new Link(error.text(),
					work.url(step) + "?from=check" + (error.href().equals("#") ? "" : error.href()))));
	}

}
