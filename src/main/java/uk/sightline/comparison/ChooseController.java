package uk.sightline.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Lets the reader choose authorities for {@link CompareController}, and makes one address
 * of the choice.
 */
@Controller
class ChooseController {

	private final Authorities authorities;

	private final Outcomes outcomes;

	ChooseController(Authorities authorities, Outcomes outcomes) {
		this.authorities = authorities;
		this.outcomes = outcomes;
	}

	@GetMapping("/compare/choose")
	ModelAndView choose(AsOf asOf, @RequestParam(defaultValue = "") String authorities) {
		return page(asOf, Set.copyOf(Arrays.asList(authorities.split(","))), null, HttpStatus.OK);
	}

	@GetMapping("/compare/chosen")
	ModelAndView chosen(AsOf asOf, @RequestParam(required = false) List<String> authority) {
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		List<String> slugs = (authority != null)
				? authority.stream().distinct().filter((slug) -> directory.bySlug(slug).isPresent()).toList()
				: List.of();
		if (slugs.isEmpty()) {
			return page(asOf, Set.of(), "Choose at least one authority", HttpStatus.BAD_REQUEST);
		}
		if (slugs.size() > CompareQuestion.MOST) {
			return page(asOf, Set.copyOf(slugs),
					"Choose at most six authorities: %d are chosen".formatted(slugs.size()), HttpStatus.BAD_REQUEST);
		}
		return new ModelAndView(new RedirectView(asOf.to("/compare?authorities=" + String.join(",", slugs))));
	}

	private ModelAndView page(AsOf asOf, Set<String> chosen, String error, HttpStatus status) {
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		Set<String> recorded = this.outcomes.codes(asOf)
			.stream()
			.flatMap((code) -> directory.byCode(code).stream())
			.map(Authority::slug)
			.collect(Collectors.toSet());
		Map<String, List<Authority>> regions = directory.all()
			.stream()
			.filter((authority) -> recorded.contains(authority.slug()))
			.collect(Collectors.groupingBy((authority) -> (authority.region() != null) ? authority.region() : "Other",
					TreeMap::new, Collectors.toList()));
		return new ModelAndView("comparison/choose", Map.of("regions", regions, "chosen", chosen, "error",
				(error != null) ? error : "", "unrecorded",
				directory.all()
					.stream()
					.filter((authority) -> authority.existedOn(asOf.day()) && !recorded.contains(authority.slug()))
					.count()),
				status);
	}

}
