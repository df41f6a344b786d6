package uk.sightline.inspection;

import uk.sightline.review.PublicReason;
import uk.sightline.review.UnderWay;
import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.NotFound;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Begins the correction of a published outcome, with the reason that readers will see.
 */
@Controller
class CorrectController {

	private final Corrections corrections;

	CorrectController(Corrections corrections) {
		this.corrections = corrections;
	}

	@GetMapping("/enter/inspections/{slug}/correct")
	ModelAndView correct(Person person, @PathVariable String slug) {
		return page(this.corrections.find(slug, person), null, new Errors(), null);
	}

	@PostMapping("/enter/inspections/{slug}/correct")
	Object begin(Person person, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent) {
		Outcome outcome = this.corrections.find(slug, person);
		String reason = new Keyed(sent).text("reason");
		Errors errors = PublicReason.check(reason, "why it is corrected");
		if (!errors.none()) {
			return page(outcome, reason, errors, null);
		}
		try {
			return StepPages.seeOther(this.corrections.begin(outcome, reason, person).url(Step.CHECK));
		}
		catch (UnderWay ex) {
			return page(outcome, reason, new Errors(), ex.revision());
		}
	}

	private static ModelAndView page(Outcome outcome, String reason, Errors errors, Long underWay) {
		ModelAndView page = new ModelAndView("inspection/correct",
				(underWay != null) ? HttpStatus.CONFLICT : errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
		return page.addObject("outcome", outcome)
			.addObject("reason", reason)
			.addObject("errors", errors)
			.addObject("underWay", underWay);
	}

	static NotFound nothing() {
		return new NotFound("There is no published outcome of this name that you may correct.");
	}

}
