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

/** The document the outcome comes from, and its publication. */
@Controller
class OriginController {

	private final Works works;

	private final StepPages pages;

	private final Documents documents;

	OriginController(Works works, StepPages pages, Documents documents) {
		this.works = works;
		this.pages = pages;
		this.documents = documents;
	}

	@GetMapping("/enter/{id}/source")
	ModelAndView source(Person person, @PathVariable long id) {
		Work work = this.works.open(id, person);
		return page(work, SourceForm.of(work), new Errors());
	}

	@PostMapping("/enter/{id}/source")
	Object save(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		Work work = this.works.open(id, person);
		SourceForm form = SourceForm.of(keyed);
		Errors errors = form.check(work, this.documents);
		if (!errors.none()) {
			return page(work, form, errors);
		}
		return StepPages.next(this.works.save(work, Step.SOURCE, work.entry().from(form.origin(this.documents)),
				keyed.version(), person), Step.SOURCE, keyed);
	}

	private ModelAndView page(Work work, SourceForm form, Errors errors) {
		return this.pages.page(work, Step.SOURCE, form, errors)
			.addObject("documents", this.documents.choices(work, form.source()))
			.addObject("elsewhere", this.documents.choices(work, form.publishedSource()));
	}

}
