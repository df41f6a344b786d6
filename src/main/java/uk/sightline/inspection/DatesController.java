package uk.sightline.inspection;

import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The days of fieldwork, from which the framework follows. */
@Controller
class DatesController {

	private final Works works;

	private final StepPages pages;

	DatesController(Works works, StepPages pages) {
		this.works = works;
		this.pages = pages;
	}

	@GetMapping("/enter/{id}/dates")
	ModelAndView dates(Person person, @PathVariable long id) {
		Work work = this.works.open(id, person);
		return this.pages.page(work, Step.DATES, DatesForm.of(work.entry()), new Errors());
	}

	@PostMapping("/enter/{id}/dates")
	Object save(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		Work work = this.works.open(id, person);
		DatesForm form = DatesForm.of(keyed);
		Errors errors = form.check(work);
		if (!errors.none()) {
			return this.pages.page(work, Step.DATES, form, errors);
		}
		return StepPages.next(
				this.works.save(work, Step.DATES, work.entry().dated(form.dates()), keyed.version(), person),
				Step.DATES, keyed);
	}

}
