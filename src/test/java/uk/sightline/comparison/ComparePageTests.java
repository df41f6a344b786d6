package uk.sightline.comparison;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a commissioner sees of the founding data, at one day and another. */
@FoundingSite
class ComparePageTests {

	private static final String THREE = "/compare?authorities=kirklees,calderdale,wakefield";

	@LocalServerPort
	private int port;

	private FoundingSite.Reader reader;

	@BeforeEach
	void openTheSite() {
		this.reader = new FoundingSite.Reader(this.port);
	}

	@Test
	void before_the_report_of_2016_kirklees_cannot_be_compared_with_the_two_that_can() {
		Document page = this.reader.page(THREE + "&on=2016-10-01");

		assertThat(heads(page)).satisfiesExactly((head) -> assertThat(head).contains("SLAC inspection, October 2011"),
				(head) -> assertThat(head).contains("SIF inspection, January 2015"),
				(head) -> assertThat(head).contains("SIF inspection, July 2016"));
		assertThat(verdicts(page, "Help and protection")).satisfiesExactly(
				(verdict) -> assertThat(verdict)
					.startsWith("Not comparable: Kirklees with Calderdale and Wakefield. The bar was raised"),
				(verdict) -> assertThat(verdict).startsWith("Comparable: Calderdale and Wakefield."));
	}

	@Test
	void after_it_all_three_stand_under_the_single_inspection_framework() {
		Document page = this.reader.page(THREE + "&on=2016-12-31");

		assertThat(heads(page)).allSatisfy((head) -> assertThat(head).contains("SIF inspection"));
		assertThat(verdicts(page, "Help and protection")).singleElement()
			.isEqualTo("Comparable. The same judgement under the same framework.");
		assertThat(cells(page, "Overall")).extracting(ComparePageTests::word)
			.containsExactly("inadequate", "require improvement", "require improvement to be good");
	}

	@ParameterizedTest
	@CsvSource({ "2011-11-17, kirklees, awaited", "2011-11-18, kirklees, SLAC", "2015-03-19, calderdale, CPI",
			"2015-03-20, calderdale, SIF", "2016-09-19, wakefield, CPI", "2016-09-20, wakefield, SIF",
			"2016-11-24, kirklees, SLAC", "2016-11-25, kirklees, SIF", "2018-07-16, wakefield, SIF",
			"2018-07-17, wakefield, ILACS", "2018-12-18, calderdale, SIF", "2018-12-19, calderdale, ILACS",
			"2013-01-20, calderdale, SLAC", "2013-01-21, calderdale, CPI inspection",
			"2013-07-25, calderdale, CPI inspection", "2013-07-26, calderdale, CPI re-inspection",
			"2010-02-25, calderdale, none", "2010-02-26, calderdale, SLAC", "2011-01-25, wakefield, awaited",
			"2011-01-26, wakefield, SLAC", "2012-12-06, wakefield, SLAC", "2012-12-07, wakefield, CPI" })
	void the_day_of_publication_and_the_day_before_differ(String day, String authority, String framework) {
		Element head = this.reader.page("/compare?authorities=" + authority + "&on=" + day)
			.selectFirst("#compare thead th:nth-child(2)");

		assertThat(head.text()).contains(switch (framework) {
			case "none" -> "No graded inspection by this day";
			case "awaited" -> "Inspected, not yet published on this day";
			default -> framework;
		});
	}

	@Test
	void an_inspection_under_way_is_said_to_be_awaited() {
		assertThat(heads(this.reader.page(THREE + "&on=2016-10-01")).get(0))
			.contains("Inspected from 12 September 2016, not yet published on this day");
		assertThat(heads(this.reader.page(THREE + "&on=2016-12-31")).get(0)).doesNotContain("not yet published");
	}

	@Test
	void one_grade_for_care_and_care_leavers_stands_across_both_rows() {
		Document page = this.reader.page(THREE + "&on=2024-06-01");

		Elements care = row(page, "Children in care").select("> td");
		assertThat(care.get(0).attr("rowspan")).isEqualTo("2");
		assertThat(care.get(1).hasAttr("rowspan")).isFalse();
		assertThat(row(page, "Care leavers").select("> td:not(.app-narrow-only)")).hasSize(1);
		assertThat(verdicts(page, "Care leavers")).anySatisfy((verdict) -> assertThat(verdict)
			.startsWith("With care: Kirklees and Wakefield with Calderdale. Until the end of 2022 one grade covered"));
	}

	@Test
	void what_an_inspection_did_not_judge_names_the_last_judgement_on_it() {
		Document page = this.reader.page("/compare?authorities=calderdale,wakefield&on=2016-09-19");

		Element care = cells(page, "Children in care").get(1);
		assertThat(care.text()).contains("Not judged under this framework")
			.contains("Last judged: good, SLAC inspection, December 2010");
		assertThat(cells(page, "Adoption").get(1).text()).isEqualTo("Wakefield Not judged under this framework");
	}

	@Test
	void an_authority_without_records_says_so_in_every_row() {
		Document page = this.reader.page("/compare?authorities=leeds,calderdale");

		assertThat(
				page.select("#compare tbody:has(.app-compare__verdicts) tr:not(.app-told):has(> th) > td:nth-child(2)"))
			.isNotEmpty()
			.allSatisfy((cell) -> assertThat(cell.text()).isEqualTo("Leeds Not recorded in Sightline"));
	}

	@Test
	void only_an_own_report_can_say_that_something_was_not_judged() {
		Document page = this.reader.page(THREE + "&mode=framework&framework=SLAC");

		List<Element> cells = cells(page, "Safeguarding services: Capacity for improvement");
		assertThat(cells.get(0).text()).contains("Grade 2 (Good)");
		assertThat(cells.get(1).text()).contains("Not recorded in Sightline");
	}

	@Test
	void a_rewritten_grade_is_shown_in_the_word_then_in_force_with_the_remark() {
		Document page = this.reader.page(THREE + "&mode=framework&framework=SLAC");

		Element wakefield = cells(page, "Safeguarding services: Overall effectiveness").get(2);
		assertThat(word(wakefield)).isEqualTo("adequate");
		assertThat(wakefield.text()).contains("The source prints “Requires improvement to be good”");
	}

	@Test
	void every_grade_names_its_framework_month_and_place_and_links_to_them() {
		Document page = this.reader.page(THREE);

		assertThat(page.select("#compare tbody td[role=cell]:has(.app-grade)")).hasSize(15)
			.allSatisfy(
					(cell) -> assertThat(cell.select("a[href^=/inspections/]").text()).matches("ILACS, \\w+ \\d{4}"))
			.allSatisfy(
					(cell) -> assertThat(cell.select("a[href^=/sources/]").text()).startsWith("Source: page 1 of "));
	}

	@Test
	void nothing_is_ranked_and_no_overall_is_invented() {
		assertThat(this.reader.page("/").select("#latest tbody th a[href^=/authorities/]").eachText())
			.containsExactly("Calderdale", "Kirklees", "Wakefield");
		assertThat(cells(this.reader.page(THREE + "&mode=framework&framework=SLAC"), "Overall")).isEmpty();
	}

	private static List<String> heads(Document page) {
		return page.select("#compare thead th:not(:first-child)").eachText();
	}

	private static Element row(Document page, String subject) {
		return page.select("#compare tbody tr:has(> th)")
			.stream()
			.filter((row) -> row.selectFirst("th").text().equals(subject))
			.findFirst()
			.orElse(new Element("tr"));
	}

	private static List<Element> cells(Document page, String subject) {
		return row(page, subject).select("> td");
	}

	private static String word(Element cell) {
		return cell.selectFirst(".app-grade__word").text();
	}

	private static List<String> verdicts(Document page, String subject) {
		return row(page, subject).parent().select(".app-verdict").eachText();
	}

}
