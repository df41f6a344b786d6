package uk.sightline.review;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Link;
import uk.sightline.web.NotFound;
import uk.sightline.web.SeeOther;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks an officer why a published record is to be taken back. */
@Controller
@RequestMapping("/review/records/{kind}/{slug}/withdraw")
class WithdrawalController {

	private final Revisions revisions;

	private final Withdrawals withdrawals;

	private final Kinds kinds;

	WithdrawalController(Revisions revisions, Withdrawals withdrawals, Kinds kinds) {
		this.kinds = kinds;
		this.revisions = revisions;
		this.withdrawals = withdrawals;
	}

	@GetMapping
	String ask(Person by, @PathVariable String kind, @PathVariable String slug, Model model) {
		return page(kind, slug, "", List.of(), by, model);
	}

	@PostMapping
	Object propose(Person by, @PathVariable String kind, @PathVariable String slug,
			@RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
		String words = reason.strip();
		Errors errors = PublicReason.check(words.isEmpty() ? null : words, "why it is withdrawn");
		if (!errors.none()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(kind, slug, words, errors.links(), by, model);
		}
		return SeeOther.to("/review/" + this.withdrawals.propose(kind, slug, words, by).id());
	}

	private String page(String kind, String slug, String reason, List<Link> errors, Person by, Model model) {
		Submission latest = this.revisions.of(kind, slug, by).get(0);
		if (!by.entersFor(latest.authorityCode())) {
			throw new NotFound("There is no published record of this name that you may withdraw.");
		}
		model.addAttribute("latest", latest);
		model.addAttribute("path", this.kinds.named(kind).checking().path());
		model.addAttribute("reason", reason);
		model.addAttribute("errors", errors);
		return "review/withdraw";
	}

}
