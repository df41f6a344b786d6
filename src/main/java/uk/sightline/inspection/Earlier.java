package uk.sightline.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import uk.sightline.review.AsOf;
import uk.sightline.review.CurrentPublication;
import uk.sightline.web.PartialDate;

import org.springframework.stereotype.Component;

/** What Sightline knows already of the authority whose outcome is entered. */
@Component
class Earlier {

	private final Outcomes outcomes;

	private final CurrentPublication current;

	private final Clock clock;

	Earlier(Outcomes outcomes, CurrentPublication current, Clock clock) {
		this.outcomes = outcomes;
		this.current = current;
		this.clock = clock;
	}

	/** All others of the authority, oldest first. */
	List<Outcome> others(Work work) {
		return this.outcomes.of(work.authority().codes(), present())
			.stream()
			.filter((outcome) -> !outcome.slug().equals(work.draft().slug()))
			.toList();
	}

	/**
	 * The previous inspection to compare with; where nothing is judged, the previous
	 * graded one.
	 */
	Optional<Previous> previous(Work work) {
		List<Outcome> earlier = others(work).stream()
			.filter((outcome) -> work.entry().startedOn() == null
					|| outcome.date().compareTo(work.entry().startedOn()) < 0)
			.toList();
		var comparability = work.grading().comparability();
		return work.judged().isEmpty()
				? earlier.stream()
					.filter(Outcome::inspected)
					.max(Comparator.comparing(Outcome::date))
					.map((outcome) -> new Previous(outcome, comparability))
				: Previous.of(work.judged(), earlier, comparability);
	}

	/** The published state of a record. */
	Optional<Outcome> published(String slug) {
		return this.outcomes.find(slug, present());
	}

	/** The last full inspection before a day. */
	Optional<Outcome> lastFull(Work work, PartialDate before) {
		return others(work).stream()
			.filter((outcome) -> outcome.type().full() && outcome.date().compareTo(before) < 0)
			.max(Comparator.comparing(Outcome::date));
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	AsOf present() {
		int number = this.current.number();
		return new AsOf(number, null, number, null, null, today(), "/");
	}

}
