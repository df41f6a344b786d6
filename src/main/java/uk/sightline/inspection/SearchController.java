package uk.sightline.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Grading;
import uk.sightline.grading.Gradings;
import uk.sightline.grading.Theme;
import uk.sightline.review.AsOf;
import uk.sightline.web.Choice;
import uk.sightline.web.Link;
import uk.sightline.web.Paging;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Full-text search over all published findings and events. */
@Controller
class SearchController {

	private static final int HITS_A_PAGE = 20;

	private final Search search;

	private final Authorities authorities;

	private final Gradings gradings;

	private final Outcomes outcomes;

	SearchController(Search search, Authorities authorities, Gradings gradings, Outcomes outcomes) {
		this.search = search;
		this.authorities = authorities;
		this.gradings = gradings;
		this.outcomes = outcomes;
	}

	@GetMapping("/search")
	ModelAndView search(AsOf asOf, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String authority, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String theme, @RequestParam(required = false) String page) {
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		Grading grading = this.gradings.at(asOf.publication());
		SearchQuestion question = SearchQuestion.of(q, authority, kind, theme, directory, grading);
		ModelAndView view = new ModelAndView("inspection/search");
		view.addObject("question", question)
			.addObject("authorityChoices", authorityChoices(question, directory, asOf))
			.addObject("kindChoices", kindChoices(question))
			.addObject("themeChoices", themeChoices(question, grading.themes()));
		if (question.tooLong()) {
			String error = "Search for at most %d characters".formatted(SearchQuestion.LONGEST);
			view.addObject("error", error).addObject("errors", List.of(new Link(error, "#q")));
			view.setStatus(HttpStatus.BAD_REQUEST);
			return view;
		}
		Search.Looked looked = this.search.look(question.words(), asOf.publication());
		Paging asked = Paging.of(page, HITS_A_PAGE, Integer.MAX_VALUE);
		Search.Hits hits = this.search.find(question, looked, asked, asOf);
		Paging paging = Paging.of(page, HITS_A_PAGE, hits.total());
		return view.addObject("looked", looked)
			.addObject("paging", paging)
			.addObject("address", question.address(asOf))
			.addObject("directory", directory)
			.addObject("hits", hits.page());
	}

	private List<Choice> authorityChoices(SearchQuestion question, Authorities.Directory directory, AsOf asOf) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", "all authorities", false)));
		Set<String> recorded = this.outcomes.recorded(asOf.publication());
		directory.all()
			.stream()
			.filter((one) -> one.equals(question.authority()) || one.codes().stream().anyMatch(recorded::contains))
			.forEach((one) -> choices.add(new Choice(one.slug(), one.name(), one.equals(question.authority()))));
		return choices;
	}

	private static List<Choice> kindChoices(SearchQuestion question) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", "findings and events", false)));
		Arrays.stream(FindingKind.values())
			.forEach(
					(kind) -> choices.add(new Choice(kind.slug(), kind.plural(), kind.slug().equals(question.kind()))));
		choices.add(new Choice(SearchQuestion.EVENT, "Events", SearchQuestion.EVENT.equals(question.kind())));
		return choices;
	}

	private static List<Choice> themeChoices(SearchQuestion question, List<Theme> themes) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", "all themes", false)));
		themes.forEach((theme) -> choices.add(new Choice(theme.slug(), theme.name(), theme.equals(question.theme()))));
		return choices;
	}

}
