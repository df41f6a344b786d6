package uk.sightline.inspection;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

import uk.sightline.review.Worklist;
import uk.sightline.security.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is under way for an officer. */
@Controller
class WorkController {

	private final Works works;

	private final Worklist worklist;

	private final Clock clock;

	WorkController(Works works, Worklist worklist, Clock clock) {
		this.works = works;
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
		return "inspection/work";
	}

}
