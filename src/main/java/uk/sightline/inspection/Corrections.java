package uk.sightline.inspection;

import uk.sightline.authority.Authority;
import uk.sightline.review.Draft;
import uk.sightline.review.Drafts;
import uk.sightline.security.Person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens corrections: a draft that holds all that is published of its record. */
@Component
class Corrections {

	private final Drafts drafts;

	private final Works works;

	private final Earlier earlier;

	private final Findings findings;

	Corrections(Drafts drafts, Works works, Earlier earlier, Findings findings) {
		this.drafts = drafts;
		this.works = works;
		this.earlier = earlier;
		this.findings = findings;
	}

	/** What is published under the name, if the person may correct it. */
	Outcome find(String slug, Person by) {
		return this.earlier.published(slug)
			.filter((outcome) -> by.entersFor(outcome.authorityCode()))
			.orElseThrow(CorrectController::nothing);
	}

	@Transactional
	public Work begin(Outcome outcome, String reason, Person by) {
		Authority authority = this.works.authorities(by)
			.stream()
			.filter((known) -> known.codes().contains(outcome.authorityCode()))
			.findFirst()
			.orElseThrow(CorrectController::nothing);
		Draft draft = this.drafts.correct(Works.KIND, outcome.slug(), reason, by);
		Entry bare = Entry.EMPTY.of(new Entry.What(authority.slug(), outcome.type().type()))
			.under(outcome.framework().code());
		String usual = new Work(draft, bare, authority, this.works.grading()).usualTitle();
		return this.works.save(draft, PublishedEntry.of(outcome,
				this.findings.list(outcome.slug(), this.earlier.present()), authority, usual), by);
	}

}
