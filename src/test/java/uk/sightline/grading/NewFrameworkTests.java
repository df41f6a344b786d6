package uk.sightline.grading;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.FreshSightline;
import uk.sightline.exchange.SampleData;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** A framework that nobody thought of is entered by rows alone. */
@SightlineTest
class NewFrameworkTests {

	private final SampleData data = SampleData.reference();

	@Test
	void a_framework_entered_by_rows_is_shown_and_travels(@Autowired Desk desk, @Autowired PageReader reader,
			@TempDir Path folder) throws Exception {
		String code = this.data.name("CFS");
		desk.load(this.data);
		desk.load(framework(code).with(anInspection("first").with("framework", code)
			.ofType("whole")
			.begun("2027-02-01")
			.published("2027-03-01")
			.judged("framework", code, "area_code", "families", "grade", "strong", "grade_as_printed", "Strong")));
		assertThat(reader.words("/frameworks/" + this.data.name("cfs"))).contains("strong", "How families fare");
		assertThat(reader.words("/frameworks")).contains("Families framework");
		assertThat(reader.words("/compare?authorities=" + this.data.name("north"))).contains("Families " + code,
				"Strong");
		byte[] exported = desk.zip();
		Path zip = Files.write(folder.resolve("export.zip"), exported);
		try (FreshSightline elsewhere = new FreshSightline()) {
			elsewhere.desk().load(zip);
			assertThat(elsewhere.desk().zip()).isEqualTo(exported);
		}
	}

	private SampleData framework(String code) {
		String scale = this.data.name("family-scale");
		return this.data.row("scales", "scale", scale, "position", "1", "grade", "strong", "mark", "diamond")
			.row("scales", "scale", scale, "position", "2", "grade", "weak", "mark", "square")
			.row("themes", "theme", this.data.name("families"), "name", "Families " + code, "position", "9")
			.row("frameworks", "framework", code, "name", "Families framework", "slug", this.data.name("cfs"),
					"valid_from", "2027", "summary", "What families need.")
			.row("framework_types", "framework", code, "type", "whole", "name", "Whole inspection", "graded", "yes",
					"full_inspection", "yes")
			.row("areas", "framework", code, "position", "1", "area_code", "families", "area", "How families fare",
					"body", "authority", "scale", scale, "themes", this.data.name("families"))
			.row("comparability_rules", "rule", this.data.name("families"), "precedence", this.data.number() + "3",
					"framework_a", code, "same", "framework-and-area", "verdict", "comparable", "sentence",
					"The same judgement under the same framework.");
	}

}
