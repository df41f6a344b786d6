package uk.sightline.indicator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.sightline.authority.Authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files that people send, and what becomes of those that are not what they should be. */
class SheetFileTests {

	private static final String HEAD = "indicator,period,value,locator\r\n";

	private static final Authority LEEDS = new Authority("leeds", "Leeds", "Yorkshire and The Humber",
			List.of(new Authority.Period("E08000035", "Leeds", null, null, null, null, null)));

	@TempDir
	private Path folder;

	@Test
	void an_empty_file_is_refused() {
		assertThat(refused("a.csv", "")).isEqualTo("0 null It is empty.");
		assertThat(refused("a.csv", " \r\n")).isEqualTo("0 null It is empty.");
		assertThat(refused("a.xlsx", "")).isEqualTo("0 null It is empty.");
	}

	@Test
	void a_file_of_another_kind_is_told_what_it_is() {
		assertThat(refused("a.xlsx", "%PDF-1.7 ...")).endsWith("It is named like a workbook, but it is a PDF.");
		assertThat(refused("a.csv", "%PDF-1.7 ...")).endsWith("It is named like a CSV file, but it is a PDF.");
		assertThat(refused("a.xls", "<html><table><tr><td>67</table>"))
			.endsWith("It is a web page. Send a CSV file (.csv) or an Excel workbook (.xlsx).");
		assertThat(refused("a.xlsx", "\uFEFF <TABLE><tr><td>67</table>"))
			.endsWith("It is named like a workbook, but it is a web page.");
		assertThat(refused("a.xls", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1 }))
			.contains("It is a workbook of the old kind (.xls), or one with a password.");
		assertThat(refused("a.xlsx", HEAD)).endsWith("It is named like a workbook, but it is text.");
		assertThat(refused("a.csv", workbook((sheet) -> sheet.value(0, 0, "indicator"))))
			.endsWith("It is named like a CSV file, but it is a zip or a workbook.");
		assertThat(refused("a.xlsx", zip("word/document.xml", "<w/>"))).endsWith("It is a zip, but no Excel workbook.");
		assertThat(refused("a.pdf", "%PDF-1.7")).contains("It is a PDF. Send a CSV file");
	}

	@Test
	void text_without_the_headings_of_the_template_is_refused() {
		assertThat(refused("a.csv", "Dear colleague,\r\nhere are the values"))
			.startsWith("1 Dear colleague The template has no such column.");
		assertThat(refused("a.csv", "indicator,period,value\r\n")).startsWith("1 locator This column is missing.");
		assertThat(refused("a.csv", "indicator,period,value,locator,value\r\n"))
			.isEqualTo("1 value This column is there twice.");
		assertThat(refused("a.csv", "indicator;period;value;locator\r\n"))
			.endsWith("Its columns are separated by semicolons; separate them by commas.");
	}

	@Test
	void a_wrong_encoding_is_refused() {
		byte[] latin = (HEAD + "x,März 2024,1,p1\r\n").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(refused("a.csv", latin)).startsWith("0 null It is not written in UTF-8.");
		assertThat(refused("a.csv", HEAD.getBytes(Charset.forName("UTF-16"))))
			.startsWith("0 null It is not written in UTF-8.");
	}

	@Test
	void a_misplaced_quotation_mark_is_refused() {
		assertThat(refused("a.csv", HEAD + "x,\"31 March 2024,1,p1\r\nx,31 March 2025,2,p1\r\n"))
			.isEqualTo("2 null A quotation mark is not closed.");
		assertThat(refused("a.csv", HEAD + "x,31 March 2024,1,p1\r\nx,2025,2,\"p1\r\nx,2023,3,p1\r\n"))
			.as("in the last column")
			.isEqualTo("3 null A quotation mark is not closed.");
		assertThat(refused("a.csv", HEAD + "x,\"31 March\" 2024,1,p1\r\n"))
			.contains("a quotation mark is missing or misplaced");
	}

	@Test
	void too_many_columns_are_refused() {
		assertThat(refused("a.csv", "indicator" + ",x".repeat(60))).endsWith("It has 61 columns; the template has 14.");
		assertThat(refused("a.xlsx", workbook((sheet) -> sheet.value(0, 300, "far"))))
			.endsWith("It has 301 columns; the template has 14.");
		assertThat(refused("a.xlsx", sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
			.contains("It is damaged");
	}

	@Test
	void seven_hundred_thousand_rows_are_refused_with_what_to_do() {
		String row = "x,31 March 2024,1,p1\r\n";
		assertThat(refused("a.csv", HEAD + row.repeat(700_000))).contains(
				"It has more than 10,000 rows of values. Send it in several parts, or let whoever holds the server");
		String many = java.util.stream.IntStream.range(1, 700_000)
			.mapToObj((i) -> "<row r=\"%d\"><c r=\"C%d\"><v>%d</v></c></row>".formatted(i, i, i))
			.collect(java.util.stream.Collectors.joining());
		assertThat(refused("a.xlsx", sheet(many))).contains("It has more than 10,000 rows of values.");
	}

	@Test
	void a_zip_bomb_is_not_unpacked() throws IOException {
		assertThat(refused("a.xlsx",
				zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", " ".repeat(90 << 20))))
			.contains("It unpacks to far more than a list of values needs");
		String[] many = new String[1000];
		for (int i = 0; i < many.length; i += 2) {
			many[i] = "xl/" + i;
			many[i + 1] = "x";
		}
		assertThat(refused("a.xlsx", zip(many))).contains("It unpacks to far more");
		assertThat(refused("a.xlsx", sheet("<!DOCTYPE a [<!ENTITY b \"c\">]>", "<row/>")))
			.contains("it holds definitions of its own");
		byte[] whole = workbook((sheet) -> sheet.value(0, 0, "indicator"));
		assertThat(refused("a.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2))).contains("It is damaged");
	}

	@Test
	void definitions_are_refused_wherever_they_stand_and_however_they_are_written() {
		String comment = "<!--" + "x".repeat(5000) + "-->";
		assertThat(refused("a.xlsx", sheet(comment + "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<row/>")))
			.contains("it holds definitions of its own");
		byte[] wide = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_16);
		assertThat(refused("a.xlsx",
				zip(List.of("xl/workbook.xml", "xl/a.xml"),
						List.of("<workbook/>".getBytes(StandardCharsets.UTF_8), wide))))
			.contains("it holds definitions of its own");
	}

	@Test
	void two_parts_of_one_name_are_refused() {
		byte[] two = zip("xl/workbook.xml", "<workbook/>", "xl/sheet1.xml", "<a/>", "xl/sheetX.xml", "<b/>");
		assertThat(refused("a.xlsx", new String(two, StandardCharsets.ISO_8859_1).replace("sheetX", "sheet1")
			.getBytes(StandardCharsets.ISO_8859_1))).contains("two of its parts have the same name");
		assertThat(refused("a.xlsx", zip("xl/workbook.xml", "<workbook/>", "XL/Workbook.xml", "<workbook/>")))
			.contains("two of its parts have the same name");
	}

	@Test
	void a_part_is_looked_through_whatever_it_is_called() {
		assertThat(refused("a.xlsx",
				zip("xl/workbook.xml", "<workbook/>", "xl/picture.png",
						"<worksheet><row><c r=\"ZZ1\"><v>1</v></c></row></worksheet>")))
			.endsWith("It has 702 columns; the template has 14.");
	}

	@Test
	void texts_that_cells_share_are_bounded() {
		for (String texts : List.of("<si><t>some</t></si>".repeat(200_001),
				("<si><t>" + "some long text ".repeat(2100) + "</t></si>").repeat(560))) {
			assertThat(refused("a.xlsx",
					zip("xl/workbook.xml", "<workbook/>", "xl/sharedStrings.xml", "<sst>" + varied(texts) + "</sst>")))
				.contains("It holds far more than a list of values needs");
		}
		assertThat(refused("a.xlsx", sheet("<row><c r=\"A1\" t=\"s\"><v>5000000</v></c></row>")))
			.as("a text that is not there")
			.endsWith("It is damaged: its sheet cannot be read.");
	}

	/** With other letters in place of some, so that it does not pack too well. */
	private static String varied(String text) {
		Random random = new Random(1);
		return Pattern.compile("some")
			.matcher(text)
			.replaceAll((found) -> Integer.toString(46656 + random.nextInt(1632960), 36));
	}

	@Test
	void a_cell_holds_no_more_than_a_spreadsheet_puts_into_one() {
		assertThat(refused("a.xlsx", sheet("<row><c r=\"C2\"><v>" + "9".repeat(32_768) + "</v></c></row>")))
			.contains("It is damaged: a cell of it holds more");
		assertThat(refused("a.xlsx",
				sheet("<row><c t=\"inlineStr\"><is><t>" + "x".repeat(40_000) + "</t></is></c></row>")))
			.contains("It is damaged: a cell of it holds more");
	}

	@Test
	void cells_without_an_address_are_counted() {
		assertThat(refused("a.xlsx", sheet("<row>" + "<c/>".repeat(60) + "</row>")))
			.endsWith("It has 51 columns; the template has 14.");
	}

	@Test
	void a_workbook_whose_dates_are_counted_otherwise_is_refused() {
		assertThat(refused("a.xlsx", zip("xl/workbook.xml", "<workbook><workbookPr date1904=\"1\"/></workbook>")))
			.contains("Its dates are counted from 1904");
	}

	@Test
	void a_damaged_part_is_said_to_be_damaged() {
		assertThat(refused("a.xlsx", workbook((sheet) -> {
			head(sheet);
			sheet.style(1, 2).format("\"misplaced\"").set();
		}))).contains("It is damaged");
		assertThat(refused("a.xlsx", zip("xl/workbook.xml", "<workbook/>", "[Content_Types].xml",
				"<Types><Override PartName=\"/xl/workbook.xml\"/></Types>")))
			.contains("It is damaged");
	}

	@Test
	void formulas_are_refused_where_they_stand() {
		assertThat(refused("a.csv", HEAD + "x,31 March 2024,\"=HYPERLINK(\"\"http://example.org\"\")\",p1\r\n"))
			.isEqualTo("2 value It is a formula. Write the value itself: paste it as a value.");
		assertThat(refused("a.xlsx", workbook((sheet) -> {
			head(sheet);
			sheet.value(1, 0, "x");
			sheet.value(1, 1, "31 March 2024");
			sheet.formula(1, 2, "HYPERLINK(\"http://example.org\")");
			sheet.value(1, 3, "p1");
		}))).isEqualTo("2 value It is a formula. Write the value itself: paste it as a value.");
	}

	@Test
	void numbers_have_all_figures_of_their_cells_and_days_are_days() {
		SheetIntake intake = read("a.xlsx", workbook((sheet) -> {
			head(sheet);
			sheet.value(1, 0, "x");
			sheet.value(1, 1, LocalDate.of(2024, 3, 31));
			sheet.style(1, 1).format("dd/mm/yyyy").set();
			sheet.value(1, 2, 0.12);
			sheet.style(1, 2).format("0%").set();
			sheet.value(1, 3, 12);
			sheet.value(2, 0, "x");
			sheet.value(2, 1, 2024);
			sheet.value(2, 2, 0.1 + 0.2);
			sheet.value(2, 3, "row 7");
			sheet.value(3, 0, "x");
			sheet.value(3, 1, "2023");
			sheet.value(3, 2, 1e5);
			sheet.value(3, 3, "row 8");
		}));
		assertThat(intake.values())
			.extracting((value) -> value.number() + " " + value.period() + " " + value.value() + " " + value.locator())
			.containsExactly("2 2024-03-31 12% p12", "3 2024 0.3 row 7", "4 2023 100000 row 8");
	}

	@Test
	void a_percentage_sign_multiplies_only_where_the_format_counts_in_hundredths() {
		assertThat(shown(0.123, "0.0%")).isEqualTo("12.3%");
		assertThat(shown(0.1234, "0%")).as("all figures that the cell holds").isEqualTo("12.34%");
		assertThat(shown(12.3, "0.0\"%\"")).isEqualTo("12.3%");
		assertThat(shown(12.3, "General\"%\"")).isEqualTo("12.3%");
		assertThat(shown(12.3, "0.0\\%")).isEqualTo("12.3%");
		assertThat(shown(12.3, "0.0\" % of all\"")).isEqualTo("12.3%");
		assertThat(shown(12.3, "\"of 100%: \"0.0")).isEqualTo("12.3");
		assertThat(shown(12.3, "0.0_%;-0.0_%")).as("room of the width of a sign").isEqualTo("12.3");
		assertThat(shown(12.3, "[Red]#,##0.0;[Blue]\"0%\"")).isEqualTo("12.3");
	}

	@Test
	void a_date_is_read_as_far_as_it_is_shown() {
		LocalDate day = LocalDate.of(2024, 3, 31);
		assertThat(shown(day, "dd/mm/yyyy")).isEqualTo("2024-03-31");
		assertThat(shown(day, "[$-809]dddd, d mmmm yyyy;@")).isEqualTo("2024-03-31");
		assertThat(shown(day, "yyyy\\-mm\\-dd hh:mm")).isEqualTo("2024-03-31");
		assertThat(shown(day, "mmm-yy")).isEqualTo("March 2024");
		assertThat(shown(day, "mmmm yyyy")).isEqualTo("March 2024");
		assertThat(shown(day, "mm/yyyy")).isEqualTo("March 2024");
		assertThat(shown(day, "ddd mmm yyyy")).as("a day of the week is no day").isEqualTo("March 2024");
		assertThat(shown(day, "dddd")).isEqualTo("Sunday");
		assertThat(shown(LocalDate.of(2011, 12, 1), "yyyy-mm")).as("2011-12 can be two years")
			.isEqualTo("December 2011");
		assertThat(shown(day, "\"year ending March \"yyyy")).isEqualTo("2024");
		assertThat(shown(day, "d-mmm")).as("the year is the spreadsheet's guess").isEqualTo("31 March");
		assertThat(shown(day, "mmmm")).isEqualTo("March");
	}

	@Test
	void a_time_is_no_number() {
		assertThat(shown(0.0625, "h:mm")).isEqualTo("1:30");
		assertThat(shown(1.5, "[h]:mm:ss")).isEqualTo("36:00");
		assertThat(shown(0.0625, "mm:ss")).isEqualTo("1:30");
		assertThat(shown(0.0625, "h AM/PM")).isEqualTo("1:30");
		assertThat(shown(45382, "Standard")).as("a word that is no format").isEqualTo("45382");
	}

	@Test
	void what_is_true_or_false_is_no_number() {
		assertThat(read("a.xlsx", workbook((sheet) -> {
			head(sheet);
			sheet.value(1, 0, "x");
			sheet.value(1, 1, "2024");
			sheet.value(1, 2, true);
			sheet.value(1, 3, "p1");
		})).values()).extracting(KeyedValue::value).isEmpty();
	}

	@Test
	void what_a_spreadsheet_made_of_a_place_or_of_a_word_is_refused_where_it_stands() {
		assertThat(refused("a.xlsx", workbook((sheet) -> {
			head(sheet);
			sheet.value(1, 0, "x");
			sheet.value(1, 1, "2024");
			sheet.value(1, 2, true);
			sheet.value(1, 3, "p1");
		}))).startsWith("2 value The spreadsheet made TRUE of it.");
		assertThat(refused("a.xlsx", workbook((sheet) -> {
			head(sheet);
			sheet.value(1, 0, "x");
			sheet.value(1, 1, "2024");
			sheet.value(1, 2, 1);
			sheet.value(1, 3, LocalDate.of(2026, 12, 14));
			sheet.style(1, 3).format("dd/mm/yyyy").set();
		}))).startsWith("2 locator The spreadsheet made a date of it.");
	}

	private String shown(Object content, String format) {
		SheetIntake intake = read("a.xlsx", workbook((sheet) -> {
			head(sheet);
			sheet.value(1, 0, "x");
			sheet.value(1, 1, "2024");
			if (content instanceof LocalDate day) {
				sheet.value(1, 2, day);
			}
			else {
				sheet.value(1, 2, (Number) content);
			}
			sheet.style(1, 2).format(format.replace("\"", "&quot;")).set();
			sheet.value(1, 3, "p1");
		}));
		return intake.values().get(0).value();
	}

	@Test
	void every_wrong_row_is_named_with_its_column() {
		SheetIntake intake = read("a.csv",
				"\uFEFF" + HEAD.replace("locator", "locator,authority_code,note")
						+ "x,31 March 2024,1,p1,E08000035,\r\n" + "no such,31 March 2024,1,p1,,\r\n"
						+ "x,31 March 2025,1,p1,E08000036,\r\n" + ",,,,E08000035,\r\n"
						+ "x,31 March 2023,1,p1,,a\u202Eb\r\n" + "x,31 March 2022,1,p1,,,more\r\n");
		assertThat(intake.values()).hasSize(1);
		assertThat(intake.leftEmpty()).isEqualTo(1);
		assertThat(intake.wrong(List.of()))
			.extracting((wrong) -> wrong.row() + " " + wrong.column() + " " + wrong.sentence())
			.containsExactly("3 indicator There is no indicator “no such”.",
					"4 authority_code It is not the code of Leeds, whose values this draft holds.",
					"6 note It holds a line break or another character that cannot be seen.",
					"7 null It has more cells than the first row has headings.");
	}

	@Test
	void a_file_is_not_read_to_its_end_once_very_many_places_are_wrong() {
		String row = "no such,31 March 2024,1,p1\r\n";
		assertThat(read("a.csv", HEAD + row.repeat(5000)).wrong(List.of())).hasSize(WrongCell.MOST);
		assertThat(read("a.xlsx", workbook((sheet) -> {
			head(sheet);
			for (int i = 1; i < 3000; i++) {
				sheet.value(i, 0, "no such");
				sheet.value(i, 2, 1);
			}
		})).wrong(List.of())).hasSize(WrongCell.MOST);
	}

	@Test
	void a_cell_that_no_value_needs_and_a_formula_beside_the_columns_are_wrong() {
		assertThat(refused("a.csv", HEAD + "x,31 March 2024,1,p1".replace("p1", "p".repeat(2001))))
			.isEqualTo("2 locator It has 2,001 characters; no cell needs more than 2,000.");
		assertThat(refused("a.csv", HEAD + "x,31 March 2024,1,p1,=1+1\r\n"))
			.isEqualTo("2 null It has more cells than the first row has headings.");
		assertThat(refused("a.xlsx", workbook((sheet) -> {
			head(sheet);
			sheet.value(1, 0, "x");
			sheet.value(1, 1, "2024");
			sheet.value(1, 2, 1);
			sheet.value(1, 3, "p1");
			sheet.formula(1, 5, "1+1");
		}))).isEqualTo("2 null It has more cells than the first row has headings.");
	}

	private static void head(Worksheet sheet) {
		String[] names = HEAD.strip().split(",");
		for (int i = 0; i < names.length; i++) {
			sheet.value(0, i, names[i]);
		}
	}

	private String refused(String name, String text) {
		return refused(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** The first thing that is wrong. */
	private String refused(String name, byte[] bytes) {
		List<WrongCell> wrong = new ArrayList<>();
		FileRefused refused = catchThrowableOfType(FileRefused.class,
				() -> wrong.addAll(read(name, bytes).wrong(List.of())));
		WrongCell first = (refused != null) ? refused.wrong() : wrong.get(0);
		return first.row() + " " + first.column() + " " + first.sentence();
	}

	private SheetIntake read(String name, String text) {
		return read(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private SheetIntake read(String name, byte[] bytes) {
		SheetIntake intake = new SheetIntake(LEEDS, new OnlyX(), (rows) -> {
		});
		try {
			Path file = Files.write(this.folder.resolve("sent"), bytes);
			new SheetFile(file, name).read(intake);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return intake;
	}

	private static byte[] workbook(Consumer<Worksheet> cells) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = bytes; Workbook workbook = new Workbook(out, "Test", "1.0")) {
			cells.accept(workbook.newWorksheet("Values"));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] sheet(String rows) {
		return sheet("", rows);
	}

	private static byte[] sheet(String before, String rows) {
		return zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml",
				before + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
	}

	private static byte[] zip(String... namesAndTexts) {
		List<String> names = new ArrayList<>();
		List<byte[]> texts = new ArrayList<>();
		for (int i = 0; i < namesAndTexts.length; i += 2) {
			names.add(namesAndTexts[i]);
			texts.add(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
		}
		return zip(names, texts);
	}

	private static byte[] zip(List<String> names, List<byte[]> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < names.size(); i++) {
				zip.putNextEntry(new ZipEntry(names.get(i)));
				zip.write(parts.get(i));
			}
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Knows one indicator. */
	private static final class OnlyX extends Measures {

		private static final Indicator X = new Indicator("x", "X", new Unit("number"), Polarity.NONE, null, "", null,
				"day", 0, null, null, null, null, null, List.of());

		OnlyX() {
			super(null, null, null);
		}

		@Override
		java.util.Optional<Indicator> find(String code) {
			return java.util.Optional.of(X).filter((one) -> one.code().equals(code));
		}

		@Override
		List<Indicator> meant(String typed) {
			return List.of();
		}

	}

}
