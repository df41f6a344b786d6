package uk.sightline.improvement;

import java.util.List;

import uk.sightline.review.SavedMeanwhile;
import uk.sightline.review.SubmissionRefused;
import uk.sightline.review.Submissions;
import uk.sightline.review.Worklist;
import uk.sightline.security.Person;
import uk.sightline.web.Keyed;
import uk.sightline.web.Link;
import uk.sightline.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The progress of a plan as a whole: shown, handed to a second person, or given up. */
@Controller
@RequestMapping("/enter/plan-updates/{id}")
class UpdateController {

	private final Updates updates;

	private final ProgressRows rows;

	private final Submissions submissions;

	private final Worklist worklist;

	UpdateController(Updates updates, ProgressRows rows, Submissions submissions, Worklist worklist) {
		this.updates = updates;
		this.rows = rows;
		this.submissions = submissions;
		this.worklist = worklist;
	}

	@GetMapping
	ModelAndView update(Person person, @PathVariable long id) {
		return page(this.updates.find(id, person), List.of(), HttpStatus.OK);
	}

	@PostMapping("/submit")
	Object submit(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Update update = this.updates.find(id, person);
		View submitted = SeeOther.to(update.url() + "/submitted");
		if (!update.draft().open()) {
			return submitted;
		}
		if (new Keyed(sent).version() != update.draft().version()) {
			return meanwhile(update);
		}
		if (update.entry().rows().isEmpty()) {
			return page(update, List.of(new Link("Record the progress of at least one action", "#actions")),
					HttpStatus.BAD_REQUEST);
		}
		try {
			this.submissions.submit(update.draft(), update.draft().slug(), update.draft().authorityCode(),
					update.draft().title(), person, (revision, slug) -> this.rows.write(update, revision, slug));
			return submitted;
		}
		catch (SavedMeanwhile ex) {
			return meanwhile(this.updates.find(id, person));
		}
		catch (SubmissionRefused ex) {
			return page(update,
					ex.wrong().stream().map((wrong) -> new Link(wrong.sentence(), null)).distinct().toList(),
					HttpStatus.BAD_REQUEST);
		}
	}

	private ModelAndView meanwhile(Update update) {
		return page(update,
				List.of(new Link(
						"%s saved this draft while you were looking at it. This is how it stands now: check it again"
							.formatted(update.draft().savedBy()),
						null)),
				HttpStatus.CONFLICT);
	}

	private ModelAndView page(Update update, List<Link> refused, HttpStatus status) {
		return new ModelAndView("improvement/update", status).addObject("update", update)
			.addObject("refused", refused)
			.addObject("reasons", update.draft().open() ? this.worklist.reasons(update.draft().id()) : List.of());
	}

	@GetMapping("/submitted")
	Object submitted(Person person, @PathVariable long id) {
		Update update = this.updates.find(id, person);
		return update.draft().open() ? SeeOther.to(update.url())
				: new ModelAndView("improvement/submitted").addObject("update", update);
	}

	@GetMapping("/discard")
	ModelAndView discard(Person person, @PathVariable long id) {
		return new ModelAndView("improvement/discard").addObject("update", this.updates.open(id, person));
	}

}
