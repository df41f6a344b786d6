package uk.sightline.comparison;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a board member sees of the founding data over the years. */
@FoundingSite
class HistoryPageTests {

	@LocalServerPort
	private int port;

	private Document wakefield;

	private FoundingSite.Reader reader;

	@BeforeEach
	void openTheHistoryOfWakefield() {
		this.reader = new FoundingSite.Reader(this.port);
		this.wakefield = this.reader.page("/authorities/wakefield/history");
	}

	@Test
	void leaders_fall_and_overall_stays() {
		assertThat(sentences())
			.anySatisfy((sentence) -> assertThat(sentence).startsWith(
					"Leadership: outstanding to good between November 2021 and March 2025: declined. Comparable:"))
			.anySatisfy((sentence) -> assertThat(sentence)
				.startsWith("Overall: good in November 2021 and in March 2025: unchanged. Comparable:"));
	}

	@Test
	void care_and_care_leavers_split_with_care() {
		assertThat(sentences())
			.anySatisfy((sentence) -> assertThat(sentence).startsWith(
					"Children in care: good to outstanding between November 2021 and March 2025: improved. With care:"))
			.anySatisfy(
					(sentence) -> assertThat(sentence).startsWith("Care leavers: good to requires improvement to be "
							+ "good between November 2021 and March 2025: declined. With care:"));
		assertThat(this.wakefield.select("svg .app-history__span")).hasSize(2);
	}

	@Test
	void adequate_in_2012_and_requires_improvement_in_2016_get_no_direction() {
		assertThat(sentences()).anySatisfy((sentence) -> assertThat(sentence).startsWith(
				"Help and protection: adequate in October 2012, requires improvement in July 2016: no direction "
						+ "can be given. Not comparable: the bar was raised"));
		Element change = this.wakefield.select("#history tr:contains(SIF inspection, July 2016)")
			.stream()
			.filter((row) -> row.text().contains("The bar was raised"))
			.findFirst()
			.orElseThrow();
		assertThat(change.text()).doesNotContain("Declined").doesNotContain("Improved");
	}

	@Test
	void the_picture_says_what_the_table_says() {
		assertThat(this.wakefield.selectFirst("svg title").text())
			.isEqualTo("Grades of Wakefield by theme over the years");
		List<String> marks = this.wakefield.select("svg g:not(.app-event):has(path) > title").eachText();
		assertThat(marks).contains("ILACS standard inspection, November 2021: outstanding",
				"CPI inspection, October 2012: adequate");
		assertThat(this.wakefield.select("#history tbody tr:has(> td)"))
			.hasSize(marks.size() + this.wakefield.select("svg .app-history__span").size());
	}

	@Test
	void visits_without_grades_are_marks_and_second_hand_ones_say_so() {
		assertThat(this.wakefield.select("svg .app-history__visit")).hasSize(3);
		assertThat(this.wakefield.select("li:contains(ILACS focused visit, February 2018)").text())
			.contains("second-hand");
	}

	@Test
	void at_an_earlier_day_the_later_inspections_are_not_there() {
		Document earlier = this.reader.page("/authorities/wakefield/history?on=2022-01-04");

		assertThat(earlier.select("#history").text()).contains("June 2018").doesNotContain("November 2021");
		assertThat(earlier.select(".app-earlier").text()).contains("by the end of 4 January 2022");
	}

	private List<String> sentences() {
		return this.wakefield.select("main > ul li, main details li").eachText();
	}

}
