package uk.sightline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what goes wrong outside the controllers: in a filter, in the security firewall
 * or while a page is written. It knows the status and wants to know no more.
 */
@Controller
class ProblemController implements ErrorController {

	private final FileLimit files;

	ProblemController(FileLimit files) {
		this.files = files;
	}

	@RequestMapping("/error")
	ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode status = (code instanceof Integer value && value >= 400) ? HttpStatusCode.valueOf(value)
				: HttpStatus.NOT_FOUND;
		return (OpenTooLong.marked(request) ? Problem.OPEN_TOO_LONG : this.files.problem(status)).page(response);
	}

}
