package uk.sightline.improvement;

import uk.sightline.review.PublicReason;
import uk.sightline.review.UnderWay;
import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Begins to record the progress of a plan, with the reason that readers will see. What
 * readers see is in {@link PlanController}.
 */
@Controller
class TrackController {

	private final Updates updates;

	TrackController(Updates updates) {
		this.updates = updates;
	}

	@GetMapping("/enter/plans")
	String plans(Person person, Model model) {
		model.addAttribute("plans", this.updates.plans(person));
		return "improvement/track";
	}

	@GetMapping("/enter/plans/{slug}")
	ModelAndView plan(Person person, @PathVariable String slug) {
		return page(this.updates.plan(slug, person), null, new Errors(),
				this.updates.underWay(slug, person).orElse(null), HttpStatus.OK);
	}

	@PostMapping("/enter/plans/{slug}")
	Object begin(Person person, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent) {
		Plan plan = this.updates.plan(slug, person);
		String reason = new Keyed(sent).text("reason");
		Errors errors = PublicReason.check(reason, "what the progress comes from");
		if (!errors.none()) {
			return page(plan, reason, errors, null, HttpStatus.BAD_REQUEST);
		}
		try {
			return SeeOther.to(this.updates.begin(plan, reason, person).url());
		}
		catch (UnderWay ex) {
			return page(plan, reason, new Errors(), "/enter/" + ex.revision(), HttpStatus.CONFLICT);
		}
	}

	private static ModelAndView page(Plan plan, String reason, Errors errors, String underWay, HttpStatus status) {
		return new ModelAndView("improvement/begin", status).addObject("plan", plan)
			.addObject("reason", reason)
			.addObject("errors", errors)
			.addObject("underWay", underWay);
	}

}
