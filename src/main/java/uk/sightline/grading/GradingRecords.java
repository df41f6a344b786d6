package uk.sightline.grading;

import java.util.List;
import java.util.Map;

import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GradingRecords {

	@Bean
	RecordKind themeKind() {
		return new RecordKind("theme", "themes", "max('Theme: ' || m.name)", "null", null,
				List.of(new DataFile("themes", "theme", "theme", List.of("theme"))));
	}

	@Bean
	RecordKind scaleKind() {
		return new RecordKind("scale", "scales", "max('Scale: ' || replace(m.scale, '-', ' '))", "null", null,
				List.of(new DataFile("scales", "scale_grade", "scale", List.of("scale", "grade"),
						"'“' || m.grade || '”'", false, Map.of())));
	}

	@Bean
	RecordKind frameworkKind() {
		return new RecordKind("framework", "frameworks", "max('Framework: ' || m.name)", "null", "grading_problem",
				List.of(new DataFile("frameworks", "framework", "framework", List.of("framework")),
						new DataFile("framework_types", "framework_type", "framework", List.of("framework", "type"),
								"m.name", false, Map.of()),
						new DataFile("areas", "area", "framework", List.of("framework", "area_code"), "m.area", false,
								Map.of())));
	}

	@Bean
	RecordKind comparabilityRuleKind() {
		return new RecordKind("comparability-rule", "rules of comparability",
				"max('Rule of comparability: ' || replace(m.rule, '-', ' '))", "null", null,
				List.of(new DataFile("comparability_rules", "comparability_rule", "rule", List.of("rule"))));
	}

	/** What they stand for belongs to the field's words, as themes and scales do. */
	@Bean
	RecordKind abbreviationKind() {
		return new RecordKind("abbreviation", "abbreviations", "max('Abbreviation: ' || m.abbreviation)", "null", null,
				List.of(new DataFile("abbreviations", "abbreviation", "abbreviation",
						List.of("abbreviation", "meaning"), "'“' || m.meaning || '”'", false, Map.of())));
	}

}
