package uk.sightline.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.review.NotNow;
import uk.sightline.web.SentField;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers what two people at one draft can meet. */
@ControllerAdvice(basePackageClasses = EnteringAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class EnteringAdvice {

	private final Summary summary;

	EnteringAdvice(Summary summary) {
		this.summary = summary;
	}

	/** Whether a step was reached from the check page, and leads back there. */
	@ModelAttribute("fromCheck")
	boolean fromCheck(HttpServletRequest request) {
		return "check".equals(request.getParameter("from"));
	}

	@ExceptionHandler
	ModelAndView bothVersions(KeyedMeanwhile ex, HttpServletRequest request) {
		List<Line> ours = this.summary.of(ex.ours(), ex.step(), Optional.empty());
		List<Line> theirs = this.summary.of(ex.theirs(), ex.step(), Optional.empty());
		ModelAndView page = new ModelAndView("inspection/both", HttpStatus.CONFLICT);
		page.addObject("work", ex.theirs());
		page.addObject("step", ex.step());
		page.addObject("pairs", IntStream.range(0, Math.max(ours.size(), theirs.size()))
			.mapToObj(
					(i) -> new Pair((i < ours.size()) ? ours.get(i) : null, (i < theirs.size()) ? theirs.get(i) : null))
			.toList());
		page.addObject("sent", SentField.of(request, "version"));
		page.addObject("again", UriComponentsBuilder.fromPath(request.getRequestURI()).build().toUriString());
		return page;
	}

	@ExceptionHandler
	ModelAndView notNow(NotNow ex) {
		return new ModelAndView("inspection/not-now", HttpStatus.CONFLICT).addObject("sentences", ex.sentences());
	}

	/** A line of both versions; either can be missing. */
	record Pair(Line ours, Line theirs) {

		public String label() {
			return ((this.ours != null) ? this.ours : this.theirs).label();
		}

		public boolean same() {
			return this.ours != null && this.theirs != null && this.ours.equals(this.theirs);
		}

	}

}
