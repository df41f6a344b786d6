package uk.sightline.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Gradings;
import uk.sightline.grading.Theme;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page: the latest judgements of every authority of which any are recorded, by
 * name.
 */
@Controller
class HomeController {

	private final Authorities authorities;

	private final Outcomes outcomes;

	private final Gradings gradings;

	HomeController(Authorities authorities, Outcomes outcomes, Gradings gradings) {
		this.authorities = authorities;
		this.outcomes = outcomes;
		this.gradings = gradings;
	}

	@GetMapping("/")
	String home(AsOf asOf, Model model) {
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		Map<Authority, Outcome> latest = new HashMap<>();
		this.outcomes.latestOfAll(asOf)
			.forEach((outcome) -> directory.byCode(outcome.authorityCode())
				.ifPresent((authority) -> latest.merge(authority, outcome, HomeController::later)));
		List<Theme> themes = this.gradings.at(asOf.publication()).themes();
		List<Theme> judged = themes.stream()
			.filter((theme) -> latest.values().stream().anyMatch((outcome) -> !on(theme, outcome).isEmpty()))
			.toList();
		model.addAttribute("themes", judged);
		model.addAttribute("rows",
				latest.entrySet()
					.stream()
					.sorted(Comparator.comparing((entry) -> entry.getKey().name()))
					.map((entry) -> new Row(entry.getKey(), entry.getValue(), cells(judged, entry.getValue())))
					.toList());
		model.addAttribute("known",
				directory.all().stream().filter((authority) -> authority.existedOn(asOf.day())).count());
		return "comparison/home";
	}

	private static Outcome later(Outcome one, Outcome other) {
		return Columns.latest(List.of(one, other)).orElseThrow();
	}

	private static List<Judgement> on(Theme theme, Outcome outcome) {
		return outcome.judgements()
			.stream()
			.filter((judgement) -> judgement.area().themes().contains(theme.slug()))
			.toList();
	}

	/** One grade over several themes stands in one cell across them. */
	private static List<HomeCell> cells(List<Theme> themes, Outcome outcome) {
		List<HomeCell> cells = new ArrayList<>();
		for (Theme theme : themes) {
			List<Judgement> judgements = on(theme, outcome);
			HomeCell last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
			if (last != null && judgements.size() == 1 && judgements.equals(last.judgements())) {
				cells.set(cells.size() - 1, new HomeCell(judgements, last.columns() + 1,
						last.themes() + " and " + theme.name().toLowerCase(java.util.Locale.UK), null));
			}
			else {
				cells.add(new HomeCell(judgements, 1, theme.name(),
						judgements.isEmpty() ? Nothing.why(outcome, Subject.of(theme).includes()) : null));
			}
		}
		return cells;
	}

	/** An authority and its latest graded inspection. */
	record Row(Authority authority, Outcome outcome, List<HomeCell> cells) {
	}

	/** The judgements on a theme, or on several that one grade covers. */
	record HomeCell(List<Judgement> judgements, int columns, String themes, String nothing) {
	}

}
