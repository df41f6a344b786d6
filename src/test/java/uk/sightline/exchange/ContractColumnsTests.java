package uk.sightline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Others rely on the columns first agreed. A file with just these is understood, and says
 * nothing about the columns that came later.
 */
class ContractColumnsTests {

	private static final FreshSightline sightline = new FreshSightline();

	private static final Path SHIPPED = Path.of("db/dataset");

	private static final Map<String, String> AGREED = Map.of("authorities",
			"authority_code,name,slug,region,valid_from,valid_to", "indicators",
			"indicator,name,unit,polarity,theme,definition", "observations",
			"observation,indicator,authority_code,period_as_printed,period_start,period_end,value,value_to,unit,qualifier,status,value_as_printed,numerator,denominator,comparator,comparator_kind,comparator_value,comparator_period,comparator_set,comparator_statistic,inspection,source,locator,note",
			"inspections",
			"inspection,authority_code,framework,type,started_on,ended_on,published_on,lead_inspector,title,source,locator,mentioned_in",
			"judgements",
			"inspection,authority_code,framework,body,section,area_number,area,grade_as_printed,grade,source,locator,note",
			"sources", "source,title,publisher,published_on,licence,reference");

	@TempDir
	private Path folder;

	@BeforeAll
	static void load() {
		sightline.found();
	}

	@AfterAll
	static void close() {
		sightline.close();
	}

	@Test
	void what_is_shipped_comes_in_by_the_agreed_columns_and_each_area_is_found() throws IOException {
		try (FreshSightline empty = new FreshSightline()) {
			empty.desk().load(referenceData());
			String authorities = empty.desk().csv("authorities");
			agreed("reference", "west-yorkshire");
			assertThat(empty.desk().load(this.folder)).isEqualTo(2);
			assertThat(cells(empty.desk().csv("judgements"), "inspection", "area", "area_code"))
				.containsExactlyInAnyOrderElementsOf(
						cells(Files.readString(SHIPPED.resolve("west-yorkshire/judgements.csv")), "inspection", "area",
								"area_code"));
			assertThat(empty.desk().csv("authorities")).isEqualTo(authorities);
		}
	}

	@Test
	void columns_that_a_file_leaves_out_stay_as_they_are() throws IOException {
		try (FreshSightline full = new FreshSightline()) {
			full.found();
			byte[] before = full.desk().zip();
			agreed("reference", "west-yorkshire");
			assertThat(full.desk().outcome(this.folder)).satisfies((outcome) -> {
				assertThat(outcome.changed()).isZero();
				assertThat(outcome.unchanged()).isGreaterThan(180);
			});
			assertThat(full.desk().zip()).isEqualTo(before);
		}
	}

	@Test
	void a_new_authority_and_a_new_source_need_no_other_columns() {
		SampleData data = SampleData.reference();
		write("authorities", AGREED.get("authorities"), data.code("north") + ",A new one," + data.name("new") + ",,,");
		write("sources", AGREED.get("sources"), data.name("new") + ",A report,Ofsted,,,");
		assertThat(sightline.desk().load(this.folder)).isPositive();
		assertThat(sightline.desk().csv("authorities"))
			.contains(data.code("north") + ",A new one," + data.name("new") + ",,,,authority,,,,,,\r\n");
		assertThat(sightline.desk().csv("sources")).contains(data.name("new") + ",A report,Ofsted,,,,report\r\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SIF   | authority | 2.1.              | Adoption                     | adoption
			SIF   | authority | 3                 | Leadership                   | leadership
			SIF   | authority |                   | children looked after and achieving permanence | looked-after
			SIF   | lscb      | overall           | The Board                    | lscb
			ILACS | authority |                   | Impact of leaders            | leaders
			ILACS | authority |                   | Children in care             | children-in-care
			ILACS | authority |                   | Care leavers                 | care-leavers
			ILACS | authority | overall           | Overall                      | overall
			""")
	void an_area_is_found_by_its_words_or_number(String framework, String body, String number, String words,
			String area) {
		assertThat(area(framework, body, number, words, "2024-01-15")).isEqualTo(area);
	}

	@Test
	void what_was_judged_together_until_2022_is_found_then() {
		assertThat(area("ILACS", "authority", null, "Children in care", "2021-11-08"))
			.isEqualTo("care-and-care-leavers");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
							ILACS | authority |     | Everything       | It is not clear which area of ILACS “Everything” is. Add a column area_code with one of these: leaders (The impact of leaders
							ILACS | authority |     | Children         | It is not clear
							SIF   | authority | 2.1 | Leadership, management and governance | It is not clear
					SIF   | authority | 2   | Adoption | It is not clear
							SLAC  | authority |     | Leadership and management | It is not clear
							ILACS | lscb      |     | Board            | No area of ILACS for an inspection that began then is known here, so the column area_code is needed.
							NEVER | authority |     | Board            | No area of NEVER
							""")
	void what_could_be_several_areas_is_asked_about(String framework, String body, String number, String words,
			String sentence) {
		assertThat(area(framework, body, number, words, "2024-01-15")).startsWith(sentence);
	}

	private static String area(String framework, String body, String number, String words, String began) {
		return sightline.jdbc()
			.sql("select coalesce(value, sentence) from judged_area(1, ?, ?, ?, null, ?, ?)")
			.params(began, framework, body, number, words)
			.query(String.class)
			.single();
	}

	@Test
	void a_judgement_of_no_clear_area_is_a_wrong_row() {
		write("inspections", AGREED.get("inspections"),
				"kirklees-2030-x,E08000034,ILACS,standard,2024-02-01,,2024-03-01,,A title,ofsted-kirklees-2024-08-28,p1,");
		write("judgements", AGREED.get("judgements"),
				"kirklees-2030-x,E08000034,ILACS,authority,,,Care leavers,Good,good,ofsted-kirklees-2024-08-28,p1,",
				"kirklees-2030-x,E08000034,ILACS,authority,,,Housing,Good,good,ofsted-kirklees-2024-08-28,p1,");
		assertThat(sightline.desk().refused(this.folder)).singleElement()
			.asString()
			.startsWith("judgements.csv, line 3, column area_code: It is not clear which area of ILACS “Housing” is.")
			.contains("care-leavers (The experiences and progress of care leavers)")
			.doesNotContain("care-and-care-leavers");
	}

	/** The reference data with the sources it cites. */
	private Path referenceData() throws IOException {
		Path reference = this.folder.resolve("reference");
		FileSystemUtils.copyRecursively(SHIPPED.resolve("reference"), reference);
		Path sources = reference.resolve("sources.csv");
		Files.writeString(sources,
				Files.readString(SHIPPED.resolve("west-yorkshire/sources.csv"))
					.lines()
					.skip(1)
					.collect(Collectors.joining("\r\n")),
				StandardOpenOption.APPEND);
		return reference;
	}

	private void agreed(String... sets) throws IOException {
		for (var file : AGREED.entrySet()) {
			List<String> rows = new ArrayList<>();
			for (String set : sets) {
				Path shipped = SHIPPED.resolve(set).resolve(file.getKey() + ".csv");
				if (Files.exists(shipped)) {
					rows.addAll(cells(Files.readString(shipped), file.getValue().split(",")));
				}
			}
			write(file.getKey(), file.getValue(), rows.toArray(String[]::new));
		}
	}

	private void write(String file, String header, String... rows) {
		try {
			Files.writeString(this.folder.resolve(file + ".csv"), header + "\r\n" + String.join("\r\n", rows) + "\r\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Some columns of a file, as rows of a file with these columns. */
	private static List<String> cells(String csv, String... columns) {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
			return rows.stream().map((row) -> {
				StringBuilder line = new StringBuilder();
				for (String column : columns) {
					line.append(line.isEmpty() ? "" : ",")
						.append('"')
						.append(row.getField(column).replace("\"", "\"\""))
						.append('"');
				}
				return line.toString();
			}).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
