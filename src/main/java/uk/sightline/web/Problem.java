package uk.sightline.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Something that went wrong, in the words of whoever meets it.
 *
 * @param status the status of the answer
 * @param title what is wrong, short
 * @param sentence what is wrong in this case
 * @param next what to do about it
 */
record Problem(HttpStatusCode status, String title, String sentence, String next) {

	private static final String CHECK_ADDRESS = "If you typed the address, check that it is right. "
			+ "If you pasted it, check that you copied all of it.";

	static final Problem OPEN_TOO_LONG = new Problem(HttpStatus.FORBIDDEN, "This page was open too long",
			"What you sent was not taken, because its page no longer belongs to your present sign-in.",
			"Go back in your browser, load the page again, and send it once more.");

	static Problem of(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		if (known == null) {
			known = status.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
		}
		return switch (known) {
			case NOT_FOUND, GONE -> new Problem(status, "Page not found",
					"There is nothing at this address, or there no longer is.", CHECK_ADDRESS);
			case UNAUTHORIZED, FORBIDDEN -> new Problem(status, "You cannot see this page",
					"This page is for people who have been given access to it.",
					"If you have an account, sign in and try again. If you are signed in, ask the person who looks "
							+ "after accounts at your organisation.");
			case METHOD_NOT_ALLOWED -> new Problem(status, "This page cannot be used like that",
					"The address is right, but it does not take what was sent to it.",
					"Go back to the page you came from and use its links and buttons.");
			case CONTENT_TOO_LARGE -> new Problem(status, "That file is too large",
					"The file is larger than this service accepts, so nothing was taken from it.",
					"Send a smaller file, or split it into several.");
			case TOO_MANY_REQUESTS -> new Problem(status, "Too many requests",
					"There were more requests from you than this service can answer at once.",
					"Wait a minute and try again.");
			case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> new Problem(status, "Sorry, the service is unavailable",
					"Sightline cannot answer at the moment.", "Try again in a few minutes.");
			default -> status.is4xxClientError()
					? new Problem(status, "Sightline cannot answer that",
							"The address or what was sent with it cannot be read.", CHECK_ADDRESS)
					: new Problem(status, "Sorry, there is a problem with the service",
							"Something went wrong on our side. Nothing you did caused it.",
							"Try again in a few minutes.");
		};
	}

	Problem saying(String words) {
		return new Problem(this.status, this.title, words, this.next);
	}

	ModelAndView page(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		ModelAndView page = new ModelAndView("error", this.status);
		page.addObject("problem", this);
		return page;
	}

}
