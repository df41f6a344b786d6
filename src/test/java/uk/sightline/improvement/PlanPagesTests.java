package uk.sightline.improvement;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;
import uk.sightline.exchange.SomeFigures;
import uk.sightline.exchange.SomePlan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** Plans as documents may print them, other than the one that is shipped. */
@SightlineTest
class PlanPagesTests {

	private final SampleData data = SomePlan.addTo(SomeFigures.addTo(SampleData.reference()))
		.with(anInspection("x").graded("leadership", "good"));

	private final String plan = "/improvement/" + this.data.name("plan");

	@Autowired
	private Desk desk;

	@Autowired
	private PageReader reader;

	@Test
	void a_recommendation_does_not_have_the_gaps_of_a_priority_of_the_same_number() {
		this.data.correct("plan_references", "reference", "R1", "reference", "1")
			.correct("plan_references", "reference", "R2", "reference", "2");
		this.desk.load(this.data);
		assertThat(page("/2").select(".app-breaks li").eachText()).containsExactly(
				"in the plan’s alignment table but not in its text", "the recommendation it means is not recorded",
				"no action names this recommendation", "no action under priority 2", "no measure");
	}

	@Test
	void where_the_day_of_the_plan_is_not_known_nothing_is_said_to_come_before_or_after_it() {
		recommended();
		this.data.correct("plans", "plan", this.data.name("plan"), "adopted_on", "");
		this.desk.load(this.data);
		Document page = page("");
		assertThat(page.getElementById("measure-1.1").text())
			.contains("Before or after the plan cannot be told: 64 per 10,000 at 31 March 2025")
			.doesNotContain("no indicator", "no value");
		assertThat(page.select("#thread-table").text())
			.contains("before or after cannot be told: 64 per 10,000 at 31 March 2025",
					"before or after the plan cannot be told")
			.doesNotContain("no later judgement on it", "no value");
		assertThat(page.select("#gap-no_value dd").text()).isEqualTo("none");
		assertThat(page("/R1").select("main").text())
			.contains("When this plan was adopted or published is not recorded",
					"Before or after the plan cannot be told: 64 per 10,000 at 31 March 2025")
			.doesNotContain("No inspection or visit", "no value");
	}

	@Test
	void a_value_of_a_period_that_holds_the_day_of_the_plan_is_data_on_neither_side() {
		recommended();
		this.data.without("observations", "indicator", this.data.name("rate"));
		SomeFigures.value(this.data, "north", "rate", "2025-03-31", "64", "period_start", "2024-04-01");
		this.desk.load(this.data);
		assertThat(page("").getElementById("measure-1.1").text()).contains(
				"Last before the plan: cannot be told Latest recorded: cannot be told Before or after the plan cannot be told: 64 per "
						+ "10,000 in the year ending 31 March 2025")
			.doesNotContain("no value");
		Document page = page("/R1");
		assertThat(page.select("main").text())
			.contains("No inspection or visit that is known to have begun after the plan is recorded.")
			.doesNotContain("no value", "is not recorded, so nothing");
		assertThat(page.select("#measures td a[href^=/sources/" + this.data.name("statistics") + "]")).hasSize(1);
	}

	@Test
	void a_linked_indicator_without_a_value_is_another_gap_than_no_indicator() {
		this.data.without("observations", "indicator", this.data.name("rate"));
		this.desk.load(this.data);
		assertThat(page("").getElementById("measure-1.1").text()).contains("no value").doesNotContain("no indicator");
		assertThat(page("").select("#gap-no_value dd").text()).isEqualTo("1: 1.1");
		assertThat(page("").select("#gap-no_indicator dd").text()).isEqualTo("none");
		assertThat(page("/R1").select(".app-breaks").text())
			.contains("the linked indicator has no value: 1 of 1 measures");
		this.desk.load(this.data.correct("plan_measures", "plan", this.data.name("plan"), "indicator", ""));
		assertThat(page("").getElementById("measure-1.1").text()).contains("no indicator is linked to this measure")
			.doesNotContain("no value");
		assertThat(page("").select("#gap-no_value dd").text()).isEqualTo("none");
		assertThat(page("").select("#gap-no_indicator dd").text()).isEqualTo("1: 1.1");
		assertThat(page("/R1").select(".app-breaks").text()).contains("no indicator is linked: 1 of 1 measures");
		assertThat(page("/R1").select("#measures").text()).contains("no indicator is linked to this measure");
	}

	@Test
	void every_value_since_the_plan_is_shown_between_the_last_before_it_and_the_latest() {
		SomeFigures.value(this.data, "north", "rate", "2026-03-31", "66");
		this.desk.load(this.data);
		String measure = page("").getElementById("measure-1.1").text();
		assertThat(measure).contains("Last before the plan: 61 per 10,000 at 31 March 2024",
				"Latest recorded: 66 per 10,000 at 31 March 2026", "Since the plan: 64 per 10,000 at 31 March 2025");
		assertThat(page("").getElementById("measure-1.1").select("td a[href^=/sources/]")).hasSize(3);
		assertThat(page("/R1").select("#measures thead").text()).contains("Last before the plan", "Latest recorded");
		assertThat(page("/R1").select("#measures").text()).contains("Since the plan: 64 per 10,000 at 31 March 2025");
	}

	@Test
	void a_quarter_beyond_the_plan_has_one_column_for_all() {
		int before = this.desk.load(this.data);
		assertThat(page("?known=" + before).select("table.app-quarters thead th").eachText()).containsExactly("Action",
				"2024/25 Q1", "2024/25 Q2", "2024/25 Q3", "2024/25 Q4", "Status");
		SomePlan.progress(this.data, "2024-09-01", "under-way", "quarter", "2033/34 Q1");
		this.desk.load(this.data);
		Document page = page("");
		assertThat(page.select("table.app-quarters thead th").eachText()).containsExactly("Action", "2024/25 Q1",
				"2024/25 Q2", "2024/25 Q3", "2024/25 Q4", "Due", "Status");
		assertThat(page.getElementById("action-1.1").select("td[data-label=Due]").text()).isEqualTo("2033/34 Q1");
	}

	@Test
	void what_the_plan_itself_printed_is_told_from_what_was_recorded_later() {
		int before = this.desk.load(this.data);
		assertThat(page("?known=" + before).select("#standing").text()).contains("Planned: 1",
				"1 of 1 as the plan printed it (1 June 2024): nothing later is recorded for 1 action.");
		SomePlan.progress(this.data, "2024-09-01", "under-way");
		this.desk.load(this.data);
		assertThat(page("").select("#standing").text())
			.contains("Under way: 1", "Each was recorded later than the plan.")
			.doesNotContain("as the plan printed it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "R 1 & 2?", "1(a)#", "№ 1", "1.1..", "+1" })
	void a_link_leads_to_a_recommendation_however_its_code_is_printed(String code) {
		recommended();
		this.data.correct("plan_references", "reference", "R1", "reference", code.replaceFirst("^\\+", "'+"));
		int number = this.desk.load(this.data);
		String link = link(page(""), code);
		assertThat(this.reader.page(link).select("h1").text()).isEqualTo(code + ": recommendation 1");
		assertThat(link(page("?known=" + number), code)).isEqualTo(link + "?known=" + number);
		assertThat(this.reader.page("/inspections/" + this.data.name("x"))
			.select("a[href^=" + this.plan + "/]")
			.eachAttr("href")).containsExactly(link);
	}

	private static String link(Document plan, String code) {
		return plan.select("#thread-table a:has(strong)")
			.stream()
			.filter((link) -> link.text().equals(code))
			.findFirst()
			.orElseThrow()
			.attr("href");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1/2", "1\\2", "1;2", "100%", "..", "–" })
	void a_code_that_can_stand_in_no_address_is_refused(String code) {
		this.data.correct("plan_references", "reference", "R2", "reference", code);
		assertThat(this.desk.refused(this.data)).singleElement()
			.asString()
			.endsWith("column reference: A reference is part of an address: it has a letter or a digit, and no slash, "
					+ "backslash, semicolon or per cent sign.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2018/77 Q3", "2018/20 Q3", "2018/19 Q5", "Q3" })
	void a_quarter_of_no_financial_year_is_refused(String quarter) {
		SomePlan.progress(this.data, "2024-09-01", "under-way", "quarter", quarter);
		this.data.correct("plans", "plan", this.data.name("plan"), "first_quarter", quarter);
		String sentence = "A quarter is written by financial year, whose second year follows the first: ";
		assertThat(this.desk.refused(this.data)).satisfiesExactlyInAnyOrder(
				(wrong) -> assertThat(wrong).endsWith("column quarter: " + sentence + "2019/20 Q1."),
				(wrong) -> assertThat(wrong).endsWith("column first_quarter: " + sentence + "2018/19 Q3."));
	}

	@Test
	void quarters_across_a_century_are_taken() {
		SomePlan.progress(this.data, "2024-09-01", "under-way", "quarter", "2099/00 Q4");
		assertThat(this.desk.load(this.data)).isPositive();
		assertThat(page("").getElementById("action-1.1").text()).contains("Due by the end of 2099/00 Q4.");
	}

	@Test
	void each_word_on_where_an_action_stands_is_told_with_the_row_that_says_it() {
		this.data.row("sources", "source", this.data.name("later"), "title", this.data.name("Later"), "publisher",
				"The council", "kind", "council-paper");
		SomePlan.progress(this.data, "2024-09-01", "under-way", "quarter", "2024/25 Q4", "board_view", "not-started");
		SomePlan.progress(this.data, "2024-12-01", "under-way", "source", this.data.name("later"), "locator", "p9",
				"board_view", "under-way", "note", "The board was told orally.");
		SomePlan.progress(this.data, "2025-01-01", "done", "locator", "p11");
		this.desk.load(this.data);
		String rows = "As of 1 January 2025. Source: page 11 of %s As of 1 December 2024. The board’s view: under way. "
				+ "Source: page 9 of %s The board was told orally. As of 1 September 2024. Due by the end of 2024/25 Q4. "
				+ "Source: page 8 of %1$s";
		String told = rows.formatted(this.data.name("Report"), this.data.name("Later"));
		assertThat(page("").getElementById("action-1.1").text()).contains(told);
		assertThat(page("/R1").select("#actions").text()).contains(told);
	}

	/** What R1 means, on a theme. */
	private void recommended() {
		this.data
			.row("findings", "finding", this.data.name("x-r1"), "inspection", this.data.name("x"), "authority_code",
					this.data.code("north"), "body", "authority", "kind", "recommendation", "number", "1", "theme",
					this.data.name("leadership"), "summary", "See every child.", "source", this.data.name("report"),
					"locator", "p3")
			.correct("plan_references", "reference", "R1", "finding", this.data.name("x-r1"));
	}

	private Document page(String rest) {
		return this.reader.page(this.plan + rest);
	}

}
