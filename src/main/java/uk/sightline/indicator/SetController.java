package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.List;

import uk.sightline.review.SavedMeanwhile;
import uk.sightline.review.SubmissionRefused;
import uk.sightline.review.Submissions;
import uk.sightline.review.Worklist;
import uk.sightline.security.Person;
import uk.sightline.web.Keyed;
import uk.sightline.web.Link;
import uk.sightline.web.Paging;
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

/** A set of values as a whole: shown, handed to a second person, or given up. */
@Controller
@RequestMapping("/enter/values/{id}")
class SetController {

	/** More problems at once than this help nobody. */
	private static final int PROBLEMS = 50;

	private final ValueSets sets;

	private final SetReader reader;

	private final ValueRows rows;

	private final Submissions submissions;

	private final Worklist worklist;

	private final SetsUnderWay underWay;

	SetController(ValueSets sets, SetReader reader, ValueRows rows, Submissions submissions, Worklist worklist,
			SetsUnderWay underWay) {
		this.sets = sets;
		this.reader = reader;
		this.rows = rows;
		this.submissions = submissions;
		this.worklist = worklist;
		this.underWay = underWay;
	}

	@GetMapping
	ModelAndView set(Person person, @PathVariable long id, @RequestParam(required = false) String page) {
		return page(this.sets.find(id, person), page, List.of(), HttpStatus.OK);
	}

	@PostMapping("/submit")
	Object submit(Person person, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		SetWork work = this.sets.find(id, person);
		View submitted = SeeOther.to(work.url() + "/submitted");
		if (!work.draft().open()) {
			return submitted;
		}
		if (new Keyed(sent).version() != work.draft().version()) {
			return meanwhile(work);
		}
		List<Meaning> values = this.reader.read(work);
		List<Link> problems = problems(work, values);
		if (!problems.isEmpty()) {
			return page(work, null, problems, HttpStatus.BAD_REQUEST);
		}
		try {
			this.submissions.submit(work.draft(), work.slug(), work.authority().code(), work.title(), person,
					(revision, slug) -> this.rows.write(work, values, revision, slug));
			return submitted;
		}
		catch (SavedMeanwhile ex) {
			return meanwhile(this.sets.find(id, person));
		}
		catch (SubmissionRefused ex) {
			return page(work, null,
					ex.wrong()
						.stream()
						.map((wrong) -> new Link(wrong.sentence(), null))
						.distinct()
						.limit(PROBLEMS)
						.toList(),
					HttpStatus.BAD_REQUEST);
		}
	}

	private ModelAndView meanwhile(SetWork work) {
		return page(work, null,
				List.of(new Link(
						"%s saved this draft while you were looking at it. This is how it stands now: check it again"
							.formatted(work.draft().savedBy()),
						null)),
				HttpStatus.CONFLICT);
	}

	/** What keeps it from being submitted, with the way to mend it. */
	private List<Link> problems(SetWork work, List<Meaning> values) {
		List<Link> problems = new ArrayList<>();
		if (values.isEmpty()) {
			problems.add(new Link("Enter at least one value", work.url() + "/value"));
		}
		this.underWay.before(work.entry(), work.draft().id())
			.ifPresent((other) -> problems
				.add(new Link("Values from this document are entered in another draft already: add them there",
						"/enter/values/" + other)));
		values.stream()
			.filter((value) -> !value.right())
			.limit(PROBLEMS)
			.forEach((value) -> value.errors()
				.links()
				.forEach((error) -> problems.add(new Link("%s: %s".formatted(value.name(), error.text()),
						work.url() + "/value/" + value.keyed().number() + error.href()))));
		return problems;
	}

	private ModelAndView page(SetWork work, String number, List<Link> refused, HttpStatus status) {
		List<Meaning> values = this.reader.read(work);
		Paging paging = Paging.of(number, SetWork.VALUES_A_PAGE, values.size());
		return new ModelAndView("indicator/set", status).addObject("work", work)
			.addObject("open", work.draft().open())
			.addObject("values",
					values.subList(paging.offset(), Math.min(values.size(), paging.offset() + paging.size())))
			.addObject("paging", paging)
			.addObject("refused", refused)
			.addObject("missing", work.draft().open() ? problems(work, values) : List.of())
			.addObject("removed", this.reader.removed(work))
			.addObject("changed", values.stream().filter((value) -> !value.kept()).count())
			.addObject("reasons", work.draft().open() ? this.worklist.reasons(work.draft().id()) : List.of());
	}

	@GetMapping("/submitted")
	Object submitted(Person person, @PathVariable long id) {
		SetWork work = this.sets.find(id, person);
		return work.draft().open() ? SeeOther.to(work.url())
				: new ModelAndView("indicator/submitted").addObject("work", work);
	}

	@GetMapping("/discard")
	ModelAndView discard(Person person, @PathVariable long id) {
		return new ModelAndView("indicator/discard").addObject("work", this.sets.open(id, person));
	}

}
