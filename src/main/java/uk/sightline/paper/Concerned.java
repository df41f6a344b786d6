package uk.sightline.paper;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.authority.NeighbourSet;
import uk.sightline.grading.Area;
import uk.sightline.grading.Gradings;
import uk.sightline.indicator.IndicatorPages;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;
import uk.sightline.review.Source;

import org.springframework.stereotype.Component;

/**
 * Finds the records that a paper rests on: those it was made of, and those that the same
 * choice would be made of at a later moment.
 */
@Component
class Concerned {

	private final Authorities authorities;

	private final Outcomes outcomes;

	private final Gradings gradings;

	private final IndicatorPages pages;

	Concerned(Authorities authorities, Outcomes outcomes, Gradings gradings, IndicatorPages pages) {
		this.authorities = authorities;
		this.outcomes = outcomes;
		this.gradings = gradings;
		this.pages = pages;
	}

	/** The names of the records by their kind; values are not among them. */
	Map<String, Set<String>> records(Contents contents, AsOf now) {
		Selection chosen = contents.paper().selection();
		Map<String, Set<String>> records = new HashMap<>();
		add(records, "authority", chosen.authorities());
		add(records, "source", contents.sources().stream().map(Source::slug).toList());
		add(records, "theme", chosen.themes());
		add(records, "indicator", contents.measured());
		add(records, "improvement-plan", chosen.plans().keySet());
		for (AsOf moment : List.of(contents.asOf(), now)) {
			if (!chosen.themes().isEmpty()) {
				judged(chosen, moment, records);
			}
			if (!chosen.indicators().isEmpty()) {
				add(records, "neighbour-set",
						this.pages.sets(authorities(chosen, moment), moment).stream().map(NeighbourSet::slug).toList());
			}
		}
		return records;
	}

	/** The inspections of the authorities, and what decides how they may be compared. */
	private void judged(Selection chosen, AsOf moment, Map<String, Set<String>> records) {
		List<Outcome> outcomes = this.outcomes.everOf(codes(authorities(chosen, moment)), moment);
		Set<Area> areas = outcomes.stream()
			.flatMap((outcome) -> outcome.judgements().stream())
			.map(Judgement::area)
			.filter((area) -> area.themes().stream().anyMatch(chosen.themes()::contains))
			.collect(Collectors.toSet());
		add(records, "inspection", outcomes.stream().map(Outcome::slug).toList());
		add(records, "framework", outcomes.stream().map((outcome) -> outcome.framework().code()).toList());
		add(records, "scale", areas.stream().map(Area::scale).toList());
		add(records, "comparability-rule", this.gradings.at(moment.publication()).rulesOn(areas));
	}

	/** All codes that the chosen authorities have or had, then or now. */
	Set<String> codes(Contents contents, AsOf now) {
		return Stream.of(contents.asOf(), now)
			.flatMap((moment) -> codes(authorities(contents.paper().selection(), moment)).stream())
			.collect(Collectors.toSet());
	}

	/** The same with those of England and the regions in which they lie. */
	Set<String> codesAbove(Contents contents, AsOf now) {
		Set<String> codes = codes(contents, now);
		for (AsOf moment : List.of(contents.asOf(), now)) {
			Authorities.Directory directory = this.authorities.at(moment.publication());
			directory.country().ifPresent((country) -> codes.addAll(country.codes()));
			authorities(contents.paper().selection(), moment).forEach(
					(authority) -> directory.regionOf(authority).ifPresent((region) -> codes.addAll(region.codes())));
		}
		return codes;
	}

	/** Those of every area that an indicator sets beside them. */
	Set<String> codesBeside(Contents contents, AsOf now) {
		return Stream.of(contents.asOf(), now)
			.flatMap((moment) -> codes(this.pages.areas(authorities(contents.paper().selection(), moment), moment))
				.stream())
			.collect(Collectors.toSet());
	}

	private List<Authority> authorities(Selection chosen, AsOf moment) {
		Authorities.Directory directory = this.authorities.at(moment.publication());
		return chosen.authorities().stream().flatMap((slug) -> directory.bySlug(slug).stream()).toList();
	}

	private static List<String> codes(Collection<Authority> authorities) {
		return authorities.stream().flatMap((authority) -> authority.codes().stream()).toList();
	}

	private static void add(Map<String, Set<String>> records, String kind, Collection<String> names) {
		records.computeIfAbsent(kind, (key) -> new HashSet<>()).addAll(names);
	}

}
