package uk.sightline.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A file that is not what it claims is refused with a sentence. */
class RefusedFilesTests {

	private static final FreshSightline sightline = new FreshSightline();

	private static final String HEADER = "theme,name,position,description";

	@TempDir
	private Path folder;

	private Path themes;

	@BeforeEach
	void name() {
		this.themes = this.folder.resolve("themes.csv");
	}

	@AfterAll
	static void close() {
		sightline.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
							theme,name,position,description,colour\\nx,X,1,,red  | themes.csv, line 1: The columns are not those of this file. They are: theme, name, position, description. These may be left out: description.
							theme,name,description\\nx,X,a text                 | themes.csv, line 1: The columns are not those of this file.
							theme,name,position,position\\nx,X,1,1               | themes.csv, line 1: The columns are not those of this file.
							theme,name,position,description\\nx,X,1              | themes.csv, line 2: It has 3 cells; the header has 4.
							theme,name,position,description\\nx,X,1,,            | themes.csv, line 2: It has 5 cells; the header has 4.
							theme,name,position,description\\nx,X,1,"unclosed      | themes.csv: It is not a CSV file: a quotation mark is missing or misplaced.
					theme,name,position,description\\nx,"X"y,1,           | themes.csv: It is not a CSV file: a quotation mark is missing or misplaced.
					theme,name,position,description\\n"x                 | themes.csv: It is not a CSV file: a quotation mark is missing or misplaced.
							theme,name,position,description\\nx,X,first,         | themes.csv, line 2, column position: It is not a whole number.
							theme,name,position,description\\nx,X,1.5,           | themes.csv, line 2, column position: It is not a whole number.
							theme,name,position,description\\nx,X,99999999999,   | themes.csv, line 2, column position: It is not a whole number.
							theme,name,position,description\\nX,X,1,             | themes.csv, line 2, column theme: The name of a theme is made of
							""")
	void a_file_that_is_not_right_is_refused(String text, String sentence) throws IOException {
		Files.writeString(this.themes, text.replace("\\n", "\r\n"));
		assertThat(sightline.desk().refused(this.folder)).singleElement().asString().startsWith(sentence);
	}

	@Test
	void an_empty_file_is_refused() throws IOException {
		Files.createFile(this.themes);
		assertThat(sightline.desk().refused(this.folder)).containsExactly("themes.csv: It is empty.");
	}

	@Test
	void a_file_that_is_not_utf_8_is_refused() throws IOException {
		Files.write(this.themes, (HEADER + "\r\nx,Überblick,1,\r\n").getBytes(StandardCharsets.ISO_8859_1));
		assertThat(sightline.desk().refused(this.folder)).containsExactly("themes.csv: It is not written in UTF-8.");
	}

	@Test
	void columns_in_another_order_a_mark_and_line_feeds_alone_are_understood() throws IOException {
		Files.writeString(this.themes, "\uFEFFname,theme,description,position\nA name,understood,,1\n\n");
		assertThat(sightline.desk().load(this.folder)).isPositive();
		assertThat(sightline.desk().csv("themes")).contains("understood,A name,1,\r\n");
	}

	@Test
	void lines_are_counted_as_an_editor_counts_them() throws IOException {
		Files.writeString(this.themes, HEADER + "\r\n\r\n\"x\",\"two\r\nlines\",1,\r\nX,X,1,\r\n");
		assertThat(sightline.desk().refused(this.folder)).map((line) -> line.replaceAll(": .*", ""))
			.containsExactly("themes.csv, line 3, column name", "themes.csv, line 5, column theme");
	}

	@Test
	void an_unknown_file_is_refused() throws IOException {
		Files.writeString(this.folder.resolve("budget.csv"), "a\r\n");
		assertThat(sightline.desk().refused(this.folder))
			.containsExactly("budget.csv: Sightline knows no file of this name.");
	}

	@Test
	void a_missing_companion_is_named() throws IOException {
		SampleData.reference().into(this.folder);
		Files.delete(this.folder.resolve("judgements.csv"));
		assertThat(sightline.desk().refused(this.folder))
			.containsExactly("judgements.csv: It is missing: inspections and visits are imported whole.");
	}

	@Test
	void what_is_no_data_set_is_refused() throws IOException {
		Path text = Files.writeString(this.folder.resolve("a.zip"), "not a zip");
		assertThat(refusal(text)).isEqualTo("It is neither a folder nor a zip of CSV files.");
		assertThat(refusal(this.folder)).isEqualTo("There is no CSV file in it.");
		assertThat(refusal(zip("empty.zip", List.of()))).isEqualTo("There is no CSV file in it.");
		assertThat(refusal(this.folder.resolve("nowhere"))).isEqualTo("There is no such file or folder.");
		assertThat(refusal(Files.createFile(this.folder.resolve("b.zip"))))
			.isEqualTo("It is neither a folder nor a zip of CSV files.");
	}

	@Test
	void a_damaged_zip_is_refused() throws IOException {
		Path zip = zip("c.zip", List.of("themes.csv"));
		byte[] bytes = Files.readAllBytes(zip);
		for (int i = 45; i < 60; i++) {
			bytes[i] ^= 0x55;
		}
		Files.write(zip, bytes);
		assertThat(refusal(zip)).isEqualTo("The zip is damaged: it cannot be unpacked.");
	}

	@Test
	void a_zip_that_is_cut_within_a_file_is_refused() throws IOException {
		Path zip = zip("f.zip", List.of("themes.csv"));
		byte[] bytes = Files.readAllBytes(zip);
		int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		// The file seems to end before its packed text does.
		bytes[directory + 20] = 8;
		Files.write(zip, bytes);
		assertThat(refusal(zip)).isEqualTo("The zip is damaged: it cannot be unpacked.");
	}

	@Test
	void a_zip_of_too_many_files_is_refused() throws IOException {
		List<String> names = java.util.stream.IntStream.range(0, 101).mapToObj((i) -> i + "/themes.csv").toList();
		assertThat(refusal(zip("d.zip", names))).isEqualTo("It holds more than 100 files.");
	}

	private String refusal(Path path) {
		List<String> refused = sightline.desk().refused(path);
		assertThat(refused).hasSize(1);
		return refused.get(0).substring(refused.get(0).indexOf(": ") + 2);
	}

	private Path zip(String name, List<String> files) throws IOException {
		Path path = this.folder.resolve(name);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
			for (String file : files) {
				zip.putNextEntry(new ZipEntry(file));
				zip.write((HEADER + "\r\n" + "x,A name that is long enough to be packed,1,\r\n".repeat(50)).getBytes());
				zip.closeEntry();
			}
		}
		return path;
	}

	@Test
	void a_file_that_unpacks_to_too_much_is_given_up() {
		Limited limited = new Limited(new java.io.ByteArrayInputStream(new byte[100]), "bomb.csv", new AtomicLong(60),
				"It unpacks to more than a gigabyte.");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(limited::readAllBytes)
			.withMessage("bomb.csv: It unpacks to more than a gigabyte.");
	}

	@Test
	void all_files_of_a_zip_share_what_it_may_unpack_to() throws IOException {
		Path zip = zip("e.zip", List.of("a/themes.csv", "b/themes.csv"));
		AtomicLong left = new AtomicLong(3000);
		try (DataSet set = new DataSet(DataSet.zip(zip, "e.zip", left, "It is too large."))) {
			set.parts().get(0).content().open().readAllBytes();
			assertThat(left.get()).isBetween(1L, 1000L);
			assertThatExceptionOfType(ImportRefused.class)
				.isThrownBy(() -> set.parts().get(1).content().open().readAllBytes())
				.withMessage("b/themes.csv: It is too large.");
		}
	}

	@Test
	void where_nearly_everything_is_wrong_the_rest_is_not_looked_at() throws IOException {
		Files.writeString(this.themes, HEADER + "\r\n" + "X,X,1,\r\n".repeat(100_001));
		assertThat(catchThrowableOfType(ImportRefused.class, () -> sightline.desk().load(this.folder)))
			.satisfies((refused) -> assertThat(refused.summary()).isEqualTo("Nothing was imported: 100,000 places are "
					+ "wrong, and no more was looked at. These are the first 200."));
		assertThat(sightline.desk().csv("themes")).doesNotContain("\r\nX,");
	}

	@Test
	void of_very_many_wrong_rows_the_first_are_listed_and_all_are_counted() throws IOException {
		Files.writeString(this.themes,
				HEADER + "\r\n"
						+ java.util.stream.IntStream.range(0, 15_000)
							.mapToObj((i) -> "X" + i + ",X,1,\r\n")
							.collect(java.util.stream.Collectors.joining()));
		assertThat(catchThrowableOfType(ImportRefused.class, () -> sightline.desk().load(this.folder)))
			.satisfies((refused) -> {
				assertThat(refused.wrong()).hasSize(200)
					.first()
					.hasToString("themes.csv, line 2, column theme: "
							+ "The name of a theme is made of lower-case letters, digits and hyphens.");
				assertThat(refused.summary())
					.isEqualTo("Nothing was imported: 15,000 places are wrong. These are the first 200.");
			});
	}

	@Test
	void a_wrong_row_names_the_part_of_the_data_set_it_stands_in() throws IOException {
		Path zip = this.folder.resolve("f.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("one/themes.csv"));
			out.write((HEADER + "\r\ntwice,Twice,1,\r\n").getBytes());
			out.putNextEntry(new ZipEntry("two/themes.csv"));
			out.write((HEADER + "\r\ntwice,Twice,1,\r\nX,X,1,\r\n").getBytes());
		}
		assertThat(sightline.desk().refused(zip)).satisfiesExactly(
				(line) -> assertThat(line).startsWith("two/themes.csv, line 2: ")
					.endsWith("See line 2 of one/themes.csv."),
				(line) -> assertThat(line).startsWith("two/themes.csv, line 3, column theme: "));
	}

}
