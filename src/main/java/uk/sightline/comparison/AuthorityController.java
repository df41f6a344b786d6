package uk.sightline.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Gradings;
import uk.sightline.inspection.Event;
import uk.sightline.inspection.EventType;
import uk.sightline.inspection.Events;
import uk.sightline.inspection.Outcome;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;
import uk.sightline.review.Onward;
import uk.sightline.web.NotFound;
import uk.sightline.web.PartialDate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a board member needs of one authority: its profile on one screen, and its grades
 * over the years.
 */
@Controller
class AuthorityController {

	private final Authorities authorities;

	private final Outcomes outcomes;

	private final Gradings gradings;

	private final Improvements improvements;

	private final Events events;

	private final InBrief inBrief;

	private final List<Onward> onward;

	AuthorityController(Authorities authorities, Outcomes outcomes, Gradings gradings, Improvements improvements,
			Events events, InBrief inBrief, List<Onward> onward) {
		this.onward = onward;
		this.events = events;
		this.improvements = improvements;
		this.authorities = authorities;
		this.outcomes = outcomes;
		this.gradings = gradings;
		this.inBrief = inBrief;
	}

	@GetMapping("/authorities/{slug}")
	String profile(AsOf asOf, @PathVariable String slug, Model model) {
		Authority authority = authority(slug, asOf);
		List<Outcome> outcomes = this.outcomes.of(authority.codes(), asOf);
		Optional<Outcome> latest = Columns.latest(outcomes.stream().filter(Outcome::inspected).toList());
		List<Outcome> newestFirst = new ArrayList<>(outcomes);
		Collections.reverse(newestFirst);
		model.addAttribute("authority", authority);
		model.addAttribute("latest", latest.orElse(null));
		model.addAttribute("outcomes", newestFirst);
		model.addAttribute("sinceFull", sinceFull(outcomes, asOf.day()));
		model.addAttribute("history", History.of(outcomes, this.gradings.at(asOf.publication())));
		model.addAttribute("improvements", this.improvements.of(authority, latest.orElse(null),
				this.gradings.at(asOf.publication()).themes(), asOf));
		model.addAttribute("events", Events.grouped(this.events.of(authority.codes(), asOf)));
		model.addAttribute("indicators", this.inBrief.of(authority, asOf));
		model.addAttribute("plans",
				Onward.of(this.onward, "authority", authority.codes(), asOf)
					.values()
					.stream()
					.flatMap(List::stream)
					.toList());
		return "comparison/authority";
	}

	@GetMapping("/authorities/{slug}/history")
	String history(AsOf asOf, @PathVariable String slug, Model model) {
		Authority authority = authority(slug, asOf);
		History history = History.of(this.outcomes.of(authority.codes(), asOf), this.gradings.at(asOf.publication()));
		model.addAttribute("authority", authority);
		model.addAttribute("history", history);
		Map<EventType.Group, List<Event>> events = Events.grouped(this.events.of(authority.codes(), asOf));
		model.addAttribute("events", events);
		model.addAttribute("chart", HistoryChart.of(history, events, asOf.day()));
		return "comparison/history";
	}

	private Authority authority(String slug, AsOf asOf) {
		return this.authorities.at(asOf.publication())
			.bySlug(slug)
			.orElseThrow(() -> new NotFound("Sightline knows no authority of this name."));
	}

	/**
	 * How long ago the last full inspection ended, in words; {@code null} where none is
	 * recorded. Only a known day is counted from.
	 */
	private static String sinceFull(List<Outcome> outcomes, LocalDate day) {
		return Columns.latest(outcomes.stream().filter((outcome) -> outcome.type().full()).toList()).map((full) -> {
			String name = full.kind() + ", " + full.when();
			PartialDate ended = (full.endedOn() != null) ? full.endedOn() : full.startedOn();
			if (ended == null || !ended.isDay()) {
				return "The last full inspection: " + name;
			}
			long days = ChronoUnit.DAYS.between(ended.first(), day);
			long months = ChronoUnit.MONTHS.between(ended.first(), day);
			return "%,d days%s since the last full inspection: %s".formatted(days,
					(months >= 2) ? " (%s)".formatted(yearsAndMonths(months)) : "", name);
		}).orElse(null);
	}

	private static String yearsAndMonths(long months) {
		long years = months / 12;
		long rest = months % 12;
		String yearWords = (years == 1) ? "1 year" : years + " years";
		String monthWords = (rest == 1) ? "1 month" : rest + " months";
		return (years == 0) ? monthWords : (rest == 0) ? yearWords : yearWords + " and " + monthWords;
	}

}
