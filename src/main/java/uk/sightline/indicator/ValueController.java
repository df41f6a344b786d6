package uk.sightline.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.sightline.security.Person;
import uk.sightline.web.Choice;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.NotFound;
import uk.sightline.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** One value of a set. */
@Controller
@RequestMapping("/enter/values/{id}/value")
class ValueController {

	private final ValueSets sets;

	private final SetReader reader;

	private final Measures measures;

	ValueController(ValueSets sets, SetReader reader, Measures measures) {
		this.sets = sets;
		this.reader = reader;
		this.measures = measures;
	}

	@GetMapping
	ModelAndView another(Person person, @PathVariable long id) {
		SetWork work = this.sets.open(id, person);
		ValueForm form = work.values()
			.stream()
			.reduce((one, last) -> last)
			.map((last) -> ValueForm.of(last, null).next())
			.orElse(ValueForm.EMPTY);
		return page(work, null, form, new Errors(), List.of());
	}

	@PostMapping
	Object add(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		return take(this.sets.open(id, person), null, new Keyed(sent), person);
	}

	@GetMapping("/{number}")
	ModelAndView value(Person person, @PathVariable long id, @PathVariable int number) {
		SetWork work = this.sets.open(id, person);
		KeyedValue value = value(work, number);
		String label = this.measures.find(value.indicator()).map(Indicator::label).orElse(value.indicator());
		return page(work, value, ValueForm.of(value, label), new Errors(), List.of());
	}

	@PostMapping("/{number}")
	Object change(Person person, @PathVariable long id, @PathVariable int number,
			@RequestParam MultiValueMap<String, String> sent) {
		SetWork work = this.sets.open(id, person);
		return there(work, number).<Object>map((value) -> take(work, value, new Keyed(sent), person))
			.orElseGet(() -> removed(work, new Keyed(sent)));
	}

	/** What was keyed of a value that somebody else removed. */
	private ModelAndView removed(SetWork work, Keyed keyed) {
		ModelAndView page = page(work, null, ValueForm.of(keyed), new Errors(), List.of()).addObject("removed", true);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	/** Puts back what a correction removed of what is published, if it is not there. */
	@PostMapping("/restore")
	View restore(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		SetWork work = this.sets.open(id, person);
		Keyed keyed = new Keyed(sent);
		return this.reader.removed(work)
			.stream()
			.map(Meaning::keyed)
			.filter((one) -> one.name().equals(keyed.line("name")))
			.findFirst()
			.map((value) -> this.sets.save(work, "restore", (entry) -> entry.restored(value), keyed.version(), person))
			.map((saved) -> SeeOther.to(saved.url()))
			.orElseGet(() -> SeeOther.to(work.url()));
	}

	@PostMapping("/{number}/remove")
	View remove(Person person, @PathVariable long id, @PathVariable int number,
			@RequestParam MultiValueMap<String, String> sent) {
		SetWork work = this.sets.open(id, person);
		return SeeOther
			.to(this.sets.save(work, "remove", (entry) -> entry.without(number), new Keyed(sent).version(), person)
				.url());
	}

	private Object take(SetWork work, KeyedValue before, Keyed keyed, Person person) {
		ValueForm form = ValueForm.of(keyed);
		List<Indicator> meant = (form.indicator() != null) ? this.measures.meant(form.indicator()) : List.of();
		int number = (before != null) ? before.number() : 0;
		KeyedValue value = form.keyed(number, (before != null) ? before.name() : null,
				(meant.size() == 1) ? meant.get(0).code() : null);
		if (before == null && keyed.version() != work.draft().version()
				&& work.values().stream().anyMatch(value::same)) {
			return SeeOther.to(work.url());
		}
		Errors errors = errors(form, meant, work, value, number);
		if (!errors.none()) {
			return page(work, before, form, errors, (meant.size() > 1) ? meant : List.of());
		}
		SetWork saved = this.sets.save(work, "value",
				(entry) -> (before != null) ? entry.with(value) : entry.with(List.of(value)), keyed.version(), person);
		return SeeOther.to(saved.url() + (keyed.has("more") ? "/value" : ""));
	}

	private Errors errors(ValueForm form, List<Indicator> meant, SetWork work, KeyedValue value, int number) {
		Errors errors = new Errors();
		if (form.indicator() != null && meant.isEmpty()) {
			errors.add("indicator", "No indicator is called “%s”".formatted(form.indicator()));
		}
		if (meant.size() > 1) {
			errors.add("indicator", "Several indicators match “%s”: choose one below, or write more words of its name"
				.formatted(form.indicator()));
		}
		Meaning meaning = this.reader.added(List.of(value), work, Set.of(number), (one) -> "this value").get(0);
		for (String field : List.of("indicator", "period", "from-day", "to-day", "value", "status", "qualifier",
				"numerator", "denominator", "locator", "note")) {
			errors.add(field, form.dates().of(field)).add(field, meaning.errors().of(field));
		}
		return errors;
	}

	private static KeyedValue value(SetWork work, int number) {
		return there(work, number).orElseThrow(() -> new NotFound("This draft has no such value."));
	}

	/** Nothing where somebody removed it. */
	private static Optional<KeyedValue> there(SetWork work, int number) {
		return work.values().stream().filter((value) -> value.number() == number).findFirst();
	}

	private ModelAndView page(SetWork work, KeyedValue before, ValueForm form, Errors errors, List<Indicator> meant) {
		return new ModelAndView("indicator/value", errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
			.addObject("work", work)
			.addObject("before", before)
			.addObject("form", form)
			.addObject("errors", errors)
			.addObject("measures", this.measures.all())
			.addObject("meant",
					meant.stream()
						.map((one) -> new Choice(one.code(), one.name(), one.unit().label(), false))
						.toList());
	}

}
