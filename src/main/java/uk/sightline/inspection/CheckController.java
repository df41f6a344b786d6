package uk.sightline.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.sightline.review.SavedMeanwhile;
import uk.sightline.review.SubmissionRefused;
import uk.sightline.review.Submissions;
import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.Link;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Shows all that was keyed, and hands it to a second person. */
@Controller
class CheckController {

	private final Works works;

	private final StepPages pages;

	private final Summary summary;

	private final Answers answers;

	private final Warnings warnings;

	private final Submissions submissions;

	private final OutcomeRows rows;

	CheckController(Works works, StepPages pages, Summary summary, Answers answers, Warnings warnings,
			Submissions submissions, OutcomeRows rows) {
		this.works = works;
		this.pages = pages;
		this.summary = summary;
		this.answers = answers;
		this.warnings = warnings;
		this.submissions = submissions;
		this.rows = rows;
	}

	@GetMapping("/enter/{id}/check")
	ModelAndView check(Person person, @PathVariable long id) {
		return page(this.works.find(id, person), person, List.of(), HttpStatus.OK);
	}

	@PostMapping("/enter/{id}/submit")
	Object submit(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Work work = this.works.find(id, person);
		View submitted = StepPages.seeOther("/enter/" + id + "/submitted");
		if (!work.draft().open()) {
			return submitted;
		}
		if (new Keyed(sent).version() != work.draft().version()) {
			return meanwhile(work, person);
		}
		List<Link> problems = this.answers.problems(work);
		if (!problems.isEmpty()) {
			return page(work, person, problems, HttpStatus.BAD_REQUEST);
		}
		try {
			this.submissions.submit(work.draft(), work.slug(), work.authorityCode(), work.longTitle(), person,
					(revision, slug) -> this.rows.write(work, revision, slug));
			return submitted;
		}
		catch (SavedMeanwhile ex) {
			return meanwhile(this.works.find(id, person), person);
		}
		catch (SubmissionRefused ex) {
			return page(work, person,
					ex.wrong().stream().map((wrong) -> new Link(wrong.sentence(), null)).distinct().toList(),
					HttpStatus.BAD_REQUEST);
		}
	}

	private ModelAndView meanwhile(Work work, Person person) {
		return page(work, person,
				List.of(new Link(
						"%s saved this draft while you were looking at it. This is how it stands now: check it again"
							.formatted(work.draft().savedBy()),
						null)),
				HttpStatus.CONFLICT);
	}

	private ModelAndView page(Work work, Person person, List<Link> refused, HttpStatus status) {
		Optional<Previous> previous = this.pages.previous(work);
		Map<Step, List<Line>> parts = new LinkedHashMap<>();
		for (Step step : Step.values()) {
			if (step != Step.CHECK) {
				parts.put(step, this.summary.of(work, step, previous));
			}
		}
		ModelAndView page = this.pages.page(work, Step.CHECK, null, new Errors());
		page.setStatus(status);
		return page.addObject("parts", parts)
			.addObject("refused", refused)
			.addObject("missing", work.draft().open() ? this.answers.problems(work) : new ArrayList<>())
			.addObject("warnings", work.draft().open() ? this.warnings.of(work, previous, person) : List.of());
	}

}
