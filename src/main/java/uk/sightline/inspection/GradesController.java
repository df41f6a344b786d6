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

/** The grades, as the framework's own page prints them. */
@Controller
class GradesController {

	private final Works works;

	private final StepPages pages;

	private final Documents documents;

	GradesController(Works works, StepPages pages, Documents documents) {
		this.works = works;
		this.pages = pages;
		this.documents = documents;
	}

	@GetMapping("/enter/{id}/grades")
	Object grades(Person person, @PathVariable long id) {
		Work work = this.works.open(id, person);
		if (!work.graded()) {
			return StepPages.seeOther(work.url(work.framework().isEmpty() ? Step.DATES : work.after(Step.GRADES)));
		}
		return this.pages.page(work, Step.GRADES, GradesForm.of(work), new Errors());
	}

	@PostMapping("/enter/{id}/grades")
	Object save(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		Work work = this.works.open(id, person);
		GradesForm form = GradesForm.of(work).keyed(keyed);
		Errors errors = form.check(work, this.documents);
		if (!errors.none()) {
			return this.pages.page(work, Step.GRADES, form, errors);
		}
		return StepPages.next(
				this.works.save(work, Step.GRADES, work.entry().graded(form.grades(work)), keyed.version(), person),
				Step.GRADES, keyed);
	}

}
