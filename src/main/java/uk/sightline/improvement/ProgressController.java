package uk.sightline.improvement;

import java.util.Optional;

import uk.sightline.review.CurrentPublication;
import uk.sightline.review.Sources;
import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The progress of one action. */
@Controller
@RequestMapping("/enter/plan-updates/{id}/actions/{action}")
class ProgressController {

	private final Updates updates;

	private final Sources sources;

	private final CurrentPublication current;

	ProgressController(Updates updates, Sources sources, CurrentPublication current) {
		this.updates = updates;
		this.sources = sources;
		this.current = current;
	}

	@GetMapping
	ModelAndView progress(Person person, @PathVariable long id, @PathVariable String action) {
		Update update = this.updates.open(id, person);
		return page(update, update.action(action), ProgressForm.of(update, update.action(action)), new Errors(),
				update.mark(action));
	}

	@PostMapping
	Object record(Person person, @PathVariable long id, @PathVariable String action,
			@RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		Update update = this.updates.open(id, person);
		Action found = update.action(action);
		ProgressForm form = ProgressForm.of(keyed);
		String seen = seen(keyed);
		Errors errors = form.check(update.plan(), found, this.updates.today(),
				(form.source() != null) ? this.sources.find(form.source(), this.current.number()) : Optional.empty());
		if (!errors.none()) {
			return page(update, found, form, errors, seen);
		}
		return SeeOther.to(this.updates.save(update, form.row(action), seen, person).url() + "#action-" + action);
	}

	@PostMapping("/remove")
	View remove(Person person, @PathVariable long id, @PathVariable String action,
			@RequestParam MultiValueMap<String, String> sent) {
		return SeeOther
			.to(this.updates.without(this.updates.open(id, person), action, seen(new Keyed(sent)), person).url());
	}

	/** The mark of the row that the page was made from. */
	private static String seen(Keyed keyed) {
		return Optional.ofNullable(keyed.line("seen")).orElse("");
	}

	private ModelAndView page(Update update, Action action, ProgressForm form, Errors errors, String seen) {
		return new ModelAndView("improvement/progress", errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
			.addObject("update", update)
			.addObject("action", action)
			.addObject("form", form)
			.addObject("errors", errors)
			.addObject("seen", seen)
			.addObject("published", ProgressForm.published(action))
			.addObject("quarters", form.quarters(update.plan(), this.updates.today()))
			.addObject("documents", this.sources.choices(this.current.number(), form.source()));
	}

}
