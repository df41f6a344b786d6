package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.Link;
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

/** Many indicators of one period at once. */
@Controller
@RequestMapping("/enter/values/{id}/grid")
class GridController {

	/** More rows than these are found by their name. */
	private static final int ROWS = 25;

	private static final List<String> FIELDS = List.of("value", "numerator", "denominator", "locator", "period");

	private final ValueSets sets;

	private final SetReader reader;

	private final Measures measures;

	GridController(ValueSets sets, SetReader reader, Measures measures) {
		this.sets = sets;
		this.reader = reader;
		this.measures = measures;
	}

	@GetMapping
	ModelAndView grid(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> asked) {
		SetWork work = this.sets.open(id, person);
		return page(work, GridForm.of(new Keyed(asked), listed(new Keyed(asked))), new Keyed(asked), new Errors(),
				List.of());
	}

	@PostMapping
	Object save(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		Keyed keyed = new Keyed(sent);
		SetWork work = this.sets.open(id, person);
		GridForm form = GridForm.of(keyed, listed(keyed));
		if (keyed.has("list")) {
			return page(work, form, keyed, new Errors(), List.of());
		}
		Errors errors = new Errors();
		List<String> wrongLines = new ArrayList<>();
		List<KeyedValue> values = values(form, wrongLines);
		if (values.isEmpty() && wrongLines.isEmpty()) {
			errors.add("paste", "Enter at least one value, or paste lines");
		}
		if (work.values().size() + values.size() > SetEntry.MOST) {
			errors.add("paste", "A set holds at most %,d values".formatted(SetEntry.MOST));
		}
		check(values, work, errors, wrongLines);
		if (!wrongLines.isEmpty()) {
			errors.add("paste", (wrongLines.size() == 1) ? wrongLines.get(0)
					: "%d things are wrong in the lines that you pasted".formatted(wrongLines.size()));
		}
		if (!errors.none()) {
			return page(work, form, keyed, errors, wrongLines);
		}
		return SeeOther.to(this.sets.save(work, "grid", (entry) -> entry.with(values), keyed.version(), person).url());
	}

	/**
	 * The rows first, then the lines; those whose indicator is not known are left out.
	 */
	private List<KeyedValue> values(GridForm form, List<String> wrong) {
		List<KeyedValue> values = new ArrayList<>(form.filled().stream().map((row) -> row.keyed(form)).toList());
		List<GridForm.Line> lines = form.lines();
		if (lines.size() > GridForm.MOST_LINES) {
			wrong.add("At most %d lines are pasted at once: upload a file instead".formatted(GridForm.MOST_LINES));
			return values;
		}
		for (GridForm.Line line : lines) {
			List<Indicator> meant = (line.at(0) != null) ? this.measures.meant(line.at(0)) : List.of();
			if (line.count() < 2) {
				wrong.add("Line %d has no tab: paste cells from a spreadsheet, the indicator first and its value second"
					.formatted(line.number()));
			}
			else if (line.tooLong()) {
				wrong.add("Line %d has more than five cells".formatted(line.number()));
			}
			else if (meant.size() != 1) {
				wrong.add("Line %d, indicator: %s".formatted(line.number(), unknown(line.at(0), meant)));
			}
			else {
				values.add(line.keyed(form, meant.get(0).code()));
			}
		}
		return values;
	}

	private static String unknown(String typed, List<Indicator> meant) {
		return (typed == null) ? "it is empty"
				: meant.isEmpty() ? "there is none called “%s”".formatted(typed) : "“%s” can mean several: %s"
					.formatted(typed, String.join(", ", meant.stream().map(Indicator::code).toList()));
	}

	/**
	 * The period is one for all, so what any of them finds wrong with it is said there.
	 */
	private void check(List<KeyedValue> values, SetWork work, Errors errors, List<String> wrongLines) {
		List<Meaning> meanings = this.reader.added(values, work, Set.of(),
				(one) -> (one.keyed().number() > 0) ? "line " + one.keyed().number() : "the row above");
		meanings.forEach((one) -> errors.add("period", one.period().problem()));
		for (Meaning one : meanings) {
			for (String field : FIELDS) {
				String wrong = one.errors().of(field);
				if (wrong == null || wrong.equals(one.period().problem())) {
					continue;
				}
				if (one.keyed().number() == 0) {
					errors.add((field.equals("period") ? "value" : field) + '-' + one.keyed().indicator(), wrong);
				}
				else {
					wrongLines.add("Line %d, %s: %s".formatted(one.keyed().number(), field, wrong));
				}
			}
		}
	}

	/**
	 * The indicators asked for by theme and words, after those of which something is
	 * typed already.
	 */
	private List<Indicator> listed(Keyed asked) {
		return Stream
			.concat(GridForm.typed(asked).stream().flatMap((code) -> this.measures.find(code).stream()),
					asked(asked).stream().limit(ROWS))
			.distinct()
			.toList();
	}

	private List<Indicator> asked(Keyed asked) {
		String words = asked.line("words");
		String theme = asked.line("theme");
		return ((words != null) ? this.measures.search(words) : this.measures.all()).stream()
			.filter((measure) -> theme == null || theme.equals(measure.theme()))
			.toList();
	}

	private ModelAndView page(SetWork work, GridForm form, Keyed asked, Errors errors, List<String> wrongLines) {
		return new ModelAndView("indicator/grid", errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
			.addObject("work", work)
			.addObject("form", form)
			.addObject("errors", errors)
			.addObject("links", links(errors, form))
			.addObject("wrongLines", wrongLines)
			.addObject("more", Math.max(0, asked(asked).size() - ROWS))
			.addObject("words", asked.line("words"))
			.addObject("theme", asked.line("theme"))
			.addObject("themes", this.measures.themes());
	}

	/** In the order of the fields; those of a row say which. */
	private static List<Link> links(Errors errors, GridForm form) {
		List<String> fields = new ArrayList<>(List.of("period", "locator"));
		form.rows().forEach((row) -> FIELDS.forEach((field) -> fields.add(field + '-' + row.measure().code())));
		fields.add("paste");
		return fields.stream().filter((field) -> errors.of(field) != null).map((field) -> {
			String of = form.rows()
				.stream()
				.filter((row) -> field.endsWith('-' + row.measure().code()))
				.map((row) -> row.measure().name() + ": ")
				.findFirst()
				.orElse("");
			return new Link(of + errors.of(field), "#" + field);
		}).toList();
	}

}
