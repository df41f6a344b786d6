package uk.sightline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Official files come in as they are printed, and what is left out is counted. */
class OfficialImportTests {

	private static final FreshSightline sightline = new FreshSightline();

	private static final String WORKFORCE = "time_period,geographic_level,country_code,region_code,new_la_code,"
			+ "vacancy_rate_fte,turnover_rate_fte,agency_rate_fte,absence_rate_fte,caseload_fte";

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream told = new ByteArrayOutputStream();

	@BeforeAll
	static void load() {
		sightline.found();
	}

	@AfterAll
	static void close() {
		sightline.close();
	}

	@Test
	void a_figure_keeps_what_was_printed_and_a_code_says_why_there_is_none() throws IOException {
		workforce("2024,Local authority,E92000001,E12000003,E08000034,10.0,x,u,low,z");
		load(this.folder);
		assertThat(values("e08000034-2024")).containsExactly(
				"social-worker-absence-percentage 2023-10-01 2024-09-30 null rounds-to-zero low",
				"social-worker-agency-percentage 2024-09-30 2024-09-30 null low-reliability u",
				"social-worker-caseload 2024-09-30 2024-09-30 null not-applicable z",
				"social-worker-turnover-percentage 2023-10-01 2024-09-30 null not-available x",
				"social-worker-vacancy-percentage 2024-09-30 2024-09-30 10.0 final 10.0");
		assertThat(told()).contains("1 rows read, 1 figures taken, and 1 low reliability, 1 not applicable");
	}

	@Test
	void an_area_has_the_code_that_was_valid_then_and_rows_of_none_are_counted() throws IOException {
		workforce("2024,Local authority,E92000001,E12000003,E08000038,1,1,1,1,1",
				"2025,Local authority,E92000001,E12000003,E08000038,2,2,2,2,2",
				"2020,Local authority,E92000001,E12000009,E06000066,3,3,3,3,3",
				"2020,Local authority,E92000001,E12000002,E06000063,z,z,z,z,z",
				"2020,Local authority,E92000001,E13000002,E09000021 / E09000027,4,4,4,4,4",
				"2020,Regional,E92000001,E13000002,,5,5,5,5,5", "2020,Regional,E92000001,E12000003,,6,6,6,6,6",
				"2020,National,E92000001,,,7,7,7,7,7");
		load(this.folder);
		assertThat(sightline.jdbc()
			.sql("""
					select authority_code || ' ' || value from published_observation((select max(number) from publication))
					where value_set = 'dfe-csww-2025' and indicator = 'social-worker-caseload' order by 1""")
			.query(String.class)
			.list()).containsExactly("E08000016 1", "E08000038 2", "E10000027 3", "E12000003 6", "E92000001 7");
		assertThat(told()).contains("there was no such authority then (cumberland)",
				"1 rows left out: it speaks of several authorities together, and so of none of them (E09000021 / E09000027)",
				"1 rows left out: Sightline holds no such area (E13000002)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2024,Local authority,E92000001,E12000003,E08000034,"1,5",1,1,1,1 | 2, column vacancy_rate_fte: “1,5” is neither a figure nor a code of this release.
					2024,Local authority,E92000001,E12000003,E08000034,1,1,1,1,      | 2, column caseload_fte: “” is neither
					2024/25,National,E92000001,,,1,1,1,1,1                           | 2, column time_period: “2024/25” is not a year.
					""")
	void what_is_neither_a_figure_nor_a_code_is_refused_with_its_place(String row, String sentence) throws IOException {
		workforce(row);
		int before = latest();
		assertThat(refused(this.folder)).singleElement()
			.asString()
			.contains("csww_indicators_2017_to_2025.csv, line " + sentence);
		assertThat(latest()).isEqualTo(before);
	}

	@Test
	void a_file_without_a_needed_column_is_refused() throws IOException {
		write("csww_indicators_2017_to_2025", "time_period,new_la_code", "2024,E08000034");
		assertThat(refused(this.folder)).singleElement()
			.asString()
			.startsWith(
					"csww_indicators_2017_to_2025.csv, line 1: These columns are needed and not there: absence_rate_fte");
	}

	@Test
	void files_that_are_not_known_are_left_out_and_none_that_is_known_is_refused() throws IOException {
		write("school_moves", "a,b", "1,2");
		assertThat(refused(this.folder)).singleElement().asString().contains("None of these files is known here.");
		assertThat(told()).contains("school_moves.csv: left out");
		assertThat(refused(this.folder.resolve("nowhere"))).singleElement()
			.asString()
			.contains("There is no such file");
	}

	@Test
	void every_table_of_the_importer_names_what_is_there() {
		List<String> indicators = sightline.jdbc()
			.sql("select indicator from published_indicator(1)")
			.query(String.class)
			.list();
		List<String> sources = sightline.jdbc()
			.sql("select source from published_source(1)")
			.query(String.class)
			.list();
		assertThat(sightline.bean(OfficialTables.class).files().values()).isNotEmpty().allSatisfy((file) -> {
			assertThat(sources).contains(file.source());
			assertThat(file.codes()).isNotEmpty();
			assertThat(file.measures()).isNotEmpty()
				.allSatisfy((measure) -> assertThat(indicators).contains(measure.indicator()));
		});
	}

	@Test
	void the_department_s_files_come_in_whole_and_a_second_time_change_nothing() throws IOException {
		Path[] files = Stream
			.of("cla_number_and_rate_per_10k_children.csv", "csww_headline_measures_2017_to_2022.csv",
					"legacy_cla_2010_2017/SFR36_CLA2014.csv")
			.map((file) -> SharedData.at("dfe").resolve(file))
			.toArray(Path[]::new);
		try (FreshSightline other = new FreshSightline()) {
			other.found();
			assertThat(load(other, files).publication()).isEqualTo(2);
			assertThat(told()).contains(
					"cla_number_and_rate_per_10k_children.csv: 2,505 rows read, 3,222 figures taken, and 19 not applicable, 3 suppressed.",
					"42 rows left out: there was no such authority then (cumberland; cumbria; ",
					"csww_headline_measures_2017_to_2022.csv: left out");
			assertThat(rates(other, "E08000034")).containsExactly("67", "61", "60", "61", "64");
			assertThat(rates(other, "E08000033")).containsExactly("75", "75", "79", "80", "79");
			assertThat(rates(other, "E08000036")).containsExactly("87", "88", "85", "89", "89");
			assertThat(rates(other, "E92000001")).containsExactly("69", "70", "70", "69", "67");
			assertThat(load(other, files).publication()).isZero();
		}
	}

	private static List<String> rates(FreshSightline sightline, String area) {
		return sightline.jdbc()
			.sql("""
					select value::text from published_observation(2) where value_set = 'dfe-cla-2025'
					and indicator = 'children-looked-after-rate' and authority_code = ? order by period_end collate "C\"""")
			.param(area)
			.query(String.class)
			.list();
	}

	private void workforce(String... rows) throws IOException {
		write("csww_indicators_2017_to_2025", WORKFORCE, rows);
	}

	private void write(String file, String header, String... rows) throws IOException {
		Files.writeString(this.folder.resolve(file + ".csv"),
				"\uFEFF" + header + "\r\n" + String.join("\r\n", rows) + "\r\n");
	}

	private void load(Path path) throws IOException {
		load(sightline, path);
	}

	private Importer.Outcome load(FreshSightline sightline, Path... paths) throws IOException {
		return sightline.bean(OfficialImport.class)
			.dfe(List.of(paths), "a test", "Because a test asks for it.",
					new PrintStream(this.told, true, StandardCharsets.UTF_8));
	}

	private List<String> refused(Path path) {
		ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> load(path));
		assertThat(refused).as("It was not refused").isNotNull();
		return refused.wrong().stream().map(WrongRow::toString).toList();
	}

	private String told() {
		return this.told.toString(StandardCharsets.UTF_8);
	}

	private static int latest() {
		return sightline.jdbc().sql("select max(number) from publication").query(Integer.class).single();
	}

	private static List<String> values(String ending) {
		return sightline.jdbc()
			.sql("""
					select concat_ws(' ', indicator, period_start, period_end, coalesce(value::text, 'null'), status, value_as_printed)
					from published_observation((select max(number) from publication)) where value_set = 'dfe-csww-2025'
					  and observation like '%' || ? order by 1""")
			.param(ending)
			.query(String.class)
			.list();
	}

}
