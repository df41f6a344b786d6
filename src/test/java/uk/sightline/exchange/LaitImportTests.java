package uk.sightline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The Local Authority Interactive Tool comes in by its own dictionary. */
class LaitImportTests {

	private static final FreshSightline sightline = new FreshSightline();

	private static final String HEADER = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region";

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
	void measures_become_indicators_and_their_values_keep_what_was_printed() throws IOException {
		int publication = load("Rate%,An item,2024,Kirklees,19.899999999999999,382,Yorkshire and The Humber",
				"Rate%,,2025 (prov),Kirklees,-7.0000000000000007E-2,382,Yorkshire and The Humber",
				"Rate%,,2024,Barnsley,-,370,Yorkshire and The Humber", "Rate%,,2024,England,5,970,",
				"Rate%,,2024,Yorkshire and the Humber,6,982,", "Rate%,,2024,London (Inner),7,987,",
				"Rate%,,0,Kirklees,8,382,Yorkshire and The Humber", "Rate%,,2024,Cumbria,-,909,North West",
				"Rate,,2016-17,Kirklees,9.50,382,Yorkshire and The Humber")
			.publication();
		assertThat(sightline.jdbc()
			.sql("select concat_ws(' ', indicator, name, unit, polarity, theme, period_type) from published_indicator(?) where indicator like 'lait-%' order by 1")
			.param(publication)
			.query(String.class)
			.list()).containsExactly("lait-rate Another rate per-10000 lower-is-better children-in-care academic-year",
					"lait-rate-percent A rate percent higher-is-better help-and-protection year");
		assertThat(sightline.jdbc()
			.sql("select concat_ws(' ', observation, period_start, period_end, coalesce(value::text, 'null'), status, value_as_printed) from published_observation(?) where value_set like 'lait-%' order by row_id")
			.param(publication)
			.query(String.class)
			.list())
			.containsExactly("lait-rate-percent-e08000034-2024 2023-04-01 2024-03-31 19.9 final 19.899999999999999",
					"lait-rate-percent-e08000034-2025-prov 2024-04-01 2025-03-31 -0.07 provisional -7.0000000000000007E-2",
					"lait-rate-percent-e08000016-2024 2023-04-01 2024-03-31 null missing -",
					"lait-rate-percent-e92000001-2024 2023-04-01 2024-03-31 5 final 5",
					"lait-rate-percent-e12000003-2024 2023-04-01 2024-03-31 6 final 6",
					"lait-rate-e08000034-2016-17 2016-09-01 2017-08-31 9.50 final 9.50");
		assertThat(this.told.toString(StandardCharsets.UTF_8)).contains("9 rows read, 5 figures taken, and 1 missing",
				"1 rows left out: Sightline holds no such area (London (Inner))",
				"1 rows left out: it is not said in a way that can be understood of which year it is (0)",
				"1 rows left out: there was no such authority then (cumbria)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Other,,2024,Kirklees,1,382,Y            | line 2, column Short Desc: The dictionary has no measure “Other”.
			Rate,,2024,Kirklees,n/a,382,Y           | line 2, column Values: “n/a” is neither a figure nor a dash.
			Rate,,2024,Kirklees,1,382               | line 2: It has 6 cells; the header has 7.
			""")
	void what_cannot_be_understood_is_refused_with_its_place(String row, String sentence) {
		ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> load(row));
		assertThat(refused.wrong()).singleElement().asString().isEqualTo("lait.csv.gz, " + sentence);
	}

	@ParameterizedTest
	@CsvSource({ "2016, year to 31 March, 2015-04-01, 2016-03-31", "2016, year to 31 August, 2015-09-01, 2016-08-31",
			"2015/16, year to 31 August, 2015-09-01, 2016-08-31",
			"2024-25 (OT), year to 31 March, 2024-04-01, 2025-03-31",
			"2014-16, year to 31 December, 2014-01-01, 2016-12-31",
			"2013/14-15/16, year to 31 March, 2013-04-01, 2016-03-31", "2025, January, 2025-01, 2025-01",
			"2025 (Rev), 31 March, 2025-03-31, 2025-03-31", "1999-00, year to 31 March, 1999-04-01, 2000-03-31" })
	void a_year_is_understood_in_every_printed_form(String printed, String single, String start, String end) {
		assertThat(LaitPeriod.of(printed, OfficialPeriod.of(single))).get()
			.satisfies((period) -> assertThat(List.of(period.start(), period.end())).containsExactly(start, end));
	}

	@ParameterizedTest
	@CsvSource({ "0", "''", "24", "2014-16", "2016/17 x", "2016-2017" })
	void a_year_that_could_be_another_is_not_understood(String printed) {
		assertThat(LaitPeriod.of(printed, OfficialPeriod.of("year to 31 March"))).isEqualTo(Optional.empty());
	}

	@ParameterizedTest
	@CsvSource({ "52.497999999999998, 52.498", "44.837760000000003, 44.83776", "70.400000000000006, 70.4", "100, 100",
			"0.28999999999999998, 0.29", "1.146E-2, 0.01146", "12183016, 12183016", "-4.9000000000000004, -4.9",
			"100000000000000000, 100000000000000000", "9.50, 9.50" })
	void a_binary_tail_is_rounded_away_and_nothing_else(String printed, String value) {
		assertThat(LaitReading.value(printed)).isEqualTo(value);
	}

	@Test
	void a_file_that_did_not_arrive_whole_is_refused_with_a_sentence() throws IOException {
		load("Rate,,2024,Kirklees,1,382,Y");
		Path file = this.folder.resolve("lait.csv.gz");
		byte[] whole = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(whole, whole.length - 12));
		ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> load(file));
		assertThat(refused.wrong()).singleElement()
			.asString()
			.isEqualTo("lait.csv.gz: It ends half-way: it did not arrive whole.");
	}

	private Importer.Outcome load(String... rows) throws IOException {
		Path dictionary = this.folder.resolve("dictionary.csv");
		Files.writeString(dictionary, """
				Topic,Measure,Measure_short,Polarity,y_axis_name,Description,dps,Year_Type
				Child Protection,A rate,Rate%,High,% of children,"Two
				lines",NA,Financial Year
				Children Looked After,Another rate,Rate,Low,"Rate per 10,000",What it is.,2,Academic Year
				Key Stage 4,Again,Rate,Low,"Rate per 10,000",Under a second topic.,2,Academic Year
				""");
		Path file = this.folder.resolve("lait.csv.gz");
		try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)),
				StandardCharsets.UTF_8)) {
			out.write(HEADER + "\n" + String.join("\n", rows) + "\n");
		}
		return load(file);
	}

	private Importer.Outcome load(Path file) throws IOException {
		return sightline.bean(OfficialImport.class)
			.lait(file, this.folder.resolve("dictionary.csv"), "a test", "Because a test asks for it.",
					new PrintStream(this.told, true, StandardCharsets.UTF_8));
	}

}
