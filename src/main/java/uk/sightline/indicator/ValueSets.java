package uk.sightline.indicator;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import tools.jackson.databind.json.JsonMapper;
import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.review.CurrentPublication;
import uk.sightline.review.Draft;
import uk.sightline.review.Drafts;
import uk.sightline.review.NotAtHand;
import uk.sightline.review.NotNow;
import uk.sightline.review.SavedMeanwhile;
import uk.sightline.review.Source;
import uk.sightline.review.Sources;
import uk.sightline.security.Person;
import uk.sightline.web.NotFound;
import uk.sightline.web.PartialDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds and saves the drafts of sets of values. Nothing is ever overwritten that the
 * person did not see; the same thing sent twice is saved once.
 */
@Component
class ValueSets {

	static final String KIND = "value-set";

	/** A document is kept a little longer than it is written. */
	static final int LONGEST = 3_000_000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Drafts drafts;

	private final Sources sources;

	private final Authorities authorities;

	private final PublishedSets published;

	private final ValueRows rows;

	private final CurrentPublication current;

	ValueSets(Drafts drafts, Sources sources, Authorities authorities, PublishedSets published, ValueRows rows,
			CurrentPublication current) {
		this.drafts = drafts;
		this.sources = sources;
		this.authorities = authorities;
		this.published = published;
		this.rows = rows;
		this.current = current;
	}

	/** The authorities for which the person enters values, by name. */
	List<Authority> authorities(Person by) {
		return this.authorities.at(this.current.number())
			.all()
			.stream()
			.filter((authority) -> authority.codes().stream().anyMatch(by::entersFor))
			.toList();
	}

	/** A draft that begins; one for each key. */
	SetWork begin(SetEntry entry, UUID key, Person by) {
		Authority authority = authority(entry.authority(), by);
		Draft draft = this.drafts.open(KIND, key, authority.code(), "Values", by);
		return (draft.version() > 0) ? of(draft) : save(draft, entry, "start", by);
	}

	/** The correction of a published set, which holds all of it. */
	@Transactional
	public SetWork correct(PublishedSets.One set, String reason, Person by) {
		Authority authority = this.authorities.at(this.current.number()).byCode(set.code()).orElseThrow();
		Draft draft = this.drafts.correct(KIND, set.set(), reason, by);
		List<KeyedValue> values = this.published.values(set.set())
			.values()
			.stream()
			.map(PublishedValue::keyed)
			.toList();
		SetEntry.Origin origin = new SetEntry.Origin(this.published.source(set.set()), null);
		int next = Math.max(values.size(), this.rows.last(set.set())) + 1;
		return save(draft, new SetEntry(authority.slug(), origin, values, next), "correct", by);
	}

	SetWork find(long id, Person by) {
		Draft draft = this.drafts.find(id, by);
		if (!draft.kind().equals(KIND) || draft.withdrawal() || draft.document() == null) {
			throw new NotFound("There is no draft of values at this address.");
		}
		return of(draft);
	}

	/**
	 * A draft that its officers can work on.
	 * @throws NotAtHand if it is not with them
	 */
	SetWork open(long id, Person by) {
		SetWork work = find(id, by);
		if (!work.draft().open()) {
			throw new NotAtHand(work.url());
		}
		return work;
	}

	private SetWork of(Draft draft) {
		return of(draft, JSON.readValue(draft.document(), SetEntry.class));
	}

	private SetWork of(Draft draft, SetEntry entry) {
		Authority authority = this.authorities.at(this.current.number())
			.bySlug(entry.authority())
			.orElseThrow(() -> new NotFound("The authority of this draft is not known to Sightline any more."));
		return new SetWork(draft, entry, authority, source(entry.origin(), authority));
	}

	Source source(SetEntry.Origin origin, Authority authority) {
		SetEntry.Fresh fresh = origin.fresh();
		if (fresh == null) {
			return this.sources.find(origin.source(), this.current.number())
				.orElseGet(() -> new Source(origin.source(), origin.source(), "", null, null, null, "list"));
		}
		return new Source(Source.name(fresh.publisher(), authority.slug(), fresh.publishedOn()), fresh.title(),
				fresh.publisher(), PartialDate.of(fresh.publishedOn()), null, fresh.reference(), fresh.kind());
	}

	/**
	 * Saves a change.
	 * @param version the version that the person saw when they began to key
	 * @throws ChangedMeanwhile if somebody saved something else since
	 */
	SetWork save(SetWork seen, String step, UnaryOperator<SetEntry> change, int version, Person by) {
		SetEntry changed = change.apply(seen.entry());
		if (changed.equals(seen.entry())) {
			return seen;
		}
		if (version != seen.draft().version()) {
			throw new ChangedMeanwhile(seen, of(seen.draft(), changed));
		}
		try {
			return save(seen.draft(), changed, step, by);
		}
		catch (SavedMeanwhile ex) {
			SetWork now = find(seen.draft().id(), by);
			throw new ChangedMeanwhile(now, of(now.draft(), change.apply(now.entry())));
		}
	}

	private SetWork save(Draft draft, SetEntry entry, String step, Person by) {
		SetWork work = of(draft, entry);
		authority(entry.authority(), by);
		String document = JSON.writeValueAsString(entry);
		if (entry.values().size() > SetEntry.MOST || document.length() > LONGEST) {
			throw new NotNow(
					"A set holds at most %,d values, and three million characters in all. Make several sets of it."
						.formatted(SetEntry.MOST));
		}
		return of(this.drafts.save(draft, step, work.authority().code(), work.title(), document, by));
	}

	private Authority authority(String slug, Person by) {
		return authorities(by).stream()
			.filter((authority) -> authority.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new NotFound("You are not an officer of this authority."));
	}

	/** What its correction began from, by lasting names; nothing for a new set. */
	Map<String, PublishedValue> base(SetWork work) {
		return work.correction() ? this.published.values(work.draft().slug()) : Map.of();
	}

}
