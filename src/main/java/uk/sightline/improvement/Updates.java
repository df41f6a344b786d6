package uk.sightline.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import tools.jackson.databind.json.JsonMapper;
import uk.sightline.authority.Authorities;
import uk.sightline.review.AsOf;
import uk.sightline.review.CurrentPublication;
import uk.sightline.review.Draft;
import uk.sightline.review.Drafts;
import uk.sightline.review.NotAtHand;
import uk.sightline.review.SavedMeanwhile;
import uk.sightline.review.Worklist;
import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds and saves the drafts in which the progress of plans is recorded. Each is a
 * correction of its plan to which rows are added. One of the same action and day may take
 * the place of a row that is wrong, and says why.
 */
@Component
class Updates {

	private static final String KIND = "improvement-plan";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Drafts drafts;

	private final Worklist worklist;

	private final Plans plans;

	private final Authorities authorities;

	private final CurrentPublication current;

	private final Clock clock;

	Updates(Drafts drafts, Worklist worklist, Plans plans, Authorities authorities, CurrentPublication current,
			Clock clock) {
		this.drafts = drafts;
		this.worklist = worklist;
		this.plans = plans;
		this.authorities = authorities;
		this.current = current;
		this.clock = clock;
	}

	/** The plans of the authorities for which the person is officer. */
	List<Plans.Head> plans(Person by) {
		return this.plans.all(present()).stream().filter((plan) -> by.entersFor(plan.authorityCode())).toList();
	}

	/** A published plan that the person may record progress of. */
	Plan plan(String slug, Person by) {
		return this.plans.find(slug, present())
			.filter((plan) -> by.entersFor(plan.authorityCode()))
			.orElseThrow(() -> new NotFound(
					"There is no published plan of this name of which you may record the progress."));
	}

	/** The address of what is under way for a plan, if anything. */
	Optional<String> underWay(String slug, Person by) {
		return this.worklist.of(by)
			.stream()
			.filter((entry) -> entry.kind().equals(KIND))
			.map((entry) -> this.drafts.find(entry.id(), by))
			.filter((draft) -> draft.slug().equals(slug))
			.findFirst()
			.map(this.drafts::address);
	}

	@Transactional
	public Update begin(Plan plan, String reason, Person by) {
		return save(this.drafts.correct(KIND, plan.slug(), reason, by), UpdateEntry.EMPTY, "begin", by);
	}

	Update find(long id, Person by) {
		Draft draft = this.drafts.find(id, by);
		if (!draft.kind().equals(KIND) || draft.withdrawal() || draft.document() == null) {
			throw new NotFound("There is no draft of a plan's progress at this address.");
		}
		return of(draft);
	}

	/**
	 * A draft that its officers can work on.
	 * @throws NotAtHand if it is not with them
	 */
	Update open(long id, Person by) {
		Update update = find(id, by);
		if (!update.draft().open()) {
			throw new NotAtHand(update.url());
		}
		return update;
	}

	/**
	 * Saves the row of one action.
	 * @param seen the mark of the row as the person saw it; empty: there was none
	 * @throws RowMeanwhile if somebody saved another row of the action since
	 */
	Update save(Update update, UpdateEntry.Row row, String seen, Person by) {
		Optional<UpdateEntry.Row> there = update.keyed(row.action());
		if (there.equals(Optional.of(row))) {
			return update;
		}
		if (!update.mark(row.action()).equals(seen)) {
			throw new RowMeanwhile(update, row);
		}
		return save(update, (entry) -> entry.with(row), () -> save(find(update.draft().id(), by), row, seen, by), by);
	}

	/**
	 * Takes the row of one action away.
	 * @param seen the mark of the row as the person saw it
	 * @throws RowMeanwhile if somebody saved another row of the action since
	 */
	Update without(Update update, String action, String seen, Person by) {
		if (update.keyed(action).isEmpty()) {
			return update;
		}
		if (!update.mark(action).equals(seen)) {
			throw RowMeanwhile.removing(update, action);
		}
		return save(update, (entry) -> entry.without(action),
				() -> without(find(update.draft().id(), by), action, seen, by), by);
	}

	private Update save(Update update, UnaryOperator<UpdateEntry> change, java.util.function.Supplier<Update> again,
			Person by) {
		try {
			return save(update.draft(), change.apply(update.entry()), "progress", by);
		}
		catch (SavedMeanwhile ex) {
			return again.get();
		}
	}

	private Update save(Draft draft, UpdateEntry entry, String step, Person by) {
		return of(this.drafts.save(draft, step, draft.authorityCode(), draft.title(), JSON.writeValueAsString(entry),
				by));
	}

	private Update of(Draft draft) {
		Plan plan = this.plans.find(draft.slug(), present())
			.orElseThrow(() -> new NotFound("The plan of this draft is not published any more."));
		return new Update(draft, JSON.readValue(draft.document(), UpdateEntry.class), plan,
				this.authorities.at(this.current.number()).byCode(draft.authorityCode()).orElseThrow());
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private AsOf present() {
		int number = this.current.number();
		return new AsOf(number, null, number, null, null, today(), "/");
	}

}
