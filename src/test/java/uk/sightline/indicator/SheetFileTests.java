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
import java.util.function.Consumer;
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
			.contains("It holds a line break or another character that cannot be seen.");
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
	void cells_of_a_workbook_are_read_as_they_are_shown() {
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
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndTexts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
				zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
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
