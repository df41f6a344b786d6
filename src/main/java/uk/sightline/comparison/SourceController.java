package uk.sightline.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import uk.sightline.authority.Authorities;
import uk.sightline.inspection.Event;
import uk.sightline.inspection.Events;
import uk.sightline.inspection.Findings;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.review.Source;
import uk.sightline.review.Sources;
import uk.sightline.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A source document and everything that was taken from it. */
@Controller
class SourceController {

	private final Sources sources;

	private final Outcomes outcomes;

	private final Findings findings;

	private final Events events;

	private final Authorities authorities;

	private final ValuesTaken valuesTaken;

	SourceController(Sources sources, Outcomes outcomes, Findings findings, Events events, Authorities authorities,
			ValuesTaken valuesTaken) {
		this.valuesTaken = valuesTaken;
		this.events = events;
		this.sources = sources;
		this.outcomes = outcomes;
		this.findings = findings;
		this.authorities = authorities;
	}

	@GetMapping("/sources")
	String all(AsOf asOf, Model model) {
		model.addAttribute("sources", this.sources.all(asOf.publication()));
		return "comparison/sources";
	}

	@GetMapping("/sources/{slug}")
	String one(AsOf asOf, @PathVariable String slug, @RequestParam(required = false) String page, Model model) {
		Source source = this.sources.find(slug, asOf.publication())
			.orElseThrow(() -> new NotFound("Sightline knows no source of this name."));
		List<Outcome> citing = this.outcomes.citing(slug, asOf);
		List<Event> events = this.events.citing(slug, asOf);
		ValuesTaken.Page taken = this.valuesTaken.of(slug, page, asOf);
		model.addAttribute("source", source);
		model.addAttribute("facts", citing.stream().map((outcome) -> facts(outcome, slug, asOf)).toList());
		model.addAttribute("findings", this.findings.citing(slug, asOf));
		model.addAttribute("events", events);
		model.addAttribute("directory", this.authorities.at(asOf.publication()));
		model.addAttribute("taken", taken);
		model.addAttribute("counting", Counting.of(source, places(citing, events, taken)));
		return "comparison/source";
	}

	private static List<Citation> places(List<Outcome> outcomes, List<Event> events, ValuesTaken.Page taken) {
		Stream<Citation> inspections = outcomes.stream()
			.flatMap((outcome) -> Stream.concat(
					Stream.of(outcome.source(), outcome.publishedIn()).filter(Objects::nonNull),
					outcome.mentions().stream()));
		return Stream
			.of(inspections, events.stream().map(Event::citation),
					taken.values().stream().map((one) -> one.value().citation()))
			.flatMap((places) -> places)
			.toList();
	}

	private Facts facts(Outcome outcome, String slug, AsOf asOf) {
		List<Judgement> judgements = outcome.judgements()
			.stream()
			.filter((judgement) -> judgement.citation().source().equals(slug))
			.toList();
		List<String> places = new ArrayList<>();
		if (outcome.source() != null && outcome.source().source().equals(slug)) {
			places.add("the inspection itself, " + outcome.source().place());
		}
		if (outcome.publishedIn() != null && outcome.publishedIn().source().equals(slug)) {
			places.add("its publication, " + outcome.publishedIn().place());
		}
		List<String> mentions = outcome.mentions()
			.stream()
			.filter((mention) -> mention.source().equals(slug))
			.map(Citation::place)
			.filter(Objects::nonNull)
			.toList();
		if (!mentions.isEmpty()) {
			places.add("mentioned: " + String.join(", ", mentions));
		}
		return new Facts(outcome,
				this.authorities.at(asOf.publication())
					.byCode(outcome.authorityCode())
					.map((authority) -> authority.name())
					.orElse(outcome.authorityCode()),
				places, judgements);
	}

	/** What was taken from the source about one inspection. */
	record Facts(Outcome outcome, String authority, List<String> places, List<Judgement> judgements) {
	}

}
