package uk.sightline.review;

import java.util.List;

import uk.sightline.web.NotFound;
import uk.sightline.web.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells readers what was published, when, by whom and why. */
@Controller
class PublicationsController {

	private static final int PUBLICATIONS_A_PAGE = 25;

	private static final int SENTENCES_A_PAGE = 200;

	private static final int SENTENCES_IN_LIST = 5;

	private final Publications publications;

	private final Chronicle chronicle;

	private final ChangeLines lines;

	PublicationsController(Publications publications, Chronicle chronicle, ChangeLines lines) {
		this.lines = lines;
		this.publications = publications;
		this.chronicle = chronicle;
	}

	@GetMapping("/publications")
	String list(AsOf asOf, @RequestParam(required = false) String page, Model model) {
		Paging paging = Paging.of(page, PUBLICATIONS_A_PAGE, asOf.publication());
		model.addAttribute("paging", paging);
		model.addAttribute("publications",
				this.publications.page(asOf.publication(), PUBLICATIONS_A_PAGE, paging.offset())
					.stream()
					.map((summary) -> entry(summary, SENTENCES_IN_LIST, 0, asOf))
					.toList());
		return "review/publications";
	}

	@GetMapping("/publications/{number:[1-9][0-9]{0,8}}")
	String one(AsOf asOf, @PathVariable int number, @RequestParam(required = false) String page, Model model) {
		Publication publication = this.publications.find(number)
			.filter((found) -> found.number() <= asOf.publication())
			.orElseThrow(() -> new NotFound("There is no publication of this number."));
		int changes = this.publications.countSentences(number);
		Paging paging = Paging.of(page, SENTENCES_A_PAGE, changes);
		model.addAttribute("paging", paging);
		model.addAttribute("entry",
				entry(new Publications.Summary(publication, changes), SENTENCES_A_PAGE, paging.offset(), asOf));
		return "review/publication";
	}

	private Entry entry(Publications.Summary summary, int size, int offset, AsOf asOf) {
		return new Entry(this.chronicle.shown(summary, 0, 0), this.lines.of(summary.publication(), size, offset, asOf));
	}

	/** A publication on a page, with some of its changes. */
	record Entry(Chronicle.Shown shown, List<ChangeLines.Line> lines) {
	}

}
