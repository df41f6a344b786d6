package uk.sightline.inspection;

import uk.sightline.review.Draft;
import uk.sightline.review.Drafts;
import uk.sightline.review.Submissions;
import uk.sightline.security.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * A draft as a whole: where it is seen, and what can happen to it after and instead of
 * its submission.
 */
@Controller
class HandOverController {

	private final Works works;

	private final Drafts drafts;

	private final Submissions submissions;

	HandOverController(Works works, Drafts drafts, Submissions submissions) {
		this.works = works;
		this.drafts = drafts;
		this.submissions = submissions;
	}

	@GetMapping("/enter/{id}")
	View draft(Person person, @PathVariable long id) {
		return StepPages.seeOther(this.drafts.address(this.drafts.find(id, person)));
	}

	@GetMapping("/enter/{id}/submitted")
	Object submitted(Person person, @PathVariable long id, Model model) {
		Work work = this.works.find(id, person);
		if (work.draft().open()) {
			return StepPages.seeOther(work.url(Step.CHECK));
		}
		model.addAttribute("work", work);
		return "inspection/submitted";
	}

	@PostMapping("/enter/{id}/take-back")
	View takeBack(Person person, @PathVariable long id) {
		Draft draft = this.drafts.find(id, person);
		if (!draft.open()) {
			this.submissions.takeBack(id, person);
		}
		return StepPages.seeOther(this.drafts.address(draft));
	}

	@GetMapping("/enter/{id}/discard")
	String discard(Person person, @PathVariable long id, Model model) {
		model.addAttribute("work", this.works.open(id, person));
		return "inspection/discard";
	}

	@PostMapping("/enter/{id}/discard")
	View discarded(Person person, @PathVariable long id) {
		Draft draft = this.drafts.find(id, person);
		if (!draft.open()) {
			return StepPages.seeOther(this.drafts.address(draft));
		}
		this.submissions.discard(id, person);
		return StepPages.seeOther("/enter");
	}

}
