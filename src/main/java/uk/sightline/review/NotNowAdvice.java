package uk.sightline.review;

import uk.sightline.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Tells whoever came too late, or may not, what stands in the way. */
@ControllerAdvice
class NotNowAdvice {

	@ExceptionHandler
	ModelAndView notNow(NotNow ex) {
		ModelAndView page = new ModelAndView("review/not-now", HttpStatus.CONFLICT);
		page.addObject("sentences", ex.sentences());
		return page;
	}

	@ExceptionHandler
	View notAtHand(NotAtHand ex) {
		return SeeOther.to(ex.url());
	}

	@ExceptionHandler
	ModelAndView underWay(UnderWay ex) {
		return notNow(new NotNow("A correction or withdrawal of this record is under way already. "
				+ "Wait for it to be decided, or discard it."));
	}

}
