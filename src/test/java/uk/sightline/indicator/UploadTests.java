package uk.sightline.indicator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import uk.sightline.inspection.EnteringSite;
import uk.sightline.inspection.Office;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Values from a file: read in the background, looked at, and taken whole or not at all.
 */
@EnteringSite
class UploadTests {

	private static final String RATE = "children-looked-after-rate";

	private static final String NUMBER = "children-looked-after-number";

	private static final String HEAD = "indicator,authority_code,period,value,status,numerator,denominator,locator,note\r\n";

	@Autowired
	private Office office;

	@Autowired
	private Uploads uploads;

	@Test
	void the_template_holds_the_authority_and_all_indicators_and_comes_back_filled_in() throws IOException {
		Office.Officer officer = this.office.officer("bolton");
		String set = EnterValuesTests.begin(officer, "bolton");
		String links = officer.visitor().page(set + "/upload").select("main p a").eachAttr("href").toString();
		assertThat(links).contains("/enter/values/template.xlsx?authority=bolton", "template.csv?authority=bolton");
		HttpResponse<String> csv = officer.visitor().get("/enter/values/template.csv?authority=bolton");
		List<String> lines = csv.body().lines().toList();
		assertThat(lines.get(0)).isEqualTo(
				"\uFEFFindicator,name,unit,authority_code,period,period_start,period_end,value,status,qualifier,numerator,denominator,locator,note");
		assertThat(lines).hasSizeGreaterThan(500)
			.contains(RATE + ",Children looked after per 10,000,per 10,000,E08000001,,,,,,,,,,".replace(
					"Children looked after per 10,000,per 10,000",
					"\"Children looked after per 10,000\",\"per 10,000\""));
		String filled = csv.body()
			.replaceFirst("(?m)^(" + RATE + ",.*E08000001),,,,,,,,,,", "$1,31 March 2024,,,83,,,,,p4,");
		String sent = send(officer, set, "bolton.csv", filled);
		Document preview = look(officer, sent);
		assertThat(preview.select("main").text()).contains("1 value was read and can be entered.",
				"rows of the template were left empty", "Nothing is entered yet.");
		assertThat(preview.select("#values tbody tr").text())
			.endsWith("Children looked after per 10,000 per 10,000 31 March 2024 83 per 10,000 p4");
		assertThat(officer.visitor().page(set).select("#values")).as("nothing before it is taken").isEmpty();
		assertThat(Office.location(officer.fill(sent))).isEqualTo(set);
		assertThat(officer.visitor().page(set).select("#values tbody tr")).hasSize(1);
		assertThat(officer.visitor().page(sent).select("main").text()).contains("Its values are in the draft.");
		assertThat(Office.location(officer.fill(set))).isEqualTo(set + "/submitted");
	}

	@Test
	void every_wrong_row_is_told_and_nothing_is_kept() {
		Office.Officer officer = this.office.officer("west-northamptonshire");
		String set = EnterValuesTests.begin(officer, "west-northamptonshire");
		String sent = send(officer, set, "wrong.csv",
				HEAD + row(RATE, "31 March 2022", "68 395") + row(RATE, "31 March 1899", "12")
						+ row(RATE, "31 March 2023", "12,5") + row(NUMBER, "31 March 2023", "12%")
						+ row(NUMBER, "31 March 2024", "n/a") + row(NUMBER, "31 March 2025", "")
						+ row(NUMBER, "31 March 2022", "1e309") + row(RATE, "31 March 2019", "50")
						+ row(RATE, "year ending 31 March 2022", "60") + row(RATE, "31 March 2022", "68 395")
						+ row("no such", "31 March 2022", "1") + RATE + ",E08000035,31 March 2024,1,,,,p1,\r\n" + RATE
						+ ",,31 March 2024,1,nonsense,x,0,,\r\n");
		assertThat(look(officer, sent).select("#wrong tbody tr").eachText()).satisfiesExactly(
				(row) -> assertThat(row).isEqualTo("3 period It is before 1900: a period lies between 1900 and 2100."),
				(row) -> assertThat(row).startsWith("4 value Write 12.5 if the comma stands before decimals"),
				(row) -> assertThat(row).startsWith("5 value A percentage sign stands only with"),
				(row) -> assertThat(row).startsWith("6 value “n/a” can mean two things"),
				(row) -> assertThat(row).startsWith("7 value It is blank, which says nothing"),
				(row) -> assertThat(row).startsWith("8 value Write the number in full"),
				(row) -> assertThat(row).isEqualTo(
						"9 period West Northamptonshire did not exist at 31 March 2019: it exists since 1 April 2021"),
				(row) -> assertThat(row)
					.startsWith("10 period It overlaps with row 2, 31 March 2022, of the same indicator"),
				(row) -> assertThat(row).isEqualTo("11 period It is the same as row 2"),
				(row) -> assertThat(row).isEqualTo("12 indicator There is no indicator “no such”."),
				(row) -> assertThat(row).startsWith("13 authority_code It is not the code of West Northamptonshire"),
				(row) -> assertThat(row).startsWith("14 status “nonsense” is no status"),
				(row) -> assertThat(row).startsWith("14 numerator “x” is not a number"),
				(row) -> assertThat(row).startsWith("14 denominator Of none there is no share"),
				(row) -> assertThat(row).startsWith("14 locator Enter the page, line or row"));
		assertThat(officer.visitor().page(set).select("#values")).isEmpty();
		assertThat(this.office.jdbc()
			.sql("select state || coalesce(content::text, '') from upload where id = ?")
			.param(number(sent))
			.query(String.class)
			.single()).isEqualTo("REFUSED");
		assertThat(Office.location(officer.visitor().post(sent, "version", "1"))).isEqualTo(sent);
		assertThat(officer.visitor().page(set).select("#values")).isEmpty();
	}

	@Test
	void a_number_with_blanks_between_its_thousands_is_read_whole_and_kept_as_printed() {
		Office.Officer officer = this.office.officer("sefton");
		String set = EnterValuesTests.begin(officer, "sefton");
		String sent = send(officer, set, "blanks.csv", HEAD + row(NUMBER, "31 March 2023", "68 395")
				+ row(NUMBER, "31 March 2024", "1\u00A0234\u00A0567.5") + row(NUMBER, "31 March 2025", "68,395"));
		assertThat(look(officer, sent).select("#values tbody td:nth-child(4)").eachText())
			.containsExactly("68,395 printed “68 395”", "1,234,567.5 printed “1 234 567.5”", "68,395");
		officer.fill(sent);
		assertThat(Office.location(officer.fill(set))).isEqualTo(set + "/submitted");
		assertThat(this.office.jdbc()
			.sql("select value || '|' || value_as_printed from observation where revision_id = ? order by observation")
			.param(number(set))
			.query(String.class)
			.list()).containsExactly("68395|68 395", "1234567.5|1\u00A0234\u00A0567.5", "68395|68,395");
	}

	@Test
	void of_a_file_that_cannot_be_read_nothing_is_kept_but_why() throws IOException {
		Office.Officer officer = this.office.officer("st-helens");
		String set = EnterValuesTests.begin(officer, "st-helens");
		String letter = "%PDF-1.7 a letter";
		assertThat(refused(officer, set, "letter.csv", letter.getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("all It is named like a CSV file, but it is a PDF.");
		assertThat(refused(officer, set, "bomb.xlsx", bomb()))
			.isEqualTo("all It unpacks to far more than a list of values needs, so it was not read.");
		String rows = "indicator,period,value,locator\n" + "advocacy-use,2024,1,p\n".repeat(700_000);
		assertThat(refused(officer, set, "nation.csv", rows.getBytes(StandardCharsets.UTF_8)))
			.startsWith("all It has more than 10,000 rows of values. Send it in several parts");
		assertThat(officer.visitor().page(set).select("#values")).isEmpty();
		assertThat(this.office.jdbc()
			.sql("select max(version) from saving where revision_id = ?")
			.param(number(set))
			.query(Integer.class)
			.single()).as("the draft is as it was begun").isEqualTo(1);
	}

	private String refused(Office.Officer officer, String set, String name, byte[] file) {
		officer.visitor().page(set + "/upload");
		String sent = Office.location(officer.visitor().upload(set + "/upload", "file", name, file));
		String told = look(officer, sent).select("#wrong tbody tr").text();
		assertThat(this.office.jdbc()
			.sql("select concat_ws(' ', state, wrong_places, content) from upload where id = ?")
			.param(number(sent))
			.query(String.class)
			.single()).isEqualTo("REFUSED 1");
		return told;
	}

	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			zip.write(new byte[90 << 20]);
		}
		return bytes.toByteArray();
	}

	@Test
	void each_code_for_a_missing_value_becomes_its_reason() {
		Office.Officer officer = this.office.officer("bury");
		String set = EnterValuesTests.begin(officer, "bury");
		String[] codes = { "c", "k", "low", "u", "x", "z", "..", "-" };
		String rows = IntStream.range(0, codes.length)
			.mapToObj((i) -> row(RATE, "31 March " + (2010 + i), codes[i]))
			.collect(Collectors.joining());
		assertThat(look(officer, send(officer, set, "codes.csv", HEAD + rows)).select("#values tbody td:nth-child(4)")
			.eachText()).containsExactly("suppressed, for a small number could identify somebody printed “c”",
					"it rounds to zero printed “k”", "it rounds to zero printed “low”",
					"too unreliable to be shown printed “u”", "not available printed “x”", "not applicable printed “z”",
					"not available printed “..”", "missing, without a reason printed “-”");
	}

	@Test
	void what_the_draft_holds_already_is_replaced_only_if_asked() {
		Office.Officer officer = this.office.officer("oldham");
		String set = EnterValuesTests.begin(officer, "oldham");
		fill(officer, send(officer, set, "one.csv", HEAD + row(RATE, "31 March 2024", "83")));
		String again = send(officer, set, "two.csv",
				HEAD + row(RATE, "31 March 2024", "84") + row(RATE, "31 March 2023", "80"));
		assertThat(look(officer, again).select("#wrong tbody tr").eachText()).containsExactly(
				"2 period The value 83 per 10,000 of this draft gives another value for this indicator and period at the same place: 83 per 10,000");
		String instead = send(officer, set, "two.csv",
				HEAD + row(RATE, "31 March 2024", "84") + row(RATE, "31 March 2023", "80"), "replaces", "yes");
		assertThat(look(officer, instead).select("#values tbody tr").eachText()).satisfiesExactly(
				(row) -> assertThat(row).contains("84 per 10,000").contains("before: 83 per 10,000"),
				(row) -> assertThat(row).doesNotContain("before"));
		assertThat(Office.location(fill(officer, instead))).isEqualTo(set);
		assertThat(officer.visitor().page(set).select("#values tbody tr").eachText()).hasSize(2)
			.noneMatch((row) -> row.contains("83 per"));
	}

	@Test
	void a_file_whose_reader_died_is_said_to_have_stopped_and_nothing_of_it_is_kept() {
		Office.Officer officer = this.office.officer("salford");
		String set = EnterValuesTests.begin(officer, "salford");
		long id = this.office.jdbc()
			.sql("""
					insert into upload (revision_id, person_id, file_name, replaces, sent_at, alive_at, rows_read, state)
					values (?, ?, 'a.csv', false, now() - interval '10 minutes', now() - interval '5 minutes', 4000, 'READING') returning id""")
			.params(number(set), officer.person().id())
			.query(Long.class)
			.single();
		assertThat(officer.visitor().page(set + "/upload/" + id).select("main").text())
			.contains("The server stopped or failed before it had read the file. Nothing of it was kept");
		assertThat(officer.visitor().page(set).select("#values")).isEmpty();
		assertThat(Office.location(officer.visitor().post(set + "/upload/" + id, "version", "1")))
			.isEqualTo(set + "/upload/" + id);
	}

	@Test
	void while_it_is_read_the_page_says_how_far_and_looks_again_by_itself() {
		Office.Officer officer = this.office.officer("stockport");
		String set = EnterValuesTests.begin(officer, "stockport");
		long id = this.office.jdbc()
			.sql("""
					insert into upload (revision_id, person_id, file_name, replaces, sent_at, alive_at, rows_read, state)
					values (?, ?, 'a.csv', false, now(), now(), 4000, 'READING') returning id""")
			.params(number(set), officer.person().id())
			.query(Long.class)
			.single();
		HttpResponse<String> page = officer.visitor().get(set + "/upload/" + id);
		assertThat(Office.page(page).select("main").text()).contains("It is being read: 4,000 rows so far.");
		assertThat(page.headers().firstValue("Refresh")).contains("2");
		this.uploads.stop(id);
	}

	@Test
	void a_file_that_waits_its_turn_is_not_said_to_have_stopped() {
		Office.Officer officer = this.office.officer("rochdale");
		String set = EnterValuesTests.begin(officer, "rochdale");
		long id = this.office.jdbc()
			.sql("""
					insert into upload (revision_id, person_id, file_name, replaces, sent_at, alive_at)
					values (?, ?, 'a.csv', false, now() - interval '10 minutes', now() - interval '5 minutes') returning id""")
			.params(number(set), officer.person().id())
			.query(Long.class)
			.single();
		this.uploads.alive(List.of(id));
		HttpResponse<String> page = officer.visitor().get(set + "/upload/" + id);
		assertThat(Office.page(page).select("main").text())
			.contains("It waits until the files that came before it are read.");
		assertThat(page.headers().firstValue("Refresh")).contains("2");
		assertThat(this.uploads.reading(id)).isTrue();
		assertThat(officer.visitor().page(set + "/upload/" + id).select("main").text()).contains("It is being read.");
		this.uploads.stop(id);
	}

	@Test
	void where_very_many_places_are_wrong_the_first_are_told_and_how_many_were_found() {
		Office.Officer officer = this.office.officer("knowsley");
		String set = EnterValuesTests.begin(officer, "knowsley");
		String rows = IntStream.range(0, 9000)
			.mapToObj((i) -> row("no such", "31 March 2024", "1"))
			.collect(Collectors.joining());
		Document page = look(officer, send(officer, set, "wrong.csv", HEAD + row(RATE, "31 March 2024", "1,5") + rows));
		assertThat(page.select(".govuk-error-summary li").text()).isEqualTo("At least 1,001 places are wrong");
		assertThat(page.select("#wrong tbody tr").eachText()).hasSize(1000)
			.startsWith(
					"2 value Write 1.5 if the comma stands before decimals. A comma only separates thousands, in groups of three figures.")
			.endsWith("1001 indicator There is no indicator “no such”.");
		assertThat(page.select("main").text()).contains(
				"The first 1,000 places are listed. A file in which so many are wrong is not always read to its end, so there can be more.");
		assertThat(this.office.jdbc()
			.sql("select jsonb_array_length(wrong) from upload where revision_id = ?")
			.param(number(set))
			.query(Integer.class)
			.single()).isEqualTo(1000);
	}

	@Test
	void thousands_of_values_go_through() {
		Office.Officer officer = this.office.officer("tameside");
		String set = EnterValuesTests.begin(officer, "tameside");
		List<String> codes = officer.visitor()
			.get("/enter/values/template.csv")
			.body()
			.lines()
			.skip(1)
			.map((line) -> line.substring(0, line.indexOf(',')))
			.limit(100)
			.toList();
		String rows = codes.stream()
			.flatMap((code) -> IntStream.range(1995, 2020).mapToObj((year) -> row(code, "31 March " + year, "1")))
			.collect(Collectors.joining());
		String sent = send(officer, set, "many.csv", HEAD + rows);
		assertThat(look(officer, sent).select("main").text()).contains("2,500 values were read and can be entered.");
		assertThat(Office.location(officer.fill(sent))).isEqualTo(set);
		assertThat(Office.location(officer.fill(set))).isEqualTo(set + "/submitted");
		assertThat(this.office.jdbc()
			.sql("select count(*) from observation where revision_id = ?")
			.param(number(set))
			.query(Integer.class)
			.single()).isEqualTo(2500);
		assertThat(this.office.reviewer("tameside")
			.visitor()
			.page("/review/" + number(set) + "?page=25")
			.select("table[aria-labelledby=told-caption] tbody tr")).hasSize(100);
	}

	@Test
	void no_file_and_one_that_is_too_large_are_answered() {
		Office.Officer officer = this.office.officer("trafford");
		String set = EnterValuesTests.begin(officer, "trafford");
		officer.visitor().page(set + "/upload");
		HttpResponse<String> none = officer.visitor().upload(set + "/upload", "file", "", new byte[0]);
		assertThat(none.statusCode()).isEqualTo(400);
		assertThat(Office.page(none).select(".govuk-error-summary a").text()).isEqualTo("Choose the file");
		assertThat(officer.visitor().upload(set + "/upload", "file", "a.csv", new byte[18 << 20]).statusCode())
			.isEqualTo(413);
	}

	@Test
	void the_workbook_lists_the_same() throws IOException {
		Office.Officer officer = this.office.officer("wigan");
		byte[] bytes = officer.visitor().bytes("/enter/values/template.xlsx?authority=wigan");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes),
				new ReadingOptions(true, false))) {
			var rows = workbook.findSheet("Values").orElseThrow().read();
			assertThat(rows.get(0).getCellText(0)).isEqualTo("indicator");
			assertThat(rows).hasSizeGreaterThan(500)
				.anySatisfy((row) -> assertThat(row.getCellText(0) + ' ' + row.getCellText(3))
					.isEqualTo(RATE + " E08000010"));
		}
		Document styles = part(bytes, "xl/styles.xml");
		String text = styles.selectFirst("numFmt[formatCode=@]").attr("numFmtId");
		List<Integer> asText = new ArrayList<>();
		styles.select("cellXfs > xf").forEach((style) -> {
			if (style.attr("numFmtId").equals(text)) {
				asText.add(style.elementSiblingIndex());
			}
		});
		Document sheet = part(bytes, "xl/worksheets/sheet1.xml");
		assertThat(List.of("E2", "F2", "G2", "M2")).as("what is typed stays as it is typed")
			.allSatisfy((cell) -> assertThat(Integer.valueOf(sheet.selectFirst("c[r=" + cell + "]").attr("s")))
				.isIn(asText));
		assertThat(officer.visitor().get("/enter/values/template.xlsx?authority=leeds").statusCode()).isEqualTo(404);
	}

	private static Document part(byte[] workbook, String name) throws IOException {
		try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get();
				InputStream part = zip.getInputStream(zip.getEntry(name))) {
			return Jsoup.parse(part, null, "", Parser.xmlParser());
		}
	}

	private static String row(String indicator, String period, String value) {
		return "%s,,%s,\"%s\",,,,p1,\r\n".formatted(indicator, period, value);
	}

	private static String send(Office.Officer officer, String set, String name, String text, String... fields) {
		officer.visitor().page(set + "/upload");
		return Office.location(
				officer.visitor().upload(set + "/upload", "file", name, text.getBytes(StandardCharsets.UTF_8), fields));
	}

	private static HttpResponse<String> fill(Office.Officer officer, String sent) {
		look(officer, sent);
		return officer.fill(sent);
	}

	/** The page once it is read. */
	private static Document look(Office.Officer officer, String sent) {
		for (int i = 0; i < 600; i++) {
			HttpResponse<String> page = officer.visitor().get(sent);
			if (page.headers().firstValue("Refresh").isEmpty()) {
				assertThat(page.statusCode()).isEqualTo(200);
				return Office.page(page);
			}
			try {
				Thread.sleep(100);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		throw new AssertionError(sent + " is still being read");
	}

	private static long number(String address) {
		return Long.parseLong(address.replaceAll(".*/", ""));
	}

}
