package uk.sightline.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Puts the place in the service beside every page's own model.
 */
@ControllerAdvice
class NavigationAdvice {

	@ModelAttribute("navigation")
	Navigation navigation(HttpServletRequest request) {
		return new Navigation(request.getRequestURI());
	}

}
