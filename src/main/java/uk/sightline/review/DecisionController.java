package uk.sightline.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import uk.sightline.security.Person;
import uk.sightline.web.Link;
import uk.sightline.web.SeeOther;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What reviewers decide; what they decide on is shown by {@link ReviewController}. */
@Controller
@RequestMapping("/review/{id:[1-9][0-9]{0,17}}")
class DecisionController {

	private final Reviewing reviewing;

	private final Approvals approvals;

	private final Returns returns;

	private final ReviewPage page;

	private final Clock clock;

	DecisionController(Reviewing reviewing, Approvals approvals, Returns returns, ReviewPage page, Clock clock) {
		this.reviewing = reviewing;
		this.approvals = approvals;
		this.returns = returns;
		this.page = page;
		this.clock = clock;
	}

	@PostMapping("/publish")
	Object publish(Person by, @PathVariable long id, @RequestParam int version,
			@RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
		Submission found = this.reviewing.find(id, by);
		PublishForm form = PublishForm.of(fields);
		Optional<Link> wrong = form.wrong(this.clock.instant());
		if (wrong.isPresent()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return this.page.fill(found, by, form, ReturnForm.of(fields), List.of(wrong.get()), null, model);
		}
		if (form.now()) {
			this.approvals.publish(id, version, by);
		}
		else {
			this.approvals.publishAt(id, version, form.moment(), by);
		}
		return SeeOther.to("/review/" + id);
	}

	@PostMapping("/return")
	Object giveBack(Person by, @PathVariable long id, @RequestParam int version,
			@RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
		Submission found = this.reviewing.find(id, by);
		ReturnForm form = ReturnForm.of(fields).checked(this.reviewing.places(found));
		if (!form.errors().isEmpty()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return this.page.fill(found, by, PublishForm.of(fields), form, form.errors(), null, model);
		}
		this.returns.giveBack(id, version, form.reasons(), by);
		return SeeOther.to("/review/" + id);
	}

	@PostMapping("/unapprove")
	Object unapprove(Person by, @PathVariable long id) {
		this.approvals.unapprove(id, by);
		return SeeOther.to("/review/" + id);
	}

}
