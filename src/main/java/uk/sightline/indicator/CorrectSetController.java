package uk.sightline.indicator;

import uk.sightline.review.PublicReason;
import uk.sightline.review.UnderWay;
import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.NotFound;
import uk.sightline.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Begins the correction of a published set of values, with the reason that readers will
 * see.
 */
@Controller
@RequestMapping("/enter/values/{slug}/correct")
class CorrectSetController {

	private final ValueSets sets;

	private final PublishedSets published;

	CorrectSetController(ValueSets sets, PublishedSets published) {
		this.sets = sets;
		this.published = published;
	}

	@GetMapping
	ModelAndView correct(Person person, @PathVariable String slug) {
		return page(find(slug, person), null, new Errors(), null);
	}

	@PostMapping
	Object begin(Person person, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent) {
		PublishedSets.One set = find(slug, person);
		String reason = new Keyed(sent).text("reason");
		Errors errors = PublicReason.check(reason, "why it is corrected");
		if (set.count() > SetEntry.MOST) {
			errors.add("reason",
					"A set of more than %,d values is corrected by whoever holds the server".formatted(SetEntry.MOST));
		}
		if (!errors.none()) {
			return page(set, reason, errors, null);
		}
		try {
			return SeeOther.to(this.sets.correct(set, reason, person).url());
		}
		catch (UnderWay ex) {
			return page(set, reason, new Errors(), ex.revision());
		}
	}

	private PublishedSets.One find(String slug, Person person) {
		return this.published.of(person.entersFor())
			.stream()
			.filter((set) -> set.set().equals(slug) && person.entersFor(set.code()))
			.findFirst()
			.orElseThrow(() -> new NotFound("There is no published set of values of this name that you may correct."));
	}

	private static ModelAndView page(PublishedSets.One set, String reason, Errors errors, Long underWay) {
		return new ModelAndView("indicator/correct",
				(underWay != null) ? HttpStatus.CONFLICT : errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
			.addObject("set", set)
			.addObject("reason", reason)
			.addObject("errors", errors)
			.addObject("underWay", underWay);
	}

}
