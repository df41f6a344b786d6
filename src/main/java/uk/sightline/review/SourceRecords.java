package uk.sightline.review;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SourceRecords {

	@Bean
	RecordKind sourceKind() {
		return new RecordKind("source", "sources", "max(m.title)", "null", null,
				List.of(new DataFile("sources", "source", "source", List.of("source")).deriving("kind",
						"likely_kind(s.title, s.reference)")),
				RecordKind.Checking.at("/sources/"));
	}

}
