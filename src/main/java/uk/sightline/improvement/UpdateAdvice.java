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
		Action action = ex.theirs().action(ex.action());
		return new ModelAndView("improvement/both", HttpStatus.CONFLICT).addObject("update", ex.theirs())
			.addObject("action", action)
			.addObject("theirs", ex.theirs().progress(action))
			.addObject("ours", ex.ours().progress(action))
			.addObject("seen", ex.theirs().mark(action.name()))
			.addObject("sent", SentField.of(request, "seen"))
			.addObject("again", request.getRequestURI());
	}

}
