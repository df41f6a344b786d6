package uk.sightline.inspection;

import uk.sightline.review.Worklist;
import uk.sightline.security.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is under way for an officer. */
@Controller
class WorkController {

	private final Works works;

	private final Worklist worklist;

	WorkController(Works works, Worklist worklist) {
		this.works = works;
		this.worklist = worklist;
	}

	@GetMapping("/enter")
	String work(Person person, Model model) {
		model.addAttribute("entries", this.worklist.of(person));
		model.addAttribute("authorities", this.works.authorities(person));
		return "inspection/work";
	}

}
