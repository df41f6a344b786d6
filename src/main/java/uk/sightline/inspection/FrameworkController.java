package uk.sightline.inspection;

import java.util.Optional;

import uk.sightline.grading.Framework;
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

/** Asks for the framework where type and first day leave more than one. */
@Controller
class FrameworkController {

	private final Works works;

	private final StepPages pages;

	FrameworkController(Works works, StepPages pages) {
		this.works = works;
		this.pages = pages;
	}

	@GetMapping("/enter/{id}/framework")
	ModelAndView framework(Person person, @PathVariable long id) {
		Work work = this.works.open(id, person);
		return this.pages.page(work, Step.FRAMEWORK, work.entry().framework(), new Errors());
	}

	@PostMapping("/enter/{id}/framework")
	Object save(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		Work work = this.works.open(id, person);
		Optional<Framework> chosen = work.candidates()
			.stream()
			.filter((candidate) -> candidate.code().equals(keyed.line("framework")))
			.findFirst();
		if (chosen.isEmpty()) {
			return this.pages.page(work, Step.FRAMEWORK, null,
					new Errors().add("framework", "Choose the framework that the report or letter names"));
		}
		return StepPages.next(
				this.works.save(work, Step.FRAMEWORK, work.entry().under(chosen.get().code()), keyed.version(), person),
				Step.FRAMEWORK, keyed);
	}

}
