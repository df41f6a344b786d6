package uk.sightline.authority;

import java.util.List;
import java.util.Map;

import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthorityRecords {

	@Bean
	RecordKind authorityKind() {
		return new RecordKind("authority", "authorities",
				"(array_agg(m.name order by m.valid_from desc nulls last))[1]", "null", "authority_problem",
				List.of(new DataFile("authorities", "authority", "slug", List.of("authority_code", "valid_from"))));
	}

	@Bean
	RecordKind neighbourSetKind() {
		return new RecordKind("neighbour-set", "sets of statistical neighbours",
				"max('Statistical neighbours: ' || m.name)", "null", "neighbour_problem",
				List.of(new DataFile("neighbour_sets", "neighbour_set", "neighbour_set", List.of("neighbour_set")),
						new DataFile("neighbours", "neighbour", "neighbour_set",
								List.of("neighbour_set", "authority_code", "neighbour_code"),
								"m.authority_code || ', neighbour ' || m.position", false, Map.of())));
	}

}
