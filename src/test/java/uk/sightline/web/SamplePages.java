package uk.sightline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages that exist for the tests: one that uses every fragment, and one for each way of
 * failing.
 */
class SamplePages {

	record AsOf(String notice, String presentUrl, String publicationLabel) {
	}

	@TestComponent
	@Controller
	static class Sample {

		@GetMapping({ "/compare", "/compare/sample" })
		String compare(@RequestParam(required = false) String known, Model model) {
			model.addAttribute("title", "Compare authorities");
			model.addAttribute("trail",
					List.of(new Link("All authorities", "/"), new Link("Compare authorities", null)));
			model.addAttribute("errors", List.of(new Link("February 2024 has 29 days", "#on"),
					new Link("Published on must be a real date", "#published-day")));
			model.addAttribute("choices",
					List.of(new Choice("calderdale", "Calderdale", true),
							new Choice("kirklees", "Kirklees", "Kirklees Metropolitan Council", true),
							new Choice("wakefield", "Wakefield", true)));
			model.addAttribute("modes", List.of(new Choice("latest", "Latest inspections", true),
					new Choice("framework", "Inspections under one framework", false)));
			Map<String, String> marks = new LinkedHashMap<>();
			marks.put("diamond", "outstanding");
			marks.put("circle", "good");
			marks.put("triangle", "requires improvement");
			marks.put("square", "inadequate");
			marks.put("half", "adequate");
			marks.put("none", "performs well");
			model.addAttribute("marks", marks);
			String notice = (known != null) ? "You are looking at what Sightline had published by 31 December 2025."
					: null;
			model.addAttribute("asOf", new AsOf(notice, "/compare", "publication 12 of 3 May 2026"));
			return "sample";
		}

		@GetMapping("/fail/not-found")
		String notFound(@RequestParam String name) {
			throw new NotFound("There is no authority called " + name + ".");
		}

		@GetMapping("/fail/bad-question")
		String badQuestion(@RequestParam String on) {
			throw new BadQuestion(on + " is not a date. Write it as 2016-12-31.");
		}

		@GetMapping("/fail/number")
		String number(@RequestParam int known) {
			return "about";
		}

		@GetMapping("/fail/unexpected")
		String unexpected(@RequestParam String text) {
			throw new IllegalStateException(text);
		}

		@GetMapping("/fail/half-way")
		String halfWay() {
			return "half-way";
		}

	}

}
