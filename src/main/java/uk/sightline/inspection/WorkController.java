package uk.sightline.inspection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import uk.sightline.review.Worklist;
import uk.sightline.security.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What is under way for an officer, and what is published, from where it is corrected.
 */
@Controller
class WorkController {

	private final Works works;

	private final Worklist worklist;

	private final Outcomes outcomes;

	private final Earlier earlier;

	private final Clock clock;

	WorkController(Works works, Worklist worklist, Outcomes outcomes, Earlier earlier, Clock clock) {
		this.works = works;
		this.outcomes = outcomes;
		this.earlier = earlier;
		this.worklist = worklist;
		this.clock = clock;
	}

	@GetMapping("/enter")
	String work(Person person, Model model) {
		model.addAttribute("entries", this.worklist.of(person));
		model.addAttribute("names",
				this.works.authorities(person)
					.stream()
					.flatMap((authority) -> authority.codes().stream().map((code) -> Map.entry(code, authority.name())))
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one)));
		model.addAttribute("zone", this.clock.getZone());
		model.addAttribute("published", published(person));
		return "inspection/work";
	}

	/** The published outcomes of each authority that has any. */
	private List<Published> published(Person person) {
		Map<String, List<Outcome>> outcomes = this.outcomes.of(person.entersFor(), this.earlier.present())
			.stream()
			.collect(Collectors.groupingBy(Outcome::authorityCode));
		return this.works.authorities(person)
			.stream()
			.map((authority) -> new Published(authority.name(),
					authority.codes()
						.stream()
						.flatMap((code) -> outcomes.getOrDefault(code, List.of()).stream())
						.toList()))
			.filter((published) -> !published.outcomes().isEmpty())
			.toList();
	}

	/** What is published of an authority. */
	record Published(String authority, List<Outcome> outcomes) {
	}

}
