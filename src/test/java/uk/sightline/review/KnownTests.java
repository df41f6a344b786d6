package uk.sightline.review;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** A page can be asked for as Sightline knew things before a correction. */
@SightlineTest
class KnownTests {

	private final SampleData data = SampleData.reference();

	private final String first = this.data.name("Good, as first read");

	private final String corrected = this.data.name("Inadequate, as corrected");

	@Autowired
	private Desk desk;

	@Autowired
	private PageReader reader;

	private int before;

	@BeforeEach
	void publish() {
		this.before = this.desk.load(this.data
			.with(anInspection("x").judged("area_code", "leadership", "grade", "good", "grade_as_printed", this.first))
			.with(anInspection("y").of("south")
				.under("OLD")
				.begun("2010-05")
				.published("2010-06")
				.graded("leadership", "good")));
	}

	@Test
	void a_corrected_grade_stays_what_it_was_in_the_earlier_state() {
		int after = this.desk
			.load(this.data.correct("judgements", "inspection", this.data.name("x"), "grade_as_printed", this.corrected)
				.correct("judgements", "inspection", this.data.name("x"), "grade", "inadequate"));
		String north = this.data.name("north");
		assertThat(Stream.of("/?x=1", "/compare?authorities=" + north, "/authorities/" + north + "?x=1",
				"/authorities/" + north + "/history?x=1", "/sources/" + this.data.name("report") + "?x=1",
				"/downloads/judgements.csv?x=1"))
			.allSatisfy((address) -> {
				assertThat(this.reader.text(address)).contains(this.corrected).doesNotContain(this.first);
				assertThat(this.reader.text(address + "&known=" + this.before)).contains(this.first)
					.doesNotContain(this.corrected);
			});
		String inspection = "/inspections/" + this.data.name("x");
		assertThat(judgements(inspection)).contains(this.corrected).doesNotContain(this.first);
		assertThat(judgements(inspection + "?known=" + this.before)).contains(this.first)
			.doesNotContain(this.corrected);
		assertThat(this.reader.words("/publications/" + after)).contains(this.data.name("North")
				+ ": An inspection, 15 January 2024: The area: grade as printed was “%s”, is now “%s”."
					.formatted(this.first, this.corrected));
		assertThat(this.reader.words("/publications")).contains("is now “" + this.corrected);
	}

	@Test
	void a_corrected_rule_changes_the_verdict_and_the_earlier_state_keeps_its_own() {
		String compare = "/compare?authorities=%s,%s".formatted(this.data.name("north"), this.data.name("south"));
		assertThat(this.reader.words(compare)).contains("With care: ", "The same subject under another framework.");
		this.desk.load(this.data
			.correct("comparability_rules", "rule", this.data.name("leadership"), "verdict", "not comparable")
			.correct("comparability_rules", "rule", this.data.name("leadership"), "sentence",
					"They differ after all."));
		assertThat(this.reader.words(compare)).contains("Not comparable: ", "They differ after all.")
			.doesNotContain("With care: ");
		assertThat(this.reader.words(compare + "&known=" + this.before))
			.contains("With care: ", "The same subject under another framework.")
			.doesNotContain("They differ after all.");
	}

	@Test
	void a_new_revision_of_a_framework_leaves_the_former_one_to_the_earlier_state() {
		this.desk.load(this.data.correct("areas", "area_code", "care", "area", "Care as now named")
			.correct("frameworks", "framework", this.data.name("NEW"), "summary", "It is reviewed."));
		String framework = "/frameworks/" + this.data.name("new");
		assertThat(this.reader.words(framework)).contains("Care as now named", "It is reviewed.");
		assertThat(this.reader.words(framework + "?known=" + this.before))
			.contains("The care", "The framework in force.")
			.doesNotContain("Care as now named");
	}

	@Test
	void a_record_is_not_there_before_the_publication_that_brought_it() {
		String address = "/inspections/" + this.data.name("x");
		assertThat(this.reader.get(address + "?known=" + this.before).statusCode()).isEqualTo(200);
		int later = this.desk.load(this.data.with(anInspection("z").graded("care", "good")));
		assertThat(this.reader.get("/inspections/%s?known=%d".formatted(this.data.name("z"), later)).statusCode())
			.isEqualTo(200);
		assertThat(this.reader.get("/inspections/%s?known=%d".formatted(this.data.name("z"), later - 1)).statusCode())
			.isEqualTo(404);
		assertThat(this.reader.get("/publications/%d?known=%d".formatted(later, later - 1)).statusCode())
			.isEqualTo(404);
		assertThat(this.reader.get(address + "?known=" + (later + 1)).statusCode()).isEqualTo(404);
	}

	private String judgements(String address) {
		return this.reader.page(address).select("#judgements").text();
	}

}
