package uk.sightline.inspection;

import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.sightline.authority.Owner;
import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InspectionRecords {

	private static final String FRAMEWORKS = "select framework from published_framework(:n)";

	@Bean
	RecordKind inspectionKind() {
		return new RecordKind("inspection", "inspections and visits",
				"max(m.title || coalesce(', ' || in_words(coalesce(m.started_on, m.published_on)), ''))",
				"max(m.authority_code)", "inspection_problem", List.of(
						new DataFile("inspections", "inspection", "inspection", List.of("inspection"), null, true,
								Map.of("framework", FRAMEWORKS, "type",
										"select distinct type from published_framework_type(:n)")),
						new DataFile("judgements", "judgement", "inspection",
								List.of("inspection", "body", "area_code", "source", "locator"),
								"coalesce(m.section || ': ', '') || m.area", true,
								Map.of("framework", FRAMEWORKS, "grade",
										"select distinct grade from published_scale_grade(:n)"))
							.deriving("area_code",
									"judged_area(:n, m.started_on, s.framework, s.body, s.section, s.area_number, s.area)"),
						new DataFile("findings", "finding", "inspection", List.of("inspection", "finding"),
								"replace(m.kind, '-', ' ') || coalesce(' ' || m.number, '')", true,
								Map.of("theme", "select theme from published_theme(:n)"))
							.asOptional()),
				new RecordKind.Checking("/inspections/", Owner.NAME, "inspection_begun", "inspection_unsettled",
						"inspection_places", Set.of("judgements"),
						new RecordKind.Desk("/enter/%d/check", "/enter/inspections/%s/correct")));
	}

	@Bean
	RecordKind eventKind() {
		return new RecordKind("event", "events",
				"max(m.subject || coalesce(', ' || coalesce(m.date_as_printed, in_words(m.date_from)), ''))",
				"max(m.authority_code)", "event_problem",
				List.of(new DataFile("events", "event", "event", List.of("event"), null, true, Map.of())),
				new RecordKind.Checking(null, Owner.NAME, null, null, null, Set.of()));
	}

}
