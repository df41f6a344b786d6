package uk.sightline.indicator;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;
import uk.sightline.exchange.SomeFigures;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees of indicators. */
@SightlineTest
class IndicatorPagesTests {

	private final SampleData data = SomeFigures.addTo(SampleData.reference());

	@Autowired
	private Desk desk;

	@Autowired
	private PageReader reader;

	private String address;

	@BeforeEach
	void name() {
		this.address = "/indicators/%s?authorities=%s".formatted(this.data.name("rate"), this.data.name("north"));
	}

	@Test
	void the_latest_value_stands_beside_what_it_is_compared_with_and_is_not_judged_without_polarity() {
		SomeFigures.moreNeighbours(this.data, "86");
		this.desk.load(this.data);
		Document page = this.reader.page(this.address);
		assertThat(page.select("#latest tbody tr").eachText()).satisfiesExactly(
				(row) -> assertThat(row).contains("64 per 10,000", "at 31 March 2025", "95% confidence interval",
						"The source itself compares: Target: as planned", "Source: row 1"),
				(row) -> assertThat(row).startsWith("The region").contains("77 · 13 fewer", "lower"),
				(row) -> assertThat(row).startsWith("Statistical neighbours of May 2025: mean")
					.contains("85 · 21 fewer", "lower", "5 of 5 neighbours have a value"),
				(row) -> assertThat(row).startsWith("Statistical neighbours of May 2025: median"),
				(row) -> assertThat(row).startsWith("Statistical neighbours of April 2021: mean")
					.contains("81 · 17 fewer", "not tested", "1 of 1 neighbours have a value"),
				(row) -> assertThat(row).startsWith("Statistical neighbours of April 2021: median"));
		assertThat(page.select(".app-standing--better, .app-standing--worse")).isEmpty();
		assertThat(page.select(".app-account").text()).contains("three more than at 31 March 2024")
			.contains("not judged as better or worse");
	}

	@Test
	void what_not_all_neighbours_are_sure_of_is_marked_wherever_it_stands_and_not_tested() {
		SomeFigures.value(this.data, "south", "rate", "2024-03-31", "80");
		SomeFigures.moreNeighbours(this.data, "86", "status", "estimated");
		this.desk.load(this.data);
		Document page = this.reader.page(this.address);
		assertThat(page.select("#latest tbody tr:contains(of May 2025: mean)").text()).contains("85 · 21 fewer",
				"not tested", "5 of 5 neighbours have a value, 4 estimated among them");
		assertThat(page.select("#values tbody tr").first().text()).contains("85 (5 of 5, 4 estimated among them)");
		assertThat(page.select(".app-account").text()).contains("of May 2025, 4 estimated among them (85)",
				"not tested: the neighbours' mean");
		assertThat(page.select(".app-line--hourglass .app-line__dot--hollow > title").eachText())
			.anyMatch((title) -> title.contains("(mean of 5 of 5, 4 estimated among them)"));
		assertThat(page.select("main").text()).contains(
				"tested, before it is rounded, where all of them, five or more, have one and none is estimated or not validated");
	}

	@Test
	void with_a_polarity_the_page_judges_in_words_and_shapes() {
		this.desk.load(this.data.correct("indicators", "polarity", "none", "polarity", "higher-is-better"));
		assertThat(this.reader.page(this.address).select("#latest .app-standing--worse")).isNotEmpty()
			.allSatisfy((standing) -> {
				assertThat(standing.text()).isEqualTo("worse");
				assertThat(standing.select("svg path")).hasSize(1);
			});
	}

	@Test
	void a_neighbour_without_a_value_is_counted_as_missing_and_not_as_nothing() {
		this.desk
			.load(this.data.correct("observations", "authority_code", this.data.code("south"), "status", "suppressed")
				.correct("observations", "authority_code", this.data.code("south"), "value", ""));
		Document page = this.reader.page(this.address);
		assertThat(page.select("#latest").text()).doesNotContain("Statistical neighbours");
		assertThat(page.select("details:contains(Statistical neighbours of)").text())
			.contains("suppressed, for a small number could identify somebody");
	}

	@Test
	void official_statistics_are_shown_first_and_the_others_with_the_mark_that_they_disagree() {
		SomeFigures.value(this.data, "north", "rate", "2025-03-31", "66", "observation", this.data.name("report-66"),
				"source", this.data.name("report"), "locator", "p7");
		this.desk.load(this.data);
		Document page = this.reader.page(this.address);
		assertThat(page.select("#latest td").first().text()).contains("64 per 10,000")
			.contains("The sources disagree: also 66 per 10,000");
		assertThat(page.select("#value-" + this.data.name("north-rate-2025-03-31") + " details").text())
			.contains("Another value for this date", "66 per 10,000", "page 7");
	}

	@Test
	void a_rounded_and_a_provisional_figure_beside_the_final_one_are_shown_and_are_no_disagreement() {
		SomeFigures.value(this.data, "north", "rate", "2025-03-31", "63.9", "observation", this.data.name("exact"),
				"source", this.data.name("report"), "locator", "p7");
		SomeFigures.value(this.data, "north", "rate", "2025-03-31", "66", "observation", this.data.name("early"),
				"status", "provisional", "locator", "row 2");
		this.desk.load(this.data);
		Document page = this.reader.page(this.address);
		assertThat(page.select("#value-" + this.data.name("north-rate-2025-03-31") + " details").text())
			.contains("2 other values for this date", "63.9 per 10,000", "66 per 10,000 (provisional)");
		assertThat(page.select(".app-disagrees")).isEmpty();
		assertThat(page.select("main").text()).contains("a final value revises a provisional one");
	}

	@Test
	void where_a_document_disagrees_with_itself_the_page_says_so_even_if_the_days_differ() {
		String note = "The document disagrees with itself: page 3 says 322, page 9 says 326.";
		SomeFigures.indicator(this.data, "count", "number", "none", "day", "care");
		SomeFigures.value(this.data, "north", "count", "2015-01-31", "322", "unit", "number", "source",
				this.data.name("report"), "locator", "p3", "note", note);
		SomeFigures.value(this.data, "north", "count", "2015-02", "326", "unit", "number", "source",
				this.data.name("report"), "locator", "p9", "note", note, "period_start", "2015-01-13", "period_end",
				"2015-02-04", "period_as_printed", "at the time of the inspection");
		this.desk.load(this.data);
		Document page = this.reader.page("/indicators/" + this.data.name("count"));
		assertThat(page.select("#latest td").text()).contains("322", "The document disagrees with itself: also 326");
		assertThat(page.select(".app-origins").text()).contains("page 3", "at the time of the inspection", "page 9");
	}

	@Test
	void what_a_region_counts_in_all_is_in_the_table_and_beside_no_authoritys_count() {
		SomeFigures.indicator(this.data, "count", "number", "none", "day", "care");
		for (String day : List.of("2024-03-31", "2025-03-31")) {
			SomeFigures.value(this.data, "north", "count", day, "41", "unit", "number");
			SomeFigures.value(this.data, "region", "count", day, "9080", "unit", "number");
		}
		this.desk.load(this.data);
		String address = "/indicators/" + this.data.name("count") + "?authorities=" + this.data.name("north");
		Document page = this.reader.page(address);
		assertThat(page.select("#latest, .app-account, .app-chart").text()).contains("41").doesNotContain("9,080");
		assertThat(page.select("main").text()).contains("are not set against it");
		assertThat(page.select("#values").text()).contains("9,080");
		this.desk.load(this.data.correct("indicators", "indicator", this.data.name("count"), "denominator", "Workers"));
		assertThat(this.reader.page(address).select(".app-chart").text()).contains("9,080");
	}

	@Test
	void an_authority_without_figures_has_no_chart_that_shows_only_others() {
		SomeFigures.indicator(this.data, "share", "percent", "none", "day", "care");
		for (String day : List.of("2024-03-31", "2025-03-31")) {
			SomeFigures.value(this.data, "north", "share", day, "41", "unit", "percent");
			SomeFigures.value(this.data, "region", "share", day, "22", "unit", "percent");
		}
		this.desk.load(this.data);
		String address = "/indicators/" + this.data.name("share") + "?authorities=";
		Document page = this.reader.page(address + this.data.name("north") + "," + this.data.name("south"));
		assertThat(page.select(".app-multiples section")).hasSize(2);
		assertThat(page.select(".app-multiples svg")).hasSize(1);
		assertThat(this.reader.page(address + this.data.name("south")).select("svg.app-chart")).isEmpty();
	}

	@Test
	void parts_of_a_value_are_shown_with_the_decimals_they_have() {
		SomeFigures.value(this.data, "north", "rate", "2023-03-31", "0.5", "numerator", "12.50", "denominator",
				"250000");
		this.desk.load(this.data);
		Document page = this.reader.page(this.address);
		assertThat(page.select("#value-" + this.data.name("north-rate-2023-03-31")).text())
			.contains("12.50 of 250,000");
		assertThat(page.select("#value-" + this.data.name("north-rate-2025-03-31")).text()).contains("640 of 100,000");
	}

	@Test
	void what_has_no_date_is_shown_in_its_words_and_drawn_nowhere() {
		SomeFigures.indicator(this.data, "words", "percent", "none", "not-stated", "care");
		SomeFigures.value(this.data, "north", "words", "", "", "observation", this.data.name("some-words"), "unit",
				"percent", "status", "no-figure", "value_as_printed", "well above others", "comparator", "england",
				"comparator_kind", "direction", "comparator_value", "higher");
		this.desk.load(this.data);
		Document page = this.reader.page("/indicators/" + this.data.name("words"));
		assertThat(page.select("#latest td").text()).contains("“well above others”",
				"without a date, in a document of November 2025",
				"The source itself compares: England: the value is higher");
		assertThat(page.select(".app-chart, #values")).isEmpty();
	}

	@Test
	void of_a_source_whose_day_is_not_known_what_has_no_date_has_none() {
		SomeFigures.indicator(this.data, "words", "percent", "none", "not-stated", "care");
		this.data.correct("sources", "source", this.data.name("statistics"), "published_on", "");
		said("some-words", "words", "", "", "well above others");
		this.desk.load(this.data);
		assertThat(this.reader.page("/indicators/" + this.data.name("words")).select("#latest td").text())
			.contains("date not stated")
			.doesNotContain("(date", "document of");
	}

	@Test
	void several_statements_without_a_date_are_not_said_to_be_of_one_date() {
		SomeFigures.indicator(this.data, "words", "percent", "none", "not-stated", "care");
		List.of("first", "second", "third").forEach((name) -> said(name, "words", "", "", "The " + name));
		this.desk.load(this.data);
		assertThat(this.reader.page("/indicators/" + this.data.name("words")).select(".app-others summary").text())
			.isEqualTo("2 other statements without a date");
	}

	@Test
	void where_no_value_has_a_figure_the_unit_is_of_nothing() {
		SomeFigures.indicator(this.data, "words", "percent", "none", "not-stated", "care");
		said("some-words", "words", "2024", "2024", "well above others");
		this.desk.load(this.data);
		String address = "/indicators/" + this.data.name("words");
		Document page = this.reader.page(address);
		assertThat(page.select(".app-definition dd").first().text()).isEqualTo("No figure is given, only words");
		assertThat(page.select("#values-caption").text()).doesNotContain("percent");
		String list = "/indicators?theme=" + this.data.name("care");
		assertThat(this.reader.page(list).select("tbody tr:contains(The words)").text()).contains("words only")
			.doesNotContain("percent");
		SomeFigures.value(this.data, "south", "words", "2025-03-31", "7", "unit", "percent");
		this.desk.load(this.data);
		page = this.reader.page(address);
		assertThat(page.select(".app-definition dd").first().text()).isEqualTo("percent");
		assertThat(page.select("#values-caption").text()).contains("percent");
		assertThat(this.reader.page(list).select("tbody tr:contains(The words)").text()).contains("percent");
	}

	/** Words instead of a figure. */
	private void said(String name, String indicator, String start, String end, String printed) {
		SomeFigures.value(this.data, "north", indicator, end, "", "observation", this.data.name(name), "unit",
				"percent", "status", "no-figure", "value_as_printed", printed, "period_start", start);
	}

	@Test
	void what_has_gone_on_since_some_year_is_not_in_it_and_stands_in_no_chart() {
		SomeFigures.indicator(this.data, "growth", "percent", "none", "period", "care");
		SomeFigures.value(this.data, "north", "growth", "2010", "10.6", "unit", "percent");
		SomeFigures.value(this.data, "north", "growth", "", "8.4", "observation", this.data.name("since"), "unit",
				"percent", "period_start", "2002", "period_as_printed", "since 2002");
		this.desk.load(this.data);
		Document page = this.reader.page("/indicators/" + this.data.name("growth"));
		assertThat(page.select("#latest td").text()).contains("10.6%", "in 2010").doesNotContain("8.4");
		assertThat(page.select("#values").text()).doesNotContain("8.4");
		assertThat(page.select(".app-chart")).isEmpty();
		assertThat(page.select("#value-" + this.data.name("since")).text()).startsWith("since 2002 8.4%");
	}

	@Test
	void a_picture_does_not_put_what_took_years_into_the_last_of_them() {
		SomeFigures.indicator(this.data, "growth", "percent", "none", "period", "care");
		SomeFigures.value(this.data, "north", "growth", "2010", "10.6", "unit", "percent");
		SomeFigures.value(this.data, "north", "growth", "2017", "8.4", "unit", "percent", "period_start", "2002");
		this.desk.load(this.data);
		Document page = this.reader.page("/indicators/" + this.data.name("growth"));
		assertThat(page.select(".app-chart > desc").text()).contains("10.6% in 2010, 8.4% for 2002 to 2017");
		assertThat(page.select("#latest td").text()).contains("between 2002 and 2017");
	}

	@Test
	void a_number_understood_from_words_never_stands_without_them() {
		SomeFigures.indicator(this.data, "left", "number", "lower-is-better", "day", "care");
		SomeFigures.value(this.data, "north", "left", "2018-03-13", "0", "unit", "number", "qualifier",
				"understood-from-words", "value_as_printed", "none was left at risk");
		this.desk.load(this.data);
		Document page = this.reader.page("/indicators/" + this.data.name("left"));
		String understood = "“none was left at risk”, understood as 0";
		assertThat(page.select("#latest td").text()).contains(understood);
		assertThat(page.select(".app-account").text()).isEqualTo(understood + " at 13 March 2018.");
		assertThat(page.select("#values td").text()).contains(understood);
	}

	@Test
	void a_gap_tells_which_of_the_two_is_higher() {
		assertThat(gap("days", "141")).isEqualTo("England: a gap of 141 days, the value being higher");
		assertThat(gap("number", "-13")).isEqualTo("England: a gap of 13, the value being lower");
		assertThat(gap("percent", "0")).isEqualTo("England: no gap");
	}

	private static String gap(String unit, String gap) {
		return new PrintedComparator("england", "gap", gap, null, null, null).words(new Unit(unit));
	}

	@Test
	void what_is_aimed_at_without_a_figure_is_a_target_and_never_shown_as_what_was() {
		SomeFigures.indicator(this.data, "cost", "pounds", "none", "not-stated", "care");
		words("aim", "Placement costs reduced", "target", "to decrease");
		this.desk.load(this.data);
		String address = "/indicators/" + this.data.name("cost");
		Document page = this.reader.page(address);
		assertThat(page.select("#latest td").text()).contains("Only targets or forecasts on record")
			.doesNotContain("reduced");
		assertThat(page.select(".app-origins dt").text()).isEqualTo("date not stated, target");
		assertThat(page.select(".app-origins dd").text()).contains("“Placement costs reduced”",
				"The source compares: Target: to decrease");
		words("state", "costs are well above others", "target", "still above it");
		words("hope", "will be lower next year", "earlier", "to be lower, as is expected");
		this.desk.load(this.data);
		page = this.reader.page(address);
		assertThat(page.select("#latest td").text()).contains("costs are well above others")
			.doesNotContain("reduced", "next year");
		assertThat(page.select(".app-origins dt").eachText()).containsExactlyInAnyOrder("date not stated",
				"date not stated, target");
		assertThat(page.select(".app-origins dd").text()).contains("Earlier: to be lower, as is expected");
	}

	private void words(String name, String printed, String with, String said) {
		SomeFigures.value(this.data, "north", "cost", "", "", "observation", this.data.name(name), "unit", "pounds",
				"status", "no-figure", "value_as_printed", printed, "comparator", with, "comparator_kind", "words",
				"comparator_value", said);
	}

	@Test
	void a_chart_has_title_description_table_and_leaves_a_gap_a_gap() {
		SomeFigures.value(this.data, "north", "rate", "2022-03-31", "70");
		this.desk.load(this.data);
		Document page = this.reader.page(this.address);
		assertThat(page.select(".app-chart > title").text()).contains(this.data.name("North"));
		assertThat(page.select(".app-chart > desc").text()).contains("70 in 2022, 61 in 2024, 64 in 2025. ");
		assertThat(page.select(".app-line--disc .app-line__path").attr("d")).matches("M[^ML]+M[^ML]+L[^ML]+");
		Element chart = page.selectFirst(".app-chart");
		assertThat(chart.attr("role")).isEqualTo("img");
		assertThat(chart.attr("aria-labelledby").split(" ")).containsExactly(chart.selectFirst("> title").id(),
				chart.selectFirst("> desc").id());
		assertThat(chart.select(".app-line--disc .app-line__name").text()).isEqualTo("64");
		assertThat(page.select(".app-reading").text()).doesNotContain("Hollow points", "upright");
		assertThat(page.select("main").text()).contains("The vertical axis starts at 50, not at zero.");
		assertThat(page.select("#values tbody th").eachText()).containsExactly("31 March 2025", "31 March 2024",
				"31 March 2022");
	}

	@Test
	void what_is_not_final_stands_hollow_and_a_break_is_drawn_and_not_crossed() {
		SomeFigures.value(this.data, "north", "rate", "2022-03-31", "70");
		SomeFigures.value(this.data, "north", "rate", "2023-03-31", "about 66", "value", "66", "qualifier", "about");
		this.data.row("indicator_breaks", "indicator", this.data.name("rate"), "starts_on", "2023-04-01", "sentence",
				"Others are counted.");
		this.desk.load(this.data);
		Document page = this.reader.page(this.address);
		Element line = page.selectFirst(".app-line--disc");
		assertThat(line.select(".app-line__path").attr("d")).matches("M[^ML]+L[^ML]+M[^ML]+L[^ML]+");
		assertThat(line.select(".app-line__dot--hollow > title").eachText()).hasSize(1)
			.allMatch((title) -> title.contains("31 March 2023: about 66"));
		assertThat(page.select(".app-chart > desc").text()).contains("about 66 in 2023", "The series breaks in 2023.");
		assertThat(page.select(".app-chart__break")).hasSize(1);
		assertThat(page.select(".app-definition").text()).contains("From 1 April 2023: Others are counted.");
		assertThat(page.select(".app-reading").text()).contains("Hollow points", "A dotted upright line");
	}

	@Test
	void values_of_unlike_sources_are_never_joined_nor_drawn_where_there_is_but_one() {
		SomeFigures.indicator(this.data, "share", "percent", "none", "day", "care");
		SomeFigures.value(this.data, "north", "share", "2024-03-31", "61", "unit", "percent");
		this.desk.load(this.data);
		String address = "/indicators/" + this.data.name("share");
		assertThat(this.reader.page(address).select(".app-chart")).isEmpty();
		assertThat(this.reader.words(address))
			.contains("No chart is drawn, for there is no line that has values at two");

		SomeFigures.value(this.data, "north", "share", "2023-03-31", "60", "unit", "percent", "source",
				this.data.name("report"), "locator", "p7");
		this.desk.load(this.data);
		assertThat(this.reader.page(address).select(".app-line__path").attr("d")).doesNotContain("L");
	}

	@Test
	void earlier_states_keep_their_definitions_and_values() {
		int before = this.desk.load(this.data);
		this.desk.load(this.data.correct("indicators", "indicator", this.data.name("rate"), "definition", "Corrected.")
			.correct("observations", "value", "64", "value_as_printed", "65")
			.correct("observations", "value", "64", "value", "65"));
		assertThat(this.reader.words(this.address)).contains("Corrected.", "65 per 10,000");
		assertThat(this.reader.words(this.address + "&known=" + before)).contains("What the rate counts.")
			.contains("64 per 10,000")
			.doesNotContain("65 per 10,000");
	}

	@Test
	void on_a_day_only_what_was_published_by_then_is_shown() {
		this.desk.load(this.data);
		assertThat(this.reader.words(this.address + "&on=2025-11-20")).contains("64 per 10,000");
		assertThat(this.reader.words(this.address + "&on=2025-11-19")).doesNotContain("64 per 10,000")
			.contains("Nothing on record");
	}

	@Test
	void the_list_finds_words_and_puts_first_what_most_authorities_have() {
		SomeFigures.indicator(this.data, "rarity", "number", "none", "day", "care");
		this.desk.load(this.data);
		Document page = this.reader.page("/indicators?q=counts&theme=" + this.data.name("care"));
		assertThat(page.select("tbody tr").eachText()).satisfiesExactly(
				(row) -> assertThat(row).startsWith(this.data.name("The rate"))
					.contains("2 authorities", "2024 to 2025"),
				(row) -> assertThat(row).startsWith(this.data.name("The rarity")).contains("Nothing on record"));
		assertThat(this.reader.words("/indicators?q=counts+nothing-of-the-sort")).contains("0 indicators found");
	}

	@Test
	void what_an_indicator_does_not_have_is_not_found_by_the_word_for_nothing() {
		this.desk.load(this.data);
		assertThat(this.reader.words("/indicators?q=null&theme=" + this.data.name("care")))
			.contains("0 indicators found");
	}

	@Test
	void a_question_that_cannot_be_answered_is_refused_in_words() {
		this.desk.load(this.data);
		assertThat(this.reader.get(this.address + "&statistic=mode").statusCode()).isEqualTo(400);
		assertThat(this.reader.get(this.address + "&neighbours=none").statusCode()).isEqualTo(404);
		assertThat(this.reader.get("/indicators/nothing").statusCode()).isEqualTo(404);
		assertThat(this.reader.get("/indicators?theme=nothing").statusCode()).isEqualTo(404);
		assertThat(this.reader
			.wordsOfRefusal("/indicators/%s?authorities=a,b,c,d,e,f,g".formatted(this.data.name("rate"))))
			.contains("at most six authorities; 7 are named");
	}

}
