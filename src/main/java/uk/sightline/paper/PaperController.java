package uk.sightline.paper;

import uk.sightline.review.AsOf;
import uk.sightline.web.BadQuestion;
import uk.sightline.web.NotFound;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Shows a board paper at its own moment, and beside it what has changed since. Papers are
 * made by {@link MakingController}.
 */
@Controller
class PaperController {

	private final Papers papers;

	private final PaperContents reading;

	private final Changed changed;

	private final boolean showNames;

	PaperController(Papers papers, PaperContents reading, Changed changed,
			@Value("${sightline.show-names}") boolean showNames) {
		this.papers = papers;
		this.reading = reading;
		this.changed = changed;
		this.showNames = showNames;
	}

	@GetMapping("/papers/{slug}")
	String paper(AsOf now, @PathVariable String slug, Model model) {
		Contents contents = this.reading.of(find(slug));
		if (now.on() != null) {
			throw new BadQuestion("A board paper has a day of its own. Leave “on” out of the address.");
		}
		if (now.publication() < contents.asOf().publication()) {
			throw new NotFound("This paper was made later, at " + contents.asOf().publicationLabel() + ".");
		}
		model.addAttribute("contents", contents);
		model.addAttribute("by", this.showNames ? contents.paper().name() : null);
		model.addAttribute("since", this.changed.since(contents, now));
		return "paper/paper";
	}

	private Paper find(String slug) {
		return this.papers.find(slug)
			.orElseThrow(() -> new NotFound("There is no board paper at this address. Papers are never removed, "
					+ "so there is probably a slip in it."));
	}

}
