package uk.sightline.comparison;

import java.util.List;
import java.util.Map;

import uk.sightline.authority.Authority;
import uk.sightline.grading.Gradings;
import uk.sightline.grading.Theme;
import uk.sightline.indicator.Indicator;
import uk.sightline.indicator.Leading;
import uk.sightline.indicator.Moment;
import uk.sightline.indicator.Sparkline;
import uk.sightline.indicator.Values;
import uk.sightline.review.AsOf;

import org.springframework.stereotype.Component;

/** A few indicators of one authority, for its profile. */
@Component
class InBrief {

	private static final int OF_EACH_THEME = 3;

	private static final int MOST = 8;

	private final Leading leading;

	private final Values values;

	private final Gradings gradings;

	InBrief(Leading leading, Values values, Gradings gradings) {
		this.leading = leading;
		this.values = values;
		this.gradings = gradings;
	}

	/** Those with values enough to see them move, where there are any. */
	List<Line> of(Authority authority, AsOf asOf) {
		List<Line> lines = lines(authority,
				this.leading.of(this.gradings.at(asOf.publication()).themes().stream().map(Theme::slug).toList(),
						List.of(authority), OF_EACH_THEME, asOf),
				asOf);
		List<Line> moving = lines.stream().filter((line) -> line.sparkline() != null).toList();
		return (moving.isEmpty() ? lines : moving).stream().limit(MOST).toList();
	}

	private List<Line> lines(Authority authority, List<Indicator> indicators, AsOf asOf) {
		Map<String, Map<String, List<Moment>>> values = this.values
			.of(indicators.stream().map(Indicator::code).toList(), List.of(authority), asOf);
		return indicators.stream().filter((indicator) -> values.containsKey(indicator.code())).flatMap((indicator) -> {
			List<Moment> moments = values.get(indicator.code()).getOrDefault(authority.slug(), List.of());
			return Moment.latest(moments)
				.map((latest) -> new Line(indicator, latest, Sparkline.of(indicator, authority, moments).orElse(null)))
				.stream();
		}).toList();
	}

	/**
	 * An indicator with the latest value.
	 *
	 * @param sparkline {@code null} where there are too few values for a line
	 */
	record Line(Indicator indicator, Moment latest, Sparkline sparkline) {
	}

}
