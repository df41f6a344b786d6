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
		assertThat(column(page, "England")).hasSize(5).allSatisfy((value) -> assertThat(value).matches("6[7-9]|70"));
		assertThat(column(page, "Yorkshire and The Humber")).hasSize(5);
		assertThat(page.select(".app-standing--higher, .app-standing--lower, .app-standing--similar")).isNotEmpty();
		assertThat(page.select(".app-standing--better, .app-standing--worse")).isEmpty();
	}

	@Test
	void re_referrals_are_judged() {
		Document page = this.reader.page("/indicators/re-referral-percentage");

		assertThat(page.select("#latest .app-standing--better, #latest .app-standing--worse")).isNotEmpty();
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
		assertThat(other.select(".app-account").text()).contains("statistical neighbours of April 2021");
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
		assertThat(source.select("section:has(#taken) h3").text()).isEqualTo("255 values of indicators");
		assertThat(source.select("#taken tbody tr")).hasSize(55);
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
