package uk.sightline.inspection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import uk.sightline.grading.Area;
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

/** The list of findings and recommendations, each on a page of its own. */
@Controller
class FindingsController {

	private final Works works;

	private final StepPages pages;

	FindingsController(Works works, StepPages pages) {
		this.works = works;
		this.pages = pages;
	}

	@GetMapping("/enter/{id}/findings")
	ModelAndView findings(Person person, @PathVariable long id) {
		return this.pages.page(this.works.open(id, person), Step.FINDINGS, null, new Errors());
	}

	/** Nothing more to add. */
	@PostMapping("/enter/{id}/findings")
	Object done(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Work work = this.works.open(id, person);
		if (work.entry().findings() == null) {
			work = this.works.save(work, Step.FINDINGS, work.entry().finding(List.of()), new Keyed(sent).version(),
					person);
		}
		return StepPages.seeOther(work.url(Step.CHECK));
	}

	@GetMapping("/enter/{id}/findings/new")
	ModelAndView add(Person person, @PathVariable long id) {
		Work work = this.works.open(id, person);
		List<KeyedFinding> known = work.entry().findingsOrNone();
		return page(work, FindingForm.after(known.stream().skip(Math.max(0, known.size() - 1)).findFirst()), null,
				new Errors());
	}

	@PostMapping("/enter/{id}/findings/new")
	Object added(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		Work work = this.works.open(id, person);
		boolean again = keyed.version() != work.draft().version()
				&& work.entry().findingsOrNone().contains(FindingForm.of(keyed).finding(null));
		return again ? StepPages.seeOther(work.url(Step.FINDINGS))
				: save(work, work.entry().findingsOrNone().size(), keyed, person);
	}

	@GetMapping("/enter/{id}/findings/{number}")
	ModelAndView edit(Person person, @PathVariable long id, @PathVariable int number) {
		Work work = this.works.open(id, person);
		return page(work, FindingForm.of(finding(work, number)), number, new Errors());
	}

	@PostMapping("/enter/{id}/findings/{number}")
	Object edited(Person person, @PathVariable long id, @PathVariable int number,
			@RequestParam MultiValueMap<String, String> sent) {
		Work work = this.works.open(id, person);
		finding(work, number);
		return save(work, number - 1, new Keyed(sent), person);
	}

	@GetMapping("/enter/{id}/findings/{number}/remove")
	ModelAndView remove(Person person, @PathVariable long id, @PathVariable int number) {
		Work work = this.works.open(id, person);
		ModelAndView page = this.pages.page(work, Step.FINDINGS, finding(work, number), new Errors());
		page.setViewName("inspection/finding-remove");
		return page.addObject("number", number);
	}

	/**
	 * Of a list that has changed nothing is removed: what stands at its place may be
	 * another.
	 */
	@PostMapping("/enter/{id}/findings/{number}/remove")
	Object removed(Person person, @PathVariable long id, @PathVariable int number,
			@RequestParam MultiValueMap<String, String> sent) {
		Work work = this.works.open(id, person);
		if (new Keyed(sent).version() == work.draft().version()) {
			finding(work, number);
			this.works.save(work, Step.FINDINGS, work.entry().withoutFinding(number - 1), work.draft().version(),
					person);
		}
		return StepPages.seeOther(work.url(Step.FINDINGS));
	}

	private Object save(Work work, int index, Keyed keyed, Person person) {
		FindingForm form = FindingForm.of(keyed);
		Errors errors = form.check(work);
		List<KeyedFinding> known = work.entry().findingsOrNone();
		if (!errors.none()) {
			return page(work, form, (index < known.size()) ? index + 1 : null, errors);
		}
		KeyedFinding finding = form.finding((index < known.size()) ? known.get(index) : null);
		this.works.save(work, Step.FINDINGS, work.entry().finding(index, finding), keyed.version(), person);
		return StepPages.seeOther(work.url(Step.FINDINGS));
	}

	private ModelAndView page(Work work, FindingForm form, Integer number, Errors errors) {
		ModelAndView page = this.pages.page(work, Step.FINDINGS, form, errors);
		page.setViewName("inspection/finding");
		page.setStatus(errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
		return page.addObject("number", number)
			.addObject("kinds", FindingKind.values())
			.addObject("deadlines", FindingForm.DEADLINES)
			.addObject("sections", areas(work).stream().map(Area::section).filter(Objects::nonNull).distinct().toList())
			.addObject("board", areas(work).stream().anyMatch((area) -> !area.body().equals("authority")));
	}

	private static List<Area> areas(Work work) {
		return work.framework().map((framework) -> framework.areas()).orElse(List.of());
	}

	private static KeyedFinding finding(Work work, int number) {
		return Optional.of(work.entry().findingsOrNone())
			.filter((all) -> number >= 1 && number <= all.size())
			.map((all) -> all.get(number - 1))
			.orElseThrow(() -> new NotFound("There is no such finding in this draft: it may have been removed."));
	}

}
