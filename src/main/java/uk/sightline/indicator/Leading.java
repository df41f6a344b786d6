package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import uk.sightline.authority.Authority;
import uk.sightline.review.AsOf;

import org.springframework.stereotype.Component;

/**
 * The indicators that say most of some authorities: those with dated figures of most of
 * them, then of most areas at all, then of most years. There are hundreds, and a page
 * that is about something else has room for a few.
 */
@Component
public class Leading {

	private final Indicators indicators;

	private final Coverages coverages;

	Leading(Indicators indicators, Coverages coverages) {
		this.indicators = indicators;
		this.coverages = coverages;
	}

	/**
	 * The first few of each theme.
	 * @param themes in the order in which they are wanted
	 * @param most how many of each
	 */
	public List<Indicator> of(Collection<String> themes, Collection<Authority> authorities, int most, AsOf asOf) {
		Map<String, Coverage> coverages = this.coverages.at(asOf);
		List<Indicator> leading = new ArrayList<>();
		Comparator<Indicator> order = Comparator
			.comparing((Indicator indicator) -> held(coverages.get(indicator.code()), authorities))
			.thenComparing((indicator) -> coverages.get(indicator.code()).codes().size())
			.thenComparing((indicator) -> coverages.get(indicator.code()).years())
			.reversed()
			.thenComparing(Indicator::name);
		for (String theme : themes) {
			this.indicators.at(asOf.publication())
				.all()
				.stream()
				.filter((indicator) -> theme.equals(indicator.theme()))
				.filter((indicator) -> held(coverages.getOrDefault(indicator.code(), Coverage.NONE), authorities) > 0)
				.sorted(order)
				.limit(most)
				.forEach(leading::add);
		}
		return leading;
	}

	/** Of how many of these authorities there are dated figures. */
	private static long held(Coverage coverage, Collection<Authority> authorities) {
		return (coverage.from() == null) ? 0
				: authorities.stream()
					.filter((authority) -> authority.codes().stream().anyMatch(coverage.codes()::contains))
					.count();
	}

}
