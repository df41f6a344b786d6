package uk.sightline.paper;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.review.AsOf;
import uk.sightline.web.BadQuestion;
import uk.sightline.web.NotFound;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

	private static final MediaType ODS = new MediaType("application", "vnd.oasis.opendocument.spreadsheet");

	private final Papers papers;

	private final PaperContents reading;

	private final Changed changed;

	private final PrintedPaper printed;

	private final String address;

	private final boolean showNames;

	PaperController(Papers papers, PaperContents reading, Changed changed, PrintedPaper printed,
			@Value("${sightline.address}") String address, @Value("${sightline.show-names}") boolean showNames) {
		this.papers = papers;
		this.reading = reading;
		this.changed = changed;
		this.printed = printed;
		this.address = address.replaceAll("/+$", "");
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
		model.addAttribute("by", by(contents));
		model.addAttribute("since", this.changed.since(contents, now));
		return "paper/paper";
	}

	/** As its page at its own moment; what changed since is told by the page alone. */
	@GetMapping("/papers/{slug}.pdf")
	ResponseEntity<byte[]> pdf(AsOf now, HttpServletRequest request, @PathVariable String slug) {
		Contents contents = this.reading.of(asked(slug, ".pdf", request));
		return file(slug + ".pdf", MediaType.APPLICATION_PDF, this.printed.pdf(contents, by(contents)));
	}

	@GetMapping("/papers/{slug}.ods")
	ResponseEntity<byte[]> ods(AsOf now, HttpServletRequest request, @PathVariable String slug) {
		Contents contents = this.reading.of(asked(slug, ".ods", request));
		return file(slug + ".ods", ODS,
				OdsFile.of(Sheets.of(contents, this.address + contents.paper().path(), by(contents))));
	}

	/**
	 * A file costs more to make than a page, and no question and no other spelling of its
	 * address could change it: so it has one address.
	 */
	private Paper asked(String slug, String ending, HttpServletRequest request) {
		Paper paper = find(slug);
		String address = paper.path() + ending;
		if (request.getQueryString() != null || !request.getRequestURI().equals(address)) {
			throw new BadQuestion("A paper as a file is always the same. Its one address is " + address + ".");
		}
		return paper;
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
			.body(bytes);
	}

	private String by(Contents contents) {
		return this.showNames ? contents.paper().name() : null;
	}

	private Paper find(String slug) {
		return this.papers.find(slug)
			.orElseThrow(() -> new NotFound("There is no board paper at this address. Papers are never removed, "
					+ "so there is probably a slip in it."));
	}

}
