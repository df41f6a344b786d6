package uk.sightline.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** The files as everybody else relies on them. */
class FormatTests {

	private static final FreshSightline sightline = new FreshSightline();

	@BeforeAll
	static void load() {
		sightline.found();
	}

	@AfterAll
	static void close() {
		sightline.close();
	}

	static List<String> files() {
		return List.of("areas", "authorities", "comparability_rules", "framework_types", "frameworks", "inspections",
				"judgements", "scales", "sources", "themes");
	}

	@ParameterizedTest
	@CsvSource({ "authorities, 'authority_code,name,slug,region,valid_from,valid_to'",
			"inspections, 'inspection,authority_code,framework,type,started_on,ended_on,published_on,lead_inspector,title,source,locator,mentioned_in'",
			"judgements, 'inspection,authority_code,framework,body,section,area_number,area,grade_as_printed,grade,source,locator,note'",
			"sources, 'source,title,publisher,published_on,licence,reference'" })
	void the_columns_agreed_come_first_and_in_their_order(String file, String columns) {
		String header = header(file);
		assertThat(header + ",").startsWith(columns + ",");
	}

	@ParameterizedTest
	@MethodSource("files")
	void lines_end_in_crlf_and_nothing_stands_before_the_header(String file) {
		String csv = sightline.desk().csv(file);
		assertThat(csv).endsWith("\r\n").matches("(?s)[a-z].*");
		assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n", "\uFEFF");
		assertThat(csv.lines()).hasSizeGreaterThan(1);
	}

	@Test
	void rows_stand_in_code_point_order_of_their_key() {
		try (FreshSightline mixed = new FreshSightline()) {
			SampleData data = SampleData.reference();
			for (String name : List.of("b", "a10", "a", "a-b", "a1", "ab", "a2", "z")) {
				data.with(anInspection(name).graded("leadership", "good").graded("care", "good"));
			}
			mixed.desk().load(data);
			List<String> names = mixed.desk()
				.csv("inspections")
				.lines()
				.skip(1)
				.map((line) -> line.substring(0, line.indexOf(',')))
				.toList();
			List<String> ordered = new ArrayList<>(names);
			ordered
				.sort(Comparator.comparing((name) -> name.getBytes(StandardCharsets.UTF_8), java.util.Arrays::compare));
			assertThat(names).hasSize(8).isEqualTo(ordered);
		}
	}

	@Test
	void the_metadata_describes_every_file_and_column() {
		String metadata = sightline.bean(Exporter.class).metadata(1);
		assertThat(files()).allSatisfy((file) -> {
			assertThat(metadata).contains("\"url\" : \"" + file + ".csv\"");
			assertThat(header(file).split(","))
				.allSatisfy((column) -> assertThat(metadata).contains("\"" + column + "\""));
		});
		assertThat(metadata).contains("requires improvement to be good", "focused-visit").doesNotContain("null");
	}

	@Test
	void the_metadata_names_the_closed_list_of_each_column_of_a_rule_about_two() {
		String metadata = sightline.bean(Exporter.class).metadata(1);
		assertThat(List.of("body_a", "body_b"))
			.allSatisfy((column) -> assertThat(metadata.substring(metadata.indexOf("\"name\" : \"" + column + "\"")))
				.matches("(?s).{1,400}?authority\\|lscb.*"));
	}

	private static String header(String file) {
		return sightline.desk().csv(file).lines().findFirst().orElseThrow();
	}

}
