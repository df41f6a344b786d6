package uk.sightline.review;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** A page can be asked for as the inspectorate had published by the end of a day. */
@SightlineTest
class OnTests {

	private static final String WORDS = "Good, in its own words";

	private final SampleData data = SampleData.reference();

	@Autowired
	private Desk desk;

	@Autowired
	private PageReader reader;

	private List<String> addresses;

	@BeforeEach
	void publish() {
		String north = this.data.name("north");
		this.addresses = List.of("/?", "/compare?authorities=" + north + "&",
				"/compare?mode=framework&framework=%s&authorities=%s&".formatted(this.data.name("NEW"), north),
				"/authorities/" + north + "?", "/authorities/" + north + "/history?",
				"/sources/" + this.data.name("report") + "?", "/downloads/judgements.csv?");
	}

	@Test
	void a_partial_date_counts_from_its_last_possible_day() {
		load("2024-02");
		assertShown("on=2024-02-29");
		assertHidden("on=2024-02-28");
	}

	@Test
	void a_year_counts_from_its_last_day() {
		load("2024");
		assertShown("on=2024-12-31");
		assertHidden("on=2024-12-30");
	}

	@Test
	void a_day_counts_from_itself() {
		load("2024-03-01");
		assertShown("on=2024-03-01");
		assertHidden("on=2024-02-29");
	}

	@Test
	void without_a_date_it_is_shown_in_the_present_and_on_no_day() {
		load("");
		assertShown("");
		assertHidden("on=2026-06-14");
	}

	@Test
	void both_clocks_work_together() {
		int number = load("2024-03-01");
		this.desk
			.load(this.data.correct("inspections", "inspection", this.data.name("x"), "published_on", "2024-05-01"));
		assertShown("on=2024-04-01&known=" + number);
		assertHidden("on=2024-04-01");
	}

	@Test
	void an_inspection_not_published_by_the_day_has_no_page_on_it() {
		load("2024-03-01");
		String address = "/inspections/" + this.data.name("x");
		assertThat(this.reader.get(address + "?on=2024-03-01").statusCode()).isEqualTo(200);
		assertThat(this.reader.get(address + "?on=2024-02-29").statusCode()).isEqualTo(404);
	}

	private int load(String published) {
		return this.desk.load(this.data.with(anInspection("x").published(published)
			.judged("area_code", "leadership", "grade", "good", "grade_as_printed", WORDS)));
	}

	private void assertShown(String question) {
		assertThat(this.addresses).allSatisfy((address) -> assertThat(ours(address + question)).contains(WORDS));
	}

	private void assertHidden(String question) {
		assertThat(this.addresses).allSatisfy((address) -> assertThat(ours(address + question)).doesNotContain(WORDS));
	}

	/** The parts of a page that speak of this test's own data. */
	private String ours(String address) {
		String text = this.reader.text(address);
		if (address.startsWith("/downloads/")) {
			return String.join("\n", text.lines().filter((line) -> line.contains(this.data.name("x"))).toList());
		}
		return address.startsWith("/?") ? org.jsoup.Jsoup.parse(text)
			.select("tr:has(a[href^=/authorities/" + this.data.name("north") + "])")
			.text() : text;
	}

}
