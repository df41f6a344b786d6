package uk.sightline.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;
import uk.sightline.web.Link;
import uk.sightline.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets whoever is signed in make a board paper: first the authorities, then what to show
 * of them. Readers see it at {@link PaperController}.
 */
@Controller
@RequestMapping("/account/papers")
class MakingController {

	private final Papers papers;

	private final Offers offers;

	private final AuditLog audit;

	MakingController(Papers papers, Offers offers, AuditLog audit) {
		this.papers = papers;
		this.offers = offers;
		this.audit = audit;
	}

	@GetMapping
	ModelAndView own(Person person) {
		return new ModelAndView("paper/papers", Map.of("papers", this.papers.of(person)));
	}

	@GetMapping("/new")
	ModelAndView authorities(@RequestParam(defaultValue = "") List<String> authority) {
		return authorities(authority, null);
	}

	@GetMapping("/contents")
	ModelAndView contents(@RequestParam(defaultValue = "") List<String> authority) {
		Offer offer = this.offers.of(authority);
		String wrong = wrong(offer);
		return (wrong != null) ? authorities(authority, wrong)
				: contents(offer, PaperForm.of(new LinkedMultiValueMap<>(), offer), List.of());
	}

	@PostMapping
	Object make(Person person, @RequestParam MultiValueMap<String, String> sent) {
		Offer offer = this.offers.of(sent.getOrDefault("authority", List.of()));
		String wrong = wrong(offer);
		if (wrong != null) {
			return authorities(List.of(), wrong);
		}
		PaperForm form = PaperForm.of(sent, offer);
		if (!form.errors(offer).isEmpty()) {
			return contents(offer, form, form.errors(offer));
		}
		Paper paper = this.papers.keep(form.title(), form.selection(), this.offers.now().publication(), person);
		this.audit.note(person, "paper-made", "paper " + paper.slug(), paper.title());
		return SeeOther.to(paper.path());
	}

	private static String wrong(Offer offer) {
		int number = offer.authorities().size();
		if (number > Selection.MOST_AUTHORITIES) {
			return "Choose at most six authorities: %d are chosen".formatted(number);
		}
		return (number == 0) ? "Choose at least one authority" : null;
	}

	private ModelAndView authorities(List<String> chosen, String error) {
		ModelAndView page = new ModelAndView("paper/authorities",
				(error != null) ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
		page.addObject("regions", this.offers.regions());
		page.addObject("chosen", Set.copyOf(chosen));
		page.addObject("errors", (error != null) ? List.of(new Link(error, "#authority-1")) : List.of());
		return page;
	}

	private static ModelAndView contents(Offer offer, PaperForm form, List<Link> errors) {
		ModelAndView page = new ModelAndView("paper/contents",
				errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
		page.addObject("offer", offer);
		page.addObject("form", form);
		page.addObject("errors", errors);
		page.addObject("wrong", errors.stream().collect(Collectors.toMap(Link::href, Link::text)));
		return page;
	}

}
