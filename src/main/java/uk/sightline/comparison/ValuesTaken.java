package uk.sightline.comparison;

import java.util.List;

import uk.sightline.authority.Authorities;
import uk.sightline.indicator.Indicators;
import uk.sightline.indicator.Value;
import uk.sightline.indicator.Values;
import uk.sightline.review.AsOf;
import uk.sightline.web.Paging;

import org.springframework.stereotype.Component;

/** The values of indicators that were taken from a source, a page at a time. */
@Component
class ValuesTaken {

	private static final int PAGE = 100;

	private final Values values;

	private final Indicators indicators;

	private final Authorities authorities;

	ValuesTaken(Values values, Indicators indicators, Authorities authorities) {
		this.values = values;
		this.indicators = indicators;
		this.authorities = authorities;
	}

	Page of(String source, String page, AsOf asOf) {
		Paging paging = Paging.of(page, PAGE, this.values.countCiting(source, asOf));
		if (paging.total() == 0) {
			return new Page(paging, List.of());
		}
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		Indicators.Catalogue catalogue = this.indicators.at(asOf.publication());
		return new Page(paging, this.values.citing(source, paging.offset(), PAGE, asOf)
			.stream()
			.map((value) -> new Taken(value,
					catalogue.find(value.indicator()).map((indicator) -> indicator.name()).orElse(value.indicator()),
					directory.areaByCode(value.authorityCode())
						.map((area) -> area.name())
						.orElse(value.authorityCode()),
					directory.byCode(value.authorityCode()).map((authority) -> authority.slug()).orElse(null)))
			.toList());
	}

	/** Some of them. */
	record Page(Paging paging, List<Taken> values) {
	}

	/**
	 * A value with the names a reader knows.
	 *
	 * @param authority the slug of the authority; {@code null} for a region or England
	 */
	record Taken(Value value, String indicator, String area, String authority) {
	}

}
