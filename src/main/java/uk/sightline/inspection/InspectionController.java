package uk.sightline.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Gradings;
import uk.sightline.review.AsOf;
import uk.sightline.review.Onward;
import uk.sightline.review.RecordHistory;
import uk.sightline.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One outcome in full, as its framework printed it. */
@Controller
class InspectionController {

	private final Outcomes outcomes;

	private final Authorities authorities;

	private final Gradings gradings;

	private final RecordHistory history;

	private final Findings findings;

	private final List<Onward> onward;

	InspectionController(Outcomes outcomes, Authorities authorities, Gradings gradings, RecordHistory history,
			Findings findings, List<Onward> onward) {
		this.outcomes = outcomes;
		this.authorities = authorities;
		this.gradings = gradings;
		this.history = history;
		this.findings = findings;
		this.onward = onward;
	}

	@GetMapping("/inspections/{slug}")
	String inspection(AsOf asOf, @PathVariable String slug, Model model, HttpServletResponse response) {
		Optional<RecordHistory.Withdrawal> withdrawal = this.history.withdrawal("inspection", slug, asOf.publication());
		if (withdrawal.isPresent()) {
			response.setStatus(HttpServletResponse.SC_GONE);
			model.addAttribute("slug", slug);
			model.addAttribute("withdrawal", withdrawal.get());
			return "inspection/withdrawn";
		}
		Outcome outcome = this.outcomes.find(slug, asOf)
			.orElseThrow(() -> new NotFound("Sightline knows no inspection or visit of this name"
					+ ((asOf.on() != null) ? " that had been published by the end of the day asked for." : ".")));
		Authority authority = this.authorities.at(asOf.publication()).byCode(outcome.authorityCode()).orElseThrow();
		List<Outcome> earlier = this.outcomes.of(authority.codes(), asOf)
			.stream()
			.filter((other) -> other.date().compareTo(outcome.date()) < 0)
			.toList();
		model.addAttribute("authority", authority);
		model.addAttribute("outcome", outcome);
		model.addAttribute("before", earlier.isEmpty() ? null : earlier.get(earlier.size() - 1));
		model.addAttribute("comparable",
				Previous
					.of(outcome.judgements().stream().map(Judgement::area).toList(), earlier,
							this.gradings.at(asOf.publication()).comparability())
					.map(Previous::outcome)
					.orElse(null));
		Map<FindingKind, List<Finding>> findings = this.findings.of(slug, asOf);
		model.addAttribute("findings", findings);
		model.addAttribute("onward", Onward.of(this.onward, "finding",
				findings.values().stream().flatMap(List::stream).map(Finding::slug).toList(), asOf));
		model.addAttribute("corrections", this.history.corrections("inspection", slug, asOf.publication()));
		model.addAttribute("revisions", this.history.of("inspection", slug, asOf.publication()));
		return "inspection/inspection";
	}

}
