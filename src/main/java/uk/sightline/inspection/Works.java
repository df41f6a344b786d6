package uk.sightline.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Grading;
import uk.sightline.grading.Gradings;
import uk.sightline.review.CurrentPublication;
import uk.sightline.review.Draft;
import uk.sightline.review.Drafts;
import uk.sightline.review.NotAtHand;
import uk.sightline.review.SavedMeanwhile;
import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import org.springframework.stereotype.Component;

/**
 * Finds and saves the drafts of outcomes. Nothing is ever overwritten that the person did
 * not see; the same thing sent twice is saved once.
 */
@Component
class Works {

	static final String KIND = "inspection";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Drafts drafts;

	private final Gradings gradings;

	private final Authorities authorities;

	private final CurrentPublication current;

	Works(Drafts drafts, Gradings gradings, Authorities authorities, CurrentPublication current) {
		this.drafts = drafts;
		this.gradings = gradings;
		this.authorities = authorities;
		this.current = current;
	}

	/** The authorities for which the person enters outcomes, by name. */
	List<Authority> authorities(Person by) {
		return this.authorities.at(this.current.number())
			.all()
			.stream()
			.filter((authority) -> authority.codes().stream().anyMatch(by::entersFor))
			.toList();
	}

	Grading grading() {
		return this.gradings.at(this.current.number());
	}

	/** A draft that begins; one for each key. */
	Work begin(Entry.What what, UUID key, Person by) {
		Authority authority = authority(what, by);
		Entry entry = Entry.EMPTY.of(what);
		String title = new Work(null, entry, authority, grading()).longTitle();
		Draft draft = this.drafts.open(KIND, key, authority.code(), title, by);
		try {
			return (draft.version() > 0) ? of(draft)
					: save(new Work(draft, entry, authority, grading()), Step.WHAT, by);
		}
		catch (SavedMeanwhile ex) {
			return find(draft.id(), by);
		}
	}

	Work find(long id, Person by) {
		return ifKeyed(id, by).orElseThrow(() -> new NotFound("There is no draft of an outcome at this address."));
	}

	/** The same, if it is a draft that was keyed by form. */
	Optional<Work> ifKeyed(long id, Person by) {
		Draft draft = this.drafts.find(id, by);
		return keyed(draft) ? Optional.of(of(draft)) : Optional.empty();
	}

	private static boolean keyed(Draft draft) {
		return draft.kind().equals(KIND) && !draft.withdrawal() && draft.document() != null;
	}

	/**
	 * A draft that its officers can work on.
	 * @throws NotAtHand if it is not with them
	 */
	Work open(long id, Person by) {
		Work work = find(id, by);
		if (!work.draft().open()) {
			throw new NotAtHand(work.url(Step.CHECK));
		}
		return work;
	}

	Work of(Draft draft) {
		Entry entry = JSON.readValue(draft.document(), Entry.class);
		return new Work(draft, entry,
				this.authorities.at(this.current.number())
					.bySlug(entry.what().authority())
					.orElseThrow(() -> new NotFound("The authority of this draft is not known to Sightline any more.")),
				grading());
	}

	/**
	 * Saves the step of an entry.
	 * @param seen the draft as it was found
	 * @param version the version that the person saw when they began to key
	 * @throws KeyedMeanwhile if somebody saved something else since
	 */
	Work save(Work seen, Step step, Entry changed, int version, Person by) {
		Entry settled = settled(changed);
		if (settled.equals(seen.entry())) {
			return seen;
		}
		if (version != seen.draft().version()) {
			throw new KeyedMeanwhile(seen, seen.with(settled), step);
		}
		try {
			return save(new Work(seen.draft(), settled, authority(settled.what(), by), seen.grading()), step, by);
		}
		catch (SavedMeanwhile ex) {
			Work now = find(seen.draft().id(), by);
			if (settled.equals(now.entry())) {
				return now;
			}
			throw new KeyedMeanwhile(now, seen.with(settled), step);
		}
	}

	private Work save(Work work, Step step, Person by) {
		Draft saved = this.drafts.save(work.draft(), step.path(), work.authorityCode(), work.longTitle(),
				JSON.writeValueAsString(work.entry()), by);
		return new Work(saved, work.entry(), work.authority(), work.grading());
	}

	/** Saves the document of a correction for the first time. */
	Work save(Draft draft, Entry entry, Person by) {
		return save(new Work(draft, entry, authority(entry.what(), by), grading()), Step.CHECK, by);
	}

	/** The framework follows where only one can apply. */
	private Entry settled(Entry entry) {
		if (entry.what() == null || entry.dates() == null) {
			return entry;
		}
		var candidates = new Applicable(grading(), entry.what().type()).on(entry.startedOn());
		if (candidates.size() == 1) {
			return entry.under(candidates.get(0).code());
		}
		return candidates.stream().anyMatch((candidate) -> candidate.code().equals(entry.framework())) ? entry
				: entry.under(null);
	}

	private Authority authority(Entry.What what, Person by) {
		return authorities(by).stream()
			.filter((authority) -> authority.slug().equals(what.authority()))
			.findFirst()
			.orElseThrow(() -> new NotFound("You are not an officer of this authority."));
	}

}
