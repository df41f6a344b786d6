package uk.sightline.authority;

import java.util.List;

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

}
