package uk.sightline.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the people who work on a record how it came about. */
@Controller
@RequestMapping("/review/records/{kind}/{slug}")
class RecordController {

	private final Revisions revisions;

	private final Reviewing reviewing;

	private final Kinds kinds;

	private final Changes changes;

	private final AuthorityNames authorities;

	RecordController(Revisions revisions, Reviewing reviewing, Kinds kinds, Changes changes,
			AuthorityNames authorities) {
		this.revisions = revisions;
		this.reviewing = reviewing;
		this.kinds = kinds;
		this.changes = changes;
		this.authorities = authorities;
	}

	@GetMapping
	String record(Person by, @PathVariable String kind, @PathVariable String slug, Model model) {
		List<Submission> revisions = this.revisions.of(kind, slug, by);
		Submission latest = revisions.get(0);
		model.addAttribute("latest", latest);
		model.addAttribute("authority",
				(latest.authorityCode() != null) ? this.authorities.of(latest.authorityCode()) : null);
		model.addAttribute("path", this.kinds.named(kind).checking().path());
		model.addAttribute("correct", correct(latest));
		model.addAttribute("published", revisions.stream().anyMatch((revision) -> revision.publishedIn() != null));
		model.addAttribute("withdrawable",
				by.entersFor(latest.authorityCode()) && latest.publishedIn() != null && !latest.withdrawal());
		model.addAttribute("lines",
				revisions.stream()
					.map((revision) -> new Line(revision, London.words(revision.openedAt()),
							London.words(revision.submittedAt()), London.words(revision.approvedAt())))
					.toList());
		return "review/record";
	}

	/** Where its correction begins; {@code null} where there is no form for it. */
	private String correct(Submission latest) {
		RecordKind.Desk desk = this.kinds.named(latest.kind()).checking().desk();
		return (desk != null) ? desk.correct().formatted(latest.slug()) : null;
	}

	@GetMapping("/compare")
	String compare(Person by, @PathVariable String kind, @PathVariable String slug, @RequestParam long from,
			@RequestParam long to, @RequestParam(required = false) String page, Model model) {
		List<Submission> revisions = this.revisions.of(kind, slug, by);
		Submission before = named(from, revisions);
		Submission after = named(to, revisions);
		Set<String> hidden = new HashSet<>(hidden(before, by));
		hidden.addAll(hidden(after, by));
		model.addAttribute("latest", revisions.get(0));
		model.addAttribute("before", before);
		model.addAttribute("after", after);
		model.addAttribute("hidden", hidden);
		Told.fill(this.kinds.named(kind),
				this.changes.between(this.kinds.named(kind), before.id(), after.id())
					.stream()
					.filter((change) -> !hidden.contains(change.file()))
					.toList(),
				after.id(), page, model);
		return "review/compare";
	}

	private Set<String> hidden(Submission revision, Person by) {
		return this.reviewing.hidden(revision, by);
	}

	private static Submission named(long id, List<Submission> revisions) {
		return revisions.stream()
			.filter((revision) -> revision.id() == id)
			.findFirst()
			.orElseThrow(() -> new NotFound("This record has no such revision."));
	}

	/** A revision as it stands in its row. */
	record Line(Submission revision, String openedAt, String submittedAt, String approvedAt) {
	}

}
