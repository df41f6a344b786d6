package uk.sightline.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.sightline.authority.Owner;
import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndicatorRecords {

	private static final String THEMES = "select theme from published_theme(:n)";

	@Bean
	RecordKind indicatorKind() {
		return new RecordKind("indicator", "indicators", "max('Indicator: ' || m.name)", "null", "indicator_problem",
				List.of(new DataFile("indicators", "indicator", "indicator", List.of("indicator"), null, false,
						Map.of("theme", THEMES)),
						new DataFile("indicator_breaks", "indicator_break", "indicator",
								List.of("indicator", "starts_on"), "'break of ' || in_words(m.starts_on)", false,
								Map.of())
							.asOptional()),
				RecordKind.Checking.at("/indicators/"));
	}

	@Bean
	RecordKind valueSetKind(ObjectProvider<SetRemarks> remarks) {
		return new RecordKind("value-set", "sets of values",
				"title_of_value_set(mode() within group (order by m.source), m.revision_id)", Owner.CODE,
				"value_set_problem",
				List.of(new DataFile("observations", "observation", "value_set",
						List.of("observation", "comparator", "comparator_kind", "comparator_set",
								"comparator_statistic", "comparator_period"),
						"name_of_indicator(m.indicator) || ', ' || name_of_area(m.authority_code) || coalesce(', ' || in_words(m.period_end), '')",
						true, Map.of("indicator", "select indicator from published_indicator(:n)"))
					.deriving("value_set", "value_set_of(:n, s.observation, s.source, s.authority_code)")
					.told(new DataFile.Reading(ValueReading.HEADINGS,
							(revision) -> remarks.getObject().telling(revision)))),
				new RecordKind.Checking(null, Owner.NAME, null, null, "value_set_places", Set.of(),
						new RecordKind.Desk("/enter/values/%d", "/enter/values/%s/correct"), "value_set_contents"));
	}

}
