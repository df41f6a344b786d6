package uk.sightline.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import uk.sightline.authority.Authority;
import uk.sightline.grading.Theme;
import uk.sightline.indicator.Indicator;
import uk.sightline.indicator.Leading;
import uk.sightline.indicator.Moment;
import uk.sightline.indicator.Values;
import uk.sightline.review.AsOf;

import org.springframework.stereotype.Component;

/**
 * The indicators that stand beside the judgements of a comparison: on the same themes and
 * for the same day, but not joined to them, for they are not their cause.
 */
@Component
class Beside {

	private static final int OF_EACH_THEME = 4;

	private final Leading leading;

	private final Values values;

	Beside(Leading leading, Values values) {
		this.leading = leading;
		this.values = values;
	}

	/** The themes that are judged in a comparison, with their indicators. */
	List<OfTheme> of(SideBySide table, List<Theme> themes, AsOf asOf) {
		List<Authority> authorities = table.columns().stream().map(Column::authority).toList();
		List<Theme> judged = themes.stream()
			.filter((theme) -> judgements(table).anyMatch((judgement) -> judgement.equals(theme.slug())))
			.toList();
		List<Indicator> indicators = this.leading.of(judged.stream().map(Theme::slug).toList(), authorities,
				OF_EACH_THEME, asOf);
		Map<String, Map<String, List<Moment>>> latest = this.values
			.latest(indicators.stream().map(Indicator::code).toList(), authorities, asOf);
		return judged.stream()
			.map((theme) -> new OfTheme(theme, indicators.stream()
				.filter((indicator) -> theme.slug().equals(indicator.theme()) && latest.containsKey(indicator.code()))
				.map((indicator) -> line(indicator, authorities, latest.get(indicator.code())))
				.toList()))
			.filter((group) -> !group.lines().isEmpty())
			.toList();
	}

	private static Stream<String> judgements(SideBySide table) {
		return table.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.flatMap((cell) -> cell.judgements().stream())
			.flatMap((judgement) -> judgement.area().themes().stream());
	}

	private static Line line(Indicator indicator, List<Authority> authorities, Map<String, List<Moment>> latest) {
		return new Line(indicator,
				authorities.stream()
					.map((authority) -> latest.getOrDefault(authority.slug(), List.of()))
					.map((moments) -> moments.isEmpty() ? null : moments.get(moments.size() - 1))
					.toList());
	}

	/** A theme with its indicators. */
	record OfTheme(Theme theme, List<Line> lines) {
	}

	/**
	 * An indicator.
	 *
	 * @param latest the latest value of each authority; {@code null} for one without
	 */
	record Line(Indicator indicator, List<Moment> latest) {
	}

}
