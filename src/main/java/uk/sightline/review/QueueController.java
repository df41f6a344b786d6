package uk.sightline.review;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import uk.sightline.security.Person;
import uk.sightline.web.NotFound;
import uk.sightline.web.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for whom. */
@Controller
class QueueController {

	private static final int ENTRIES_A_PAGE = 25;

	private final Queue queue;

	private final AuthorityNames authorities;

	private final Clock clock;

	QueueController(Queue queue, AuthorityNames authorities, Clock clock) {
		this.queue = queue;
		this.authorities = authorities;
		this.clock = clock;
	}

	@GetMapping("/review")
	String queue(Person by, @RequestParam(defaultValue = "waiting") String list,
			@RequestParam(required = false) String page, Model model) {
		List<Tab> tabs = Arrays.stream(Queue.Part.values())
			.map((part) -> new Tab(part, this.queue.count(part, by), part.value().equals(list)))
			.toList();
		Tab shown = tabs.stream()
			.filter(Tab::shown)
			.findFirst()
			.orElseThrow(() -> new NotFound("There is no such list."));
		Paging paging = Paging.of(page, ENTRIES_A_PAGE, shown.count());
		model.addAttribute("tabs", tabs);
		model.addAttribute("shown", shown);
		model.addAttribute("paging", paging);
		model.addAttribute("entries",
				this.queue.page(shown.part(), by, paging)
					.stream()
					.map((entry) -> new Line(entry, this.authorities.of(entry.authorityCode()),
							Age.words(entry.since(), this.clock.instant()), London.words(entry.publishAt())))
					.toList());
		return "review/queue";
	}

	/** A list and how long it is. */
	record Tab(Queue.Part part, int count, boolean shown) {
	}

	/** An entry as it stands in its row. */
	record Line(Queue.Entry entry, String authority, String age, String publishAt) {
	}

}
