package uk.sightline.inspection;

import uk.sightline.review.Submissions;
import uk.sightline.security.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What can happen to a draft as a whole after and instead of its submission. */
@Controller
class HandOverController {

	private final Works works;

	private final Submissions submissions;

	HandOverController(Works works, Submissions submissions) {
		this.works = works;
		this.submissions = submissions;
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
		Work work = this.works.find(id, person);
		if (!work.draft().open()) {
			this.submissions.takeBack(id, person);
		}
		return StepPages.seeOther(work.url(Step.CHECK));
	}

	@GetMapping("/enter/{id}/discard")
	String discard(Person person, @PathVariable long id, Model model) {
		model.addAttribute("work", this.works.open(id, person));
		return "inspection/discard";
	}

	@PostMapping("/enter/{id}/discard")
	View discarded(Person person, @PathVariable long id) {
		this.works.open(id, person);
		this.submissions.discard(id, person);
		return StepPages.seeOther("/enter");
	}

}
