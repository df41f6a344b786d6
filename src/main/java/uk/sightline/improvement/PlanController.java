package uk.sightline.improvement;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Gradings;
import uk.sightline.grading.Theme;
import uk.sightline.review.AsOf;
import uk.sightline.review.RecordHistory;
import uk.sightline.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Improvement plans for readers. Their progress is recorded by {@link TrackController}.
 */
@Controller
class PlanController {

	private static final String KIND = "improvement-plan";

	private final Plans plans;

	private final Threads threads;

	private final Authorities authorities;

	private final Gradings gradings;

	private final RecordHistory history;

	PlanController(Plans plans, Threads threads, Authorities authorities, Gradings gradings, RecordHistory history) {
		this.plans = plans;
		this.threads = threads;
		this.authorities = authorities;
		this.gradings = gradings;
		this.history = history;
	}

	@GetMapping("/improvement")
	String plans(AsOf asOf, Model model) {
		model.addAttribute("plans", this.plans.all(asOf));
		model.addAttribute("authorities", this.authorities.at(asOf.publication()));
		return "improvement/plans";
	}

	@GetMapping("/improvement/{slug}")
	String plan(AsOf asOf, @PathVariable String slug, Model model, HttpServletResponse response) {
		var withdrawal = this.history.withdrawal(KIND, slug, asOf.publication());
		if (withdrawal.isPresent()) {
			response.setStatus(HttpServletResponse.SC_GONE);
			model.addAttribute("slug", slug);
			model.addAttribute("withdrawal", withdrawal.get());
			return "improvement/withdrawn";
		}
		fill(model, find(slug, asOf), asOf);
		model.addAttribute("corrections", this.history.corrections(KIND, slug, asOf.publication()));
		model.addAttribute("revisions", this.history.of(KIND, slug, asOf.publication()));
		return "improvement/plan";
	}

	@GetMapping("/improvement/{slug}/{reference}")
	String recommendation(AsOf asOf, @PathVariable String slug, @PathVariable String reference, Model model) {
		GoldenThread thread = find(slug, asOf);
		fill(model, thread, asOf);
		model.addAttribute("chain", thread.chain(reference)
			.orElseThrow(() -> new NotFound("The plan refers to no recommendation by this code.")));
		return "improvement/recommendation";
	}

	private GoldenThread find(String slug, AsOf asOf) {
		return this.threads.find(slug, asOf)
			.orElseThrow(() -> new NotFound("Sightline knows no improvement plan of this name"
					+ ((asOf.on() != null) ? " that had been published by the end of the day asked for." : ".")));
	}

	private void fill(Model model, GoldenThread thread, AsOf asOf) {
		Authority authority = this.authorities.at(asOf.publication())
			.byCode(thread.plan().authorityCode())
			.orElseThrow();
		Map<String, String> themes = this.gradings.at(asOf.publication())
			.themes()
			.stream()
			.collect(Collectors.toMap(Theme::slug, Theme::name));
		model.addAttribute("authority", authority);
		model.addAttribute("thread", thread);
		model.addAttribute("plan", thread.plan());
		model.addAttribute("themes", themes);
	}

}
