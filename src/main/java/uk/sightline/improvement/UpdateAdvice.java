package uk.sightline.improvement;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.web.SentField;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what two people at one plan can meet. */
@ControllerAdvice(basePackageClasses = UpdateAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UpdateAdvice {

	@ExceptionHandler
	ModelAndView bothVersions(RowMeanwhile ex, HttpServletRequest request) {
		Action action = ex.theirs().action(ex.ours().action());
		Update ours = new Update(ex.theirs().draft(), ex.theirs().entry().with(ex.ours()), ex.theirs().plan(),
				ex.theirs().authority());
		return new ModelAndView("improvement/both", HttpStatus.CONFLICT).addObject("update", ex.theirs())
			.addObject("action", action)
			.addObject("theirs", ex.theirs().progress(action))
			.addObject("ours", ours.progress(action))
			.addObject("seen", ex.theirs().keyed(action.name()).map(UpdateEntry.Row::mark).orElse(""))
			.addObject("sent", SentField.of(request, "seen"))
			.addObject("again", request.getRequestURI());
	}

}
