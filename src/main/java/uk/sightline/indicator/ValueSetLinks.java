package uk.sightline.indicator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import uk.sightline.review.Onward;
import uk.sightline.web.Link;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads from a set of values, which has no page of its own, to that of its document. */
@Configuration(proxyBeanMethods = false)
class ValueSetLinks {

	@Bean
	Onward documentsOfValueSets(JdbcClient jdbc) {
		return new Onward("value-set",
				(sets, asOf) -> jdbc.sql("select * from source_of_value_set(:n, :sets)")
					.param("n", asOf.publication())
					.param("sets", sets.toArray(String[]::new))
					.query((row, i) -> Map.entry(row.getString("value_set"), row.getString("source")))
					.list()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey,
							(one) -> List.of(new Link("Document", "/sources/" + one.getValue())))));
	}

}
