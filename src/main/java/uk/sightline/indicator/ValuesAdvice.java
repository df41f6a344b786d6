package uk.sightline.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.web.SentField;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what two people at one set of values can meet. */
@ControllerAdvice(basePackageClasses = ValuesAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ValuesAdvice {

	private final SetReader reader;

	ValuesAdvice(SetReader reader) {
		this.reader = reader;
	}

	@ExceptionHandler
	ModelAndView bothVersions(ChangedMeanwhile ex, HttpServletRequest request) {
		return new ModelAndView("indicator/both", HttpStatus.CONFLICT).addObject("work", ex.theirs())
			.addObject("pairs", pairs(ex))
			.addObject("sourceDiffers", !ex.ours().entry().origin().equals(ex.theirs().entry().origin()))
			.addObject("ours", ex.ours())
			.addObject("sent", SentField.of(request, "version"))
			.addObject("again", request.getRequestURI());
	}

	/** The values that differ, side by side. */
	private List<Pair> pairs(ChangedMeanwhile ex) {
		Map<Integer, Meaning> theirs = byNumber(ex.theirs());
		Map<Integer, Meaning> ours = byNumber(ex.ours());
		Set<Integer> numbers = new java.util.TreeSet<>(theirs.keySet());
		numbers.addAll(ours.keySet());
		return numbers.stream()
			.map((number) -> new Pair(ours.get(number), theirs.get(number)))
			.filter((pair) -> pair.ours() == null || pair.theirs() == null
					|| !pair.ours().keyed().equals(pair.theirs().keyed()))
			.toList();
	}

	private Map<Integer, Meaning> byNumber(SetWork work) {
		Map<Integer, Meaning> values = new LinkedHashMap<>();
		this.reader.read(work).forEach((value) -> values.put(value.keyed().number(), value));
		return values;
	}

	/** A value in both versions; either can be missing. */
	record Pair(Meaning ours, Meaning theirs) {

		public String name() {
			return ((this.ours != null) ? this.ours : this.theirs).name();
		}

	}

}
