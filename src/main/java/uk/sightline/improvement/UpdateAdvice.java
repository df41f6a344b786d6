package uk.sightline.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.web.SeeOther;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Answers what two people at one plan can meet. */
@ControllerAdvice(basePackageClasses = UpdateAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UpdateAdvice {

	/** Added to the form anew, and not what was keyed. */
	private static final Set<String> OWN = Set.of("_csrf", "seen");

	@ExceptionHandler
	ModelAndView bothVersions(RowMeanwhile ex, HttpServletRequest request) {
		List<Field> sent = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!OWN.contains(name)) {
				List.of(values).forEach((value) -> sent.add(new Field(name, value)));
			}
		});
		Action action = ex.theirs().action(ex.action());
		return new ModelAndView("improvement/both", HttpStatus.CONFLICT).addObject("update", ex.theirs())
			.addObject("action", action)
			.addObject("theirs", ex.theirs().progress(action))
			.addObject("ours", ex.ours().progress(action))
			.addObject("seen", ex.theirs().mark(action.name()))
			.addObject("sent", sent)
			.addObject("again", request.getRequestURI());
	}

	@ExceptionHandler
	View notAtHand(NotAtHand ex) {
		return SeeOther.to(ex.url());
	}

	/** A field as it was sent. */
	record Field(String name, String value) {
	}

}
