package uk.sightline.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.sightline.review.AsOf;
import uk.sightline.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Shows the frameworks, their scales and areas, and every rule of comparability with its
 * sentence.
 */
@Controller
class FrameworksController {

	private final Gradings gradings;

	FrameworksController(Gradings gradings) {
		this.gradings = gradings;
	}

	@GetMapping("/frameworks")
	String all(AsOf asOf, Model model) {
		Grading grading = this.gradings.at(asOf.publication());
		model.addAttribute("frameworks", grading.frameworks());
		model.addAttribute("rules", shown(grading.rules(), grading));
		return "grading/frameworks";
	}

	@GetMapping("/frameworks/{slug}")
	String one(AsOf asOf, @PathVariable String slug, Model model) {
		Grading grading = this.gradings.at(asOf.publication());
		Framework framework = grading.frameworks()
			.stream()
			.filter((candidate) -> candidate.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new NotFound("Sightline knows no framework of this name."));
		Map<String, List<Grade>> scales = new LinkedHashMap<>();
		framework.areas()
			.forEach((area) -> scales.put(area.scale(), grading.scales().getOrDefault(area.scale(), List.of())));
		model.addAttribute("framework", framework);
		model.addAttribute("scales", scales);
		model.addAttribute("rules",
				shown(grading.rules().stream().filter((rule) -> rule.concerns(framework)).toList(), grading));
		return "grading/framework";
	}

	private static List<Shown> shown(List<Rule> rules, Grading grading) {
		RuleWords words = new RuleWords(grading);
		return rules.stream().map((rule) -> new Shown(rule, words.of(rule))).toList();
	}

	/** A rule with the judgements it speaks of in words. */
	record Shown(Rule rule, String words) {
	}

}
