package uk.sightline.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Grading;
import uk.sightline.grading.Gradings;
import uk.sightline.review.AsOf;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows authorities side by side. The choice of authorities has a page of its own:
 * {@link ChooseController}.
 */
@Controller
class CompareController {

	private final Authorities authorities;

	private final Gradings gradings;

	private final Columns columns;

	private final Improvements improvements;

	private final Beside beside;

	private final String byDefault;

	CompareController(Authorities authorities, Gradings gradings, Columns columns, Improvements improvements,
			Beside beside, @Value("${sightline.compare}") String byDefault) {
		this.authorities = authorities;
		this.gradings = gradings;
		this.columns = columns;
		this.improvements = improvements;
		this.beside = beside;
		this.byDefault = byDefault;
	}

	@GetMapping("/compare")
	String compare(AsOf asOf, HttpServletRequest request, Model model) {
		Grading grading = this.gradings.at(asOf.publication());
		CompareQuestion question = CompareQuestion.of(request, this.byDefault, this.authorities.at(asOf.publication()),
				grading);
		List<Subject> subjects = (question.framework() != null) ? Subject.of(question.framework(), grading.themes())
				: grading.themes().stream().map(Subject::of).toList();
		model.addAttribute("question", question);
		model.addAttribute("slugs",
				question.authorities().stream().map(Authority::slug).collect(Collectors.joining(",")));
		model.addAttribute("names", Words.list(question.authorities().stream().map(Authority::name).toList()));
		model.addAttribute("frameworks",
				grading.frameworks().stream().filter((framework) -> !framework.areas().isEmpty()).toList());
		List<Column> columns = this.columns.of(question.authorities(), question.framework(), asOf);
		SideBySide table = SideBySide.of(columns, subjects, grading);
		model.addAttribute("table", table);
		Map<String, List<Improvements.Improvement>> improvements = this.improvements.of(columns, question.framework(),
				grading.themes(), asOf);
		model.addAttribute("improvements", improvements);
		model.addAttribute("unjudged",
				improvements.keySet()
					.stream()
					.filter((name) -> table.rows().stream().noneMatch((row) -> row.name().equals(name)))
					.toList());
		model.addAttribute("beside", this.beside.of(table, grading.themes(), asOf));
		model.addAttribute("day", Words.day(asOf.day()));
		return "comparison/compare";
	}

}
