package uk.sightline.security;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts who is signed in beside the model of every page of the signed-in side. */
@ControllerAdvice
class SignedInAdvice {

	@ModelAttribute("signedIn")
	Person signedIn() {
		return SignedInWeb.signedIn();
	}

}
