package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import uk.sightline.review.Citation;
import uk.sightline.review.PerPublication;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is measured, as known at a publication. */
@Component
public class Indicators {

	private final JdbcClient jdbc;

	private final PerPublication<Catalogue> catalogues = new PerPublication<>(this::read);

	Indicators(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Catalogue at(int publication) {
		return this.catalogues.at(publication);
	}

	private Catalogue read(int publication) {
		Map<String, List<Indicator.Break>> breaks = breaks(publication);
		Map<String, Indicator> indicators = new LinkedHashMap<>();
		this.jdbc.sql("select * from published_indicator(?) order by name, indicator")
			.param(publication)
			.query((row) -> {
				String code = row.getString("indicator");
				indicators.put(code,
						new Indicator(code, row.getString("name"), new Unit(row.getString("unit")),
								Polarity.valueOf(row.getString("polarity").toUpperCase(Locale.ROOT).replace('-', '_')),
								row.getString("theme"), row.getString("definition"), row.getString("denominator"),
								row.getString("period_type"), row.getInt("decimals"), row.getString("series"),
								PartialDate.of(row.getString("valid_from")), PartialDate.of(row.getString("valid_to")),
								Citation.of(row.getString("source"), row.getString("locator")), row.getString("note"),
								breaks.getOrDefault(code, List.of())));
			});
		return new Catalogue(indicators);
	}

	private Map<String, List<Indicator.Break>> breaks(int publication) {
		Map<String, List<Indicator.Break>> breaks = new HashMap<>();
		this.jdbc.sql("select * from published_indicator_break(?) order by first_day(starts_on)")
			.param(publication)
			.query((row) -> {
				breaks.computeIfAbsent(row.getString("indicator"), (code) -> new ArrayList<>())
					.add(new Indicator.Break(PartialDate.of(row.getString("starts_on")), row.getString("sentence"),
							Citation.of(row.getString("source"), row.getString("locator"))));
			});
		return breaks;
	}

	/** All indicators, by name. */
	public static final class Catalogue {

		private final Map<String, Indicator> byCode;

		Catalogue(Map<String, Indicator> byCode) {
			this.byCode = byCode;
		}

		/** By name. */
		public List<Indicator> all() {
			return List.copyOf(this.byCode.values());
		}

		public Optional<Indicator> find(String code) {
			return Optional.ofNullable(this.byCode.get(code));
		}

	}

}
