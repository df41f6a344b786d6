package uk.sightline.review;

import java.util.List;

import uk.sightline.security.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows one revision to those who check it; what they decide goes to
 * {@link DecisionController}.
 */
@Controller
class ReviewController {

	private final Reviewing reviewing;

	private final ReviewPage page;

	ReviewController(Reviewing reviewing, ReviewPage page) {
		this.reviewing = reviewing;
		this.page = page;
	}

	@GetMapping("/review/{id:[1-9][0-9]{0,17}}")
	String one(Person by, @PathVariable long id, @RequestParam(required = false) String place,
			@RequestParam(required = false) String page, Model model) {
		return this.page.fill(this.reviewing.find(id, by), by, PublishForm.EMPTY, ReturnForm.at(place), List.of(), page,
				model);
	}

}
