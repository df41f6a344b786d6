package uk.sightline.improvement;

import java.util.Optional;

import uk.sightline.authority.Authority;
import uk.sightline.review.Draft;
import uk.sightline.web.NotFound;

/**
 * A draft of a plan's progress.
 *
 * @param plan as it is published
 */
record Update(Draft draft, UpdateEntry entry, Plan plan, Authority authority) {

	public String url() {
		return "/enter/plan-updates/" + this.draft.id();
	}

	public String url(Action action) {
		return url() + "/actions/" + action.name();
	}

	Action action(String name) {
		return this.plan.actions()
			.stream()
			.filter((action) -> action.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NotFound("The plan has no such action."));
	}

	/** What was keyed of an action; {@code null}: nothing yet. */
	public UpdateEntry.Row keyed(Action action) {
		return keyed(action.name()).orElse(null);
	}

	Optional<UpdateEntry.Row> keyed(String action) {
		return this.entry.row(action);
	}

	/** Tells what is keyed of an action from any other state of it; empty: nothing is. */
	String mark(String action) {
		return keyed(action).map(UpdateEntry.Row::mark).orElse("");
	}

	/** As people say what is keyed as codes. */
	public Progress progress(Action action) {
		return keyed(action.name())
			.map((row) -> new Progress(uk.sightline.web.PartialDate.of(row.asOf()), Status.of(row.status()),
					Quarter.of(row.quarter()), BoardView.of(row.board()), null, row.told()))
			.orElse(null);
	}

}
