package uk.sightline.inspection;

import java.util.List;
import java.util.UUID;

import uk.sightline.authority.Authority;
import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Begins an outcome: authority and type. */
@Controller
class WhatController {

	private final Works works;

	private final StepPages pages;

	WhatController(Works works, StepPages pages) {
		this.works = works;
		this.pages = pages;
	}

	@GetMapping("/enter/new")
	ModelAndView begin(Person person) {
		List<Authority> mine = this.works.authorities(person);
		return page(null, new WhatForm((mine.size() == 1) ? mine.get(0).slug() : null, null), new Errors(), person)
			.addObject("key", UUID.randomUUID());
	}

	@PostMapping("/enter/new")
	Object open(Person person, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		WhatForm form = WhatForm.of(keyed);
		Errors errors = check(form, person);
		if (!errors.none()) {
			return page(null, form, errors, person).addObject("key", key(keyed));
		}
		return StepPages.next(this.works.begin(form.what(), key(keyed), person), Step.WHAT, keyed);
	}

	/** A form sent twice begins one draft. */
	private static UUID key(Keyed keyed) {
		try {
			return UUID.fromString(String.valueOf(keyed.line("key")));
		}
		catch (IllegalArgumentException ex) {
			return UUID.randomUUID();
		}
	}

	@GetMapping("/enter/{id}/authority")
	ModelAndView what(Person person, @PathVariable long id) {
		Work work = this.works.open(id, person);
		Entry.What what = work.entry().what();
		return page(work, new WhatForm(what.authority(), what.type()), new Errors(), person);
	}

	@PostMapping("/enter/{id}/authority")
	Object save(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		Work work = this.works.open(id, person);
		WhatForm form = WhatForm.of(keyed);
		if (work.correction()) {
			form = new WhatForm(work.authority().slug(), form.type());
		}
		Errors errors = check(form, person);
		if (!errors.none()) {
			return page(work, form, errors, person);
		}
		View next = StepPages.next(
				this.works.save(work, Step.WHAT, work.entry().of(form.what()), keyed.version(), person), Step.WHAT,
				keyed);
		return next;
	}

	private Errors check(WhatForm form, Person person) {
		return form.check(this.works.authorities(person), new TypeChoices(this.works.grading()));
	}

	private ModelAndView page(Work work, WhatForm form, Errors errors, Person person) {
		TypeChoices types = new TypeChoices(this.works.grading());
		ModelAndView page = (work != null) ? this.pages.page(work, Step.WHAT, form, errors)
				: new ModelAndView("inspection/authority", errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
					.addObject("form", form)
					.addObject("errors", errors)
					.addObject("reasons", List.of());
		return page.addObject("authorities", this.works.authorities(person))
			.addObject("present", types.present(form.type()))
			.addObject("former", types.former(form.type()));
	}

}
