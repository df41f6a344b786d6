package uk.sightline.indicator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.authority.NeighbourSet;
import uk.sightline.authority.NeighbourSets;
import uk.sightline.review.AsOf;

import org.springframework.stereotype.Component;

/**
 * Puts together what is shown of an indicator. A board paper asks it, too, so that it
 * never says anything else than the indicator's own page.
 */
@Component
public class IndicatorPages {

	private final Values values;

	private final Authorities authorities;

	private final NeighbourSets neighbourSets;

	IndicatorPages(Values values, Authorities authorities, NeighbourSets neighbourSets) {
		this.values = values;
		this.authorities = authorities;
		this.neighbourSets = neighbourSets;
	}

	/** For some authorities, with the mean of their neighbours in the latest set. */
	public IndicatorPage of(Indicator indicator, List<Authority> authorities, AsOf asOf) {
		return of(indicator, new IndicatorQuestion(authorities, null, "mean"), authorities, asOf);
	}

	/**
	 * What an address asks for.
	 * @param shown the authorities where it names none
	 */
	IndicatorPage of(Indicator indicator, IndicatorQuestion asked, List<Authority> shown, AsOf asOf) {
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		List<NeighbourSet> sets = sets(shown, asOf);
		IndicatorQuestion question = asked.orElse(shown, sets);
		Map<String, List<Moment>> values = this.values
			.of(List.of(indicator.code()), areas(question.authorities(), asOf), asOf)
			.getOrDefault(indicator.code(), Map.of());
		return new IndicatorPage(indicator,
				question.authorities()
					.stream()
					.map((authority) -> Panel.of(indicator, authority, question, sets, directory, values))
					.toList(),
				sets, question);
	}

	/** The sets of neighbours in which any of the authorities has any. */
	public List<NeighbourSet> sets(List<Authority> authorities, AsOf asOf) {
		return this.neighbourSets.at(asOf.publication())
			.stream()
			.filter((set) -> authorities.stream().anyMatch((authority) -> !set.of(authority).isEmpty()))
			.toList();
	}

	/** The authorities with all whose values theirs are set against. */
	public Set<Authority> areas(List<Authority> authorities, AsOf asOf) {
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		Set<Authority> areas = new LinkedHashSet<>(authorities);
		directory.country().ifPresent(areas::add);
		List<NeighbourSet> sets = sets(authorities, asOf);
		for (Authority authority : authorities) {
			directory.regionOf(authority).ifPresent(areas::add);
			sets.forEach((set) -> set.of(authority).forEach((neighbour) -> areas.add(neighbour.authority())));
		}
		return areas;
	}

}
