package uk.sightline.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.sightline.grading.Area;
import uk.sightline.grading.Framework;
import uk.sightline.grading.Grade;
import uk.sightline.grading.Grading;
import uk.sightline.security.Person;
import uk.sightline.web.DateParts;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;

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
 * Lets a reviewer key the grades again from the source without seeing the officer's, and
 * then shows both.
 */
@Controller
class RekeyController {

	private static final String NOT_GIVEN = "not given";

	private final Rekeyings rekeyings;

	private final Works works;

	private final CitedDocuments documents;

	RekeyController(Rekeyings rekeyings, Works works, CitedDocuments documents) {
		this.rekeyings = rekeyings;
		this.works = works;
		this.documents = documents;
	}

	@GetMapping("/review/{id}/grades")
	Object grades(Person person, @PathVariable long id) {
		Rekeyings.Case found = this.rekeyings.find(id, person);
		List<Slip> slips = slips(found, person);
		return slips.isEmpty() ? StepPages.seeOther("/review/" + id + "/grades/compare")
				: page(found, slips, new Errors());
	}

	@PostMapping("/review/{id}/grades")
	Object keyed(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		Rekeyings.Case found = this.rekeyings.find(id, person);
		List<Slip> slips = slips(found, person).stream().map((slip) -> slip.keyed(keyed)).toList();
		Errors errors = new Errors();
		slips.forEach((slip) -> slip.check(errors));
		if (!errors.none()) {
			return page(found, slips, errors);
		}
		Map<String, String> words = new LinkedHashMap<>();
		slips.forEach((slip) -> words.put(slip.thing().name(), slip.word()));
		if (!words.isEmpty()) {
			this.rekeyings.keep(found, words, person);
		}
		return StepPages.seeOther("/review/" + id + "/grades/compare");
	}

	@GetMapping("/review/{id}/grades/compare")
	Object compare(Person person, @PathVariable long id, Model model) {
		Rekeyings.Case found = this.rekeyings.find(id, person);
		List<Rekeyings.Pair> pairs = this.rekeyings.pairs(found, person);
		if (pairs.stream().anyMatch((pair) -> !pair.keyed())) {
			return StepPages.seeOther("/review/" + id + "/grades");
		}
		model.addAttribute("found", found);
		model.addAttribute("pairs", pairs);
		model.addAttribute("settled", pairs.stream().allMatch(Rekeyings.Pair::same));
		return "inspection/rekeyed";
	}

	private ModelAndView page(Rekeyings.Case found, List<Slip> slips, Errors errors) {
		return new ModelAndView("inspection/rekey", errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
			.addObject("found", found)
			.addObject("what", title(found, slips))
			.addObject("slips", slips)
			.addObject("errors", errors)
			.addObject("documents", this.documents.of(found.id()));
	}

	/** Where dates are keyed again, the title must not tell them. */
	private static String title(Rekeyings.Case found, List<Slip> slips) {
		return slips.stream().allMatch((slip) -> slip.thing().grade()) ? found.title()
				: found.title().replaceFirst(", [^,]*$", "");
	}

	/** What the person has not keyed yet, or keyed otherwise than the officer. */
	private List<Slip> slips(Rekeyings.Case found, Person person) {
		Grading grading = this.works.grading();
		List<Slip> slips = new ArrayList<>();
		for (Rekeyings.Pair pair : this.rekeyings.pairs(found, person)) {
			if (!pair.same()) {
				slips.add(new Slip("k" + pair.thing().name().hashCode(), pair.thing(), scale(grading, pair.thing()),
						null, new DateParts(null, null, null)));
			}
		}
		return slips;
	}

	private static List<Grade> scale(Grading grading, Rekeyings.Thing thing) {
		return !thing.grade() ? List.of()
				: grading.framework(thing.framework())
					.map(Framework::areas)
					.orElse(List.of())
					.stream()
					.filter((area) -> area.code().equals(thing.area()))
					.map(Area::scale)
					.findFirst()
					.map((scale) -> grading.scales().getOrDefault(scale, List.of()))
					.orElse(List.of());
	}

	/** The fields of one thing to key; they never hold what the officer keyed. */
	record Slip(String id, Rekeyings.Thing thing, List<Grade> scale, String grade, DateParts date) {

		Slip keyed(Keyed keyed) {
			return new Slip(this.id, this.thing, this.scale, keyed.line(this.id), DateParts.of(keyed, this.id));
		}

		void check(Errors errors) {
			if (!this.thing.grade()) {
				errors.add(this.id + "-day", this.date.problem("The date"));
			}
			else if (!KeyedGrade.NOT_JUDGED.equals(this.grade)
					&& this.scale.stream().noneMatch((known) -> known.word().equals(this.grade))) {
				errors.add(this.id, "Choose the grade for “%s” as the source prints it".formatted(this.thing.label()));
			}
		}

		String word() {
			return this.thing.grade() ? this.grade : (this.date.iso() != null) ? this.date.iso() : NOT_GIVEN;
		}

	}

}
