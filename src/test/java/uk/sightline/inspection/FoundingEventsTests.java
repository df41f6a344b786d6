package uk.sightline.inspection;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The events of the founding documents, as readers meet them. */
@FoundingSite
class FoundingEventsTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "kirklees-2018-scrutiny-panel-pack, 53", "kirklees-2011-safeguarding-and-looked-after-inspection, 13",
			"kirklees-2011-unannounced-contact-referral-assessment-letter, 1", "calderdale-2015-single-inspection, 17",
			"wakefield-2016-single-inspection, 16" })
	void each_document_has_as_many_as_were_keyed_twice(String source, int events) {
		assertThat(page("/sources/" + source).select("dl:has([id]) > div[id]")).hasSize(events);
	}

	@Test
	void three_improvement_notices_stand_on_the_page_of_calderdale() {
		Element steps = page("/authorities/calderdale").selectFirst(".app-events details[open]");
		assertThat(steps.select("div:contains(Improvement notice) > dt").eachText()).containsExactly("January 2014",
				"January 2013", "April 2012");
	}

	@Test
	void a_document_that_disagrees_with_itself_keeps_each_date_and_says_so() {
		Document page = page("/authorities/kirklees");
		assertThat(page.select(".app-events .app-awaited").eachText()).hasSize(3)
			.allMatch((note) -> note.startsWith("The document disagrees with itself: "));
		assertThat(page.select("div:has(> dd .app-awaited) > dt").eachText())
			.anyMatch((date) -> date.contains("Wednesday 9th November"))
			.anyMatch((date) -> date.contains("Monday 12th November 2018"))
			.anyMatch((date) -> date.contains("Friday 9 November 2018"));
	}

	@Test
	void what_another_body_was_graded_stands_apart_and_says_whose_it_is() {
		Element others = page("/authorities/calderdale").select(".app-events details").last();
		assertThat(others.text()).contains("None is one of the judgements of Calderdale")
			.contains("Troubled Families programme in Calderdale: “outstanding”");
		assertThat(page("/authorities/calderdale/history").select("#history").text()).doesNotContain("Troubled");
	}

	@Test
	void the_history_draws_those_with_a_date_in_rows_of_their_own() {
		Document page = page("/authorities/calderdale/history");
		int undated = page.select(".app-events dt .app-nothing").size();
		assertThat(undated).isPositive();
		assertThat(page.select("svg .app-event")).hasSize(page.select(".app-events dt").size() - undated);
		assertThat(page.select("svg .app-event title").eachText())
			.anyMatch((title) -> title.startsWith("Improvement notice, April 2012: "));
	}

	@Test
	void on_a_day_only_what_its_document_had_told_by_then_is_there() {
		assertThat(page("/authorities/calderdale?on=2015-03-19").select(".app-events")).isEmpty();
		assertThat(page("/authorities/calderdale?on=2015-03-20").select(".app-events dt")).isNotEmpty();
	}

	private Document page(String address) {
		return new FoundingSite.Reader(this.port).page(address);
	}

}
