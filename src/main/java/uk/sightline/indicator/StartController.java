package uk.sightline.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import uk.sightline.authority.Authority;
import uk.sightline.review.CurrentPublication;
import uk.sightline.review.Sources;
import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Begins a set of values: whose they are, and where they stand. */
@Controller
class StartController {

	private final ValueSets sets;

	private final PublishedSets published;

	private final Sources sources;

	private final CurrentPublication current;

	private final SetsUnderWay underWay;

	private final Clock clock;

	StartController(ValueSets sets, PublishedSets published, Sources sources, CurrentPublication current,
			SetsUnderWay underWay, Clock clock) {
		this.sets = sets;
		this.published = published;
		this.sources = sources;
		this.current = current;
		this.underWay = underWay;
		this.clock = clock;
	}

	@GetMapping("/enter/values")
	ModelAndView start(Person person) {
		List<Authority> mine = this.sets.authorities(person);
		OriginForm form = OriginForm.of(SetEntry.of((mine.size() == 1) ? mine.get(0).slug() : null,
				new SetEntry.Origin(null, new SetEntry.Fresh(null, null, null, "statistics", null))));
		return page(null, form, new Errors(), person).addObject("key", UUID.randomUUID());
	}

	@PostMapping("/enter/values")
	Object begin(Person person, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		OriginForm form = OriginForm.of(keyed);
		Errors errors = check(form, person);
		Optional<PublishedSets.One> there = errors.none() ? there(form, person) : Optional.empty();
		if (there.isPresent()) {
			errors.add("source", "Values from this document are published already: correct that set instead");
		}
		if (!errors.none()) {
			return page(null, form, errors, person).addObject("key", key(keyed))
				.addObject("there", there.map(PublishedSets.One::set).orElse(null));
		}
		SetEntry entry = SetEntry.of(form.authority(), form.origin());
		Optional<Long> begun = this.underWay.first(entry);
		if (begun.isPresent()) {
			return SeeOther.to(this.sets.find(begun.get(), person).url());
		}
		return SeeOther.to(this.sets.begin(entry, key(keyed), person).url());
	}

	/** A published set of the same authority from the same source. */
	private Optional<PublishedSets.One> there(OriginForm form, Person person) {
		if (form.source() == null) {
			return Optional.empty();
		}
		Authority authority = this.sets.authorities(person)
			.stream()
			.filter((one) -> one.slug().equals(form.authority()))
			.findFirst()
			.orElseThrow();
		return this.published.of(authority.codes())
			.stream()
			.filter((set) -> this.published.source(set.set()).equals(form.source()))
			.findFirst();
	}

	/** A form sent twice begins one draft. */
	private static UUID key(Keyed keyed) {
		try {
			return UUID.fromString(String.valueOf(keyed.line("key")));
		}
		catch (IllegalArgumentException ex) {
			return UUID.randomUUID();
		}
	}

	@GetMapping("/enter/values/{id}/source")
	ModelAndView source(Person person, @PathVariable long id) {
		SetWork work = this.sets.open(id, person);
		return page(work, OriginForm.of(work.entry()), new Errors(), person);
	}

	@PostMapping("/enter/values/{id}/source")
	Object save(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		SetWork work = this.sets.open(id, person);
		OriginForm form = OriginForm.of(keyed).of(work.authority().slug());
		Errors errors = check(form, person);
		if (!errors.none()) {
			return page(work, form, errors, person);
		}
		return SeeOther
			.to(this.sets.save(work, "source", (entry) -> entry.from(form.origin()), keyed.version(), person).url());
	}

	private Errors check(OriginForm form, Person person) {
		return form.check(this.sets.authorities(person).stream().map(Authority::slug).toList(),
				(form.source() != null) ? this.sources.find(form.source(), this.current.number()) : Optional.empty(),
				LocalDate.now(this.clock));
	}

	private ModelAndView page(SetWork work, OriginForm form, Errors errors, Person person) {
		List<Authority> mine = this.sets.authorities(person);
		return new ModelAndView("indicator/start", errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
			.addObject("work", work)
			.addObject("form", form)
			.addObject("errors", errors)
			.addObject("authorities", mine)
			.addObject("documents", this.sources.choices(this.current.number(), form.source()))
			.addObject("sets", (work != null) ? List.of()
					: mine.stream().flatMap((one) -> this.published.of(one.codes()).stream()).toList());
	}

}
