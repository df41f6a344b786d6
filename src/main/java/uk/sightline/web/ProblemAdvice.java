package uk.sightline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers everything that goes wrong in a controller with a page in the reader's words.
 * What an exception says is never shown, unless it was written for the reader.
 */
@ControllerAdvice
class ProblemAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	private final FileLimit files;

	ProblemAdvice(FileLimit files) {
		this.files = files;
	}

	@ExceptionHandler
	ModelAndView notFound(NotFound ex, HttpServletResponse response) {
		return Problem.of(HttpStatus.NOT_FOUND).saying(ex.getMessage()).page(response);
	}

	@ExceptionHandler
	ModelAndView badQuestion(BadQuestion ex, HttpServletResponse response) {
		return Problem.of(HttpStatus.BAD_REQUEST).saying(ex.getMessage()).page(response);
	}

	@ExceptionHandler
	ModelAndView missing(MissingServletRequestParameterException ex, HttpServletResponse response) {
		String sentence = "The address lacks “" + ex.getParameterName() + "”, without which there is nothing to show.";
		return Problem.of(HttpStatus.BAD_REQUEST).saying(sentence).page(response);
	}

	@ExceptionHandler
	ModelAndView mismatch(MethodArgumentTypeMismatchException ex, HttpServletResponse response) {
		String sentence = "What the address gives for “" + ex.getName() + "” cannot be read.";
		return Problem.of(HttpStatus.BAD_REQUEST).saying(sentence).page(response);
	}

	@ExceptionHandler({ TypeMismatchException.class, HttpMessageNotReadableException.class,
			RequestRejectedException.class, InvalidParameterException.class })
	ModelAndView unreadable(HttpServletResponse response) {
		return Problem.of(HttpStatus.BAD_REQUEST).page(response);
	}

	/** Who may see what is for the security filters to answer: they get it back. */
	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void leaveToSecurity(RuntimeException ex) {
		throw ex;
	}

	@ExceptionHandler
	ModelAndView other(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		if (ex instanceof ErrorResponse known) {
			known.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
			return this.files.problem(known.getStatusCode()).page(response);
		}
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			return null;
		}
		logger.error("A page could not be made", new CleanTrace(ex));
		return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR).page(response);
	}

}
