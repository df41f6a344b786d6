package uk.sightline.indicator;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages say of the figures that Sightline ships. */
@FoundingSite
class FoundingIndicatorPagesTests {

	@LocalServerPort
	private int port;

	private FoundingSite.Reader reader;

	@BeforeEach
	void openTheSite() {
		this.reader = new FoundingSite.Reader(this.port);
	}

	@Test
	void children_looked_after_stand_beside_england_and_the_region_and_are_not_judged() {
		Document page = this.reader.page("/indicators/children-looked-after-rate");

		assertThat(column(page, "Kirklees")).containsExactly("67", "61", "60", "61", "64");
		assertThat(column(page, "Calderdale")).containsExactly("75", "75", "79", "80", "79");
		assertThat(column(page, "Wakefield")).containsExactly("87", "88", "85", "89", "89");
		assertThat(column(page, "England")).containsExactly("69", "70", "70", "69", "67");
		assertThat(column(page, "Yorkshire and The Humber")).containsExactly("80", "81", "81", "79", "77");
		assertThat(page.select(".app-line--plus, .app-line--cross")).hasSize(8);
		assertThat(page.select(".app-standing--higher, .app-standing--lower, .app-standing--similar")).isNotEmpty();
		assertThat(page.select(".app-standing--better, .app-standing--worse")).isEmpty();
		assertThat(page.select("#latest").text()).doesNotContain("better", "worse");
		assertThat(page.select(".app-account").text().replace("not judged as better or worse", ""))
			.doesNotContain("better", "worse");
	}

	@Test
	void re_referrals_are_judged() {
		Document page = this.reader.page("/indicators/re-referral-percentage");

		assertThat(page.select("#latest .app-standing").eachText()).isNotEmpty()
			.allMatch(List.of("better", "worse", "similar")::contains)
			.contains("better", "similar");
		assertThat(page.select(".app-account").text()).contains("better than England")
			.contains("Increasing and getting worse from 2021 to 2025");
	}

	@Test
	void the_two_sets_of_neighbours_give_different_figures_and_both_are_named() {
		Document page = this.reader.page("/indicators/children-looked-after-rate?authorities=kirklees");

		List<String> rows = page.select("#latest tbody tr:contains(Statistical neighbours)").eachText();
		assertThat(rows).hasSize(4)
			.allMatch((row) -> row.contains("10 of 10 neighbours have a value"))
			.anyMatch((row) -> row.startsWith("Statistical neighbours of May 2025: mean"))
			.anyMatch((row) -> row.startsWith("Statistical neighbours of May 2025: median"))
			.anyMatch((row) -> row.startsWith("Statistical neighbours of April 2021: mean"));
		assertThat(rows.get(0).replaceAll(".*mean Kirklees ", ""))
			.isNotEqualTo(rows.get(2).replaceAll(".*mean Kirklees ", ""));
		Document other = this.reader
			.page("/indicators/children-looked-after-rate?authorities=kirklees&neighbours=april-2021");
		assertThat(other.select(".app-account").text())
			.contains("the mean of all 10 statistical neighbours of April 2021 (88)");
		assertThat(other.select("#values thead th").last().text()).isEqualTo("Neighbours of Kirklees: mean");
		Document median = this.reader
			.page("/indicators/children-looked-after-rate?authorities=kirklees&statistic=median");
		assertThat(median.select("select option[selected]").eachText()).containsExactly("May 2025", "median");
		assertThat(median.select(".app-account").text())
			.contains("the median of all 10 statistical neighbours of May 2025 (91)");
	}

	@Test
	void where_neighbours_have_no_value_it_says_how_many_of_ten_are_in() {
		Document page = this.reader
			.page("/indicators/child-protection-plans-two-years-or-more-percentage?authorities=calderdale");

		assertThat(page.select("#latest tbody tr:contains(Statistical neighbours of May 2025: mean)").text())
			.contains("7 of 10 neighbours have a value");
		assertThat(page.select(".app-account").text()).contains("the mean of 7 of 10 statistical neighbours");
		assertThat(page.select(".app-line--hourglass .app-line__dot--hollow > title").eachText())
			.anyMatch((title) -> title.contains("(mean of 7 of 10)"));
	}

	@Test
	void calderdale_looked_after_322_or_326_children_in_january_2015() {
		Document page = this.reader
			.page("/indicators/children-looked-after-number?authorities=calderdale&on=2015-12-31");

		assertThat(page.select("#latest td").text()).contains("322", "The document disagrees with itself: also 326");
		assertThat(page.select(".app-origins").text()).contains("line 192", "line 332");
	}

	@Test
	void on_compare_they_stand_beside_the_judgements_of_the_same_day_and_say_that_they_are_no_cause() {
		Document page = this.reader.page("/compare?on=2016-12-31");

		assertThat(page.select("main").text()).contains("indicators are not the cause of grades");
		assertThat(page.select("#compare").text()).doesNotContain("per 10,000");
		Element beside = page.selectFirst("#beside");
		assertThat(beside.select("th[scope=rowgroup]").eachText()).contains("Children in care");
		assertThat(beside.select("td .app-compare__meta").eachText()).noneMatch((meta) -> meta.contains("2017"));
		assertThat(beside.text()).contains("No value by this day recorded in Sightline");
	}

	@Test
	void an_authority_has_a_few_with_lines_and_a_source_all_that_was_taken_from_it() {
		Document profile = this.reader.page("/authorities/kirklees");
		assertThat(profile.select("#indicators tbody tr")).hasSizeBetween(3, 10);
		assertThat(profile.select("#indicators .app-sparkline")).isNotEmpty();

		Document source = this.reader.page("/sources/calderdale-2015-single-inspection?page=3");
		assertThat(source.select("section:has(#taken) h3").text()).isEqualTo("283 values of indicators");
		assertThat(source.select("#taken tbody tr")).hasSize(83);
	}

	@Test
	void a_source_says_how_its_rows_and_lines_are_counted() {
		assertThat(counting("calderdale-2015-single-inspection")).contains("Lines are those of the text in which")
			.doesNotContain("Rows");
		assertThat(counting("kirklees-2018-scrutiny-panel-pack")).contains("Lines are those of the text in which");
		assertThat(counting("dfe-referrals-2013-2025")).contains("Rows are counted below the heading")
			.doesNotContain("Lines");
		assertThat(counting("statistical-neighbours-may-2025")).contains("Rows are counted below the heading");
		assertThat(counting("ofsted-kirklees-2019-08-05")).doesNotContain("Rows", "Lines");
	}

	private String counting(String source) {
		return this.reader.page("/sources/" + source).select("h2 + p, h2 + p + p").text();
	}

	@Test
	void a_gap_to_the_target_is_never_shown_as_the_time_itself() {
		Document page = this.reader
			.page("/indicators/adoption-time-placement-order-to-match-days?authorities=wakefield,calderdale");
		assertThat(page.select("#latest td").get(0).text())
			.contains("“missed government targets by 72 days … this has reduced to 48 days”",
					"Target: a gap of 48 days, the value being higher")
			.doesNotContain("“48 days”");
		assertThat(page.select("#latest td").get(1).text()).contains("458 days",
				"in the quarter ending 31 December 2014", "England: a gap of 268 days, the value being higher");
	}

	@Test
	void two_months_as_many_as_a_year_are_not_shown_as_two_years() {
		Document page = this.reader.page("/indicators/cse-recorded-cases-number?authorities=calderdale");
		assertThat(page.select("#latest td").text()).contains("27", "in the first 2 months of year 2014–2015",
				"Earlier: 27 in the whole year 2013–2014");
		assertThat(page.select("#values tbody th").eachText()).containsExactly("April to May 2014",
				"year ending 31 March 2014");
	}

	@Test
	void nothing_since_some_year_is_said_to_have_been_in_that_year() {
		assertThat(this.reader.page("/indicators/serious-case-reviews-required-number?authorities=wakefield")
			.select("#latest td")
			.text()).contains("“none has been required since 2012”, understood as 0", "between 2012 and 27 July 2016");
	}

	/** The values of 2021 to 2025 in the table under the charts. */
	private static List<String> column(Document page, String area) {
		int at = page.select("#values thead th").eachText().indexOf(area);
		List<String> values = page.select("#values tbody tr:has(th:matches(31 March 202[1-5]))")
			.stream()
			.map((row) -> row.child(at).select("a").text())
			.collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
		java.util.Collections.reverse(values);
		return values;
	}

}
