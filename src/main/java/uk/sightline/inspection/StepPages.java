package uk.sightline.inspection;

import java.util.List;
import java.util.Optional;

import uk.sightline.review.Worklist;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What every step's page shows beside its own fields: what the previous comparable
 * inspection said, and why the draft was returned, at the place concerned.
 */
@Component
class StepPages {

	private final Earlier earlier;

	private final Worklist worklist;

	StepPages(Earlier earlier, Worklist worklist) {
		this.earlier = earlier;
		this.worklist = worklist;
	}

	ModelAndView page(Work work, Step step, Object form, Errors errors) {
		ModelAndView page = new ModelAndView("inspection/" + step.path(),
				errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
		page.addObject("work", work);
		page.addObject("step", step);
		page.addObject("form", form);
		page.addObject("errors", errors);
		page.addObject("previous", previous(work).orElse(null));
		page.addObject("reasons", reasons(work, step));
		return page;
	}

	Optional<Previous> previous(Work work) {
		return this.earlier.previous(work);
	}

	List<Worklist.Reason> reasons(Work work, Step step) {
		return this.worklist.reasons(work.draft().id())
			.stream()
			.filter((reason) -> work.draft().open())
			.filter((reason) -> step == Step.CHECK || reason.place() == null || reason.place().equals(step.path())
					|| reason.place().startsWith(step.path() + '/'))
			.toList();
	}

	/** On to the next step, or back to the check page where the person came from it. */
	static RedirectView next(Work work, Step step, Keyed keyed) {
		Step next = (keyed.fromCheck() && !(step == Step.DATES && work.framework().isEmpty())) ? Step.CHECK
				: work.after(step);
		return seeOther(work.url(next));
	}

	static RedirectView seeOther(String url) {
		RedirectView view = new RedirectView(url);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		return view;
	}

}
