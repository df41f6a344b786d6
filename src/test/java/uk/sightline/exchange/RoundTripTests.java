package uk.sightline.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.sightline.web.FormulaGuard;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** What is exported, imported into an empty database and exported again is the same. */
class RoundTripTests {

	private static final List<String> HOSTILE = List.of("=1+1", "+1", "-x", "-", "@x", "'quoted'", "''twice", "'=1",
			"'", "\"quotes\" and, commas; more", "Überprüfung – naïve café", "👩‍👩‍👧 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
			"بحث عن الأطفال", "\\.", "\\N", "null", "<b>&amp;</b>", "${x} %s {0}", "a\u00a0b", "0123");

	@TempDir
	private Path folder;

	@Test
	void the_shipped_data_comes_back_byte_by_byte() throws IOException {
		try (FreshSightline sightline = new FreshSightline()) {
			sightline.found();
			byte[] exported = sightline.desk().zip();
			assertThat(again(exported)).isEqualTo(exported);
			for (String file : List.of("reference/scales", "reference/areas", "west-yorkshire/judgements")) {
				String name = file.substring(file.indexOf('/') + 1);
				assertThat(sightline.desk().csv(name).lines().sorted()).as(file)
					.containsExactlyElementsOf(
							Files.readString(Path.of("db/dataset", file + ".csv")).lines().sorted().toList());
			}
		}
	}

	@Test
	void the_zip_holds_no_time() throws IOException {
		try (FreshSightline sightline = new FreshSightline();
				ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sightline.desk().zip()))) {
			int entries = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
				assertThat(entry.getExtra()).isNull();
				entries++;
			}
			assertThat(entries).isEqualTo(26);
		}
	}

	@Test
	void hostile_text_comes_back_byte_by_byte() throws IOException {
		SampleData data = SampleData.reference();
		for (int i = 0; i < HOSTILE.size(); i++) {
			String cell = FormulaGuard.out(HOSTILE.get(i));
			data.row("sources", "source", data.name("hostile-" + i), "title", cell, "publisher", cell, "kind", "list")
				.with(anInspection("hostile-" + i).with("note", cell)
					.judged("area_code", "leadership", "grade", "good", "grade_as_printed", cell));
		}
		try (FreshSightline sightline = new FreshSightline()) {
			sightline.desk().load(data);
			assertThat(sightline.jdbc().sql("select note from inspection").query(String.class).list())
				.containsExactlyInAnyOrderElementsOf(HOSTILE);
			byte[] exported = sightline.desk().zip();
			assertThat(again(exported)).isEqualTo(exported);
		}
	}

	@Test
	void no_cell_of_text_begins_like_a_formula() {
		assertThat(Arrays.asList("=", "+", "-", "@", "\t", "'"))
			.allSatisfy((sign) -> assertThat(FormulaGuard.out(sign + "1")).startsWith("'" + sign));
		assertThat(FormulaGuard.out("plain")).isEqualTo("plain");
		assertThat(FormulaGuard.in("'plain")).isEqualTo("'plain");
	}

	private byte[] again(byte[] exported) throws IOException {
		Path zip = Files.write(this.folder.resolve("export.zip"), exported);
		try (FreshSightline empty = new FreshSightline()) {
			assertThat(empty.desk().zip()).isNotEqualTo(exported);
			empty.desk().load(zip);
			return empty.desk().zip();
		}
	}

}
