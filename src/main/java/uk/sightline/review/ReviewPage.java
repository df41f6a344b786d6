package uk.sightline.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import uk.sightline.security.Person;
import uk.sightline.web.Link;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * All that stands on the page of one revision, whoever looks at it and after whatever
 * mistake.
 */
@Component
class ReviewPage {

	private final Reviewing reviewing;

	private final Kinds kinds;

	private final Changes changes;

	private final Worklist worklist;

	private final AuthorityNames authorities;

	private final Clock clock;

	ReviewPage(Reviewing reviewing, Kinds kinds, Changes changes, Worklist worklist, AuthorityNames authorities,
			Clock clock) {
		this.reviewing = reviewing;
		this.kinds = kinds;
		this.changes = changes;
		this.worklist = worklist;
		this.authorities = authorities;
		this.clock = clock;
	}

	String fill(Submission found, Person by, PublishForm publish, ReturnForm giveBack, List<Link> errors, String page,
			Model model) {
		boolean decides = found.waiting() && found.reviewableBy(by);
		Set<String> hidden = this.reviewing.hidden(found, by);
		model.addAttribute("found", found);
		model.addAttribute("authority", this.authorities.of(found.authorityCode()));
		model.addAttribute("path", this.kinds.named(found.kind()).checking().path());
		model.addAttribute("age",
				(found.submittedAt() != null) ? Age.words(found.submittedAt(), this.clock.instant()) : null);
		model.addAttribute("submittedAt", London.words(found.submittedAt()));
		model.addAttribute("publishAt", London.words(found.publishAt()));
		model.addAttribute("decides", decides);
		model.addAttribute("own", by.reviewsFor(found.authorityCode()) && found.hands().contains(by.id()));
		model.addAttribute("officer", by.entersFor(found.authorityCode()));
		model.addAttribute("reviewer", by.reviewsFor(found.authorityCode()));
		model.addAttribute("unsettled", decides ? this.reviewing.unsettled(found, by) : List.of());
		model.addAttribute("hidden", hidden);
		List<RowChange> differences = differences(found, hidden);
		model.addAttribute("addition", !differences.isEmpty()
				&& differences.stream().allMatch((change) -> change.kind() == RowChange.Kind.ADDED));
		Told.fill(this.kinds.named(found.kind()), differences, shown(found), page, model);
		model.addAttribute("reasons", this.worklist.reasons(found.id()));
		model.addAttribute("places", decides ? this.reviewing.places(found) : List.of());
		model.addAttribute("publish", publish);
		model.addAttribute("giveBack", giveBack);
		model.addAttribute("errors", errors);
		return "review/submission";
	}

	/** The revision whose rows are shown: of a withdrawal the one that it takes back. */
	private static long shown(Submission found) {
		return found.withdrawal() ? found.basedOn() : found.id();
	}

	private List<RowChange> differences(Submission found, Set<String> hidden) {
		if (found.withdrawal()) {
			return this.changes.between(this.kinds.named(found.kind()), null, found.basedOn());
		}
		if (found.state() == Draft.State.DRAFT) {
			return List.of();
		}
		List<RowChange> differences = new ArrayList<>(
				this.changes.between(this.kinds.named(found.kind()), found.basedOn(), found.id()));
		this.reviewing.parts(found.id())
			.forEach((part) -> differences
				.addAll(this.changes.between(this.kinds.named(part.kind()), part.basedOn(), part.id())));
		return differences.stream().filter((change) -> !hidden.contains(change.file())).toList();
	}

}
