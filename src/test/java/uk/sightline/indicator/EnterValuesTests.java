package uk.sightline.indicator;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.sightline.exchange.SampleData;
import uk.sightline.inspection.EnteringSite;
import uk.sightline.inspection.Office;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Officers enter values of indicators, and a second person publishes them. Each test has
 * an authority of its own.
 */
@EnteringSite
class EnterValuesTests {

	private static final String RATE = "children-looked-after-rate";

	private static final String NUMBER = "children-looked-after-number";

	private static final String OF_A_YEAR = "councillors-briefed-on-safeguarding-percentage";

	private static final String OF_NO_TIME_STATED = "councillors-trained-in-corporate-parenting-percentage";

	@Autowired
	private Office office;

	@Test
	void a_value_is_entered_submitted_reviewed_and_published() {
		Office.Officer officer = this.office.officer("leeds");
		String set = begin(officer, "leeds");
		assertThat(add(officer, set, "indicator", RATE, "period", "31 March 2024", "value", "83")).isEqualTo(set);
		assertThat(add(officer, set, "indicator", "Children looked after", "period", "31 March 2024", "value", "1 480"))
			.as("by its name")
			.isEqualTo(set);
		assertThat(officer.visitor().page("/enter").select("#work a").attr("href")).isEqualTo("/enter/" + id(set));
		assertThat(Office.location(officer.visitor().get("/enter/" + id(set)))).isEqualTo(set);
		assertThat(Office.location(officer.fill(set))).isEqualTo(set + "/submitted");
		Document review = this.office.reviewer("leeds").visitor().page("/review/" + id(set));
		assertThat(review.select("main tbody tr").eachText())
			.contains("Children looked after per 10,000 31 March 2024 83 per 10,000 page 4")
			.anySatisfy((row) -> assertThat(row).contains("1,480; printed “1 480”"));
		publish(set, "leeds");
		assertThat(rows(set)).containsExactly(
				"dfe-leeds-2025-11-20-e08000035-1|E08000035|31 March 2024|2024-03-31|2024-03-31|83|per-10000|final|83|p4",
				"dfe-leeds-2025-11-20-e08000035-2|E08000035|31 March 2024|2024-03-31|2024-03-31|1480|number|final|1 480|p4");
	}

	@Test
	void what_is_wrong_is_said_at_its_field_and_nothing_is_saved() {
		Office.Officer officer = this.office.officer("bradford");
		String set = begin(officer, "bradford");
		assertThat(errors(officer, set, "indicator", "", "period", "", "value", "", "locator", "")).containsExactly(
				"Enter the indicator, by its name or code",
				"Enter the period or day. Write it as 31 March 2025, March 2025, 2025, 2024-25, year ending 31 March 2025, quarter ending 30 June 2025, or 1 April 2024 to 31 March 2025; \"not stated\" where the source gives no date.",
				"It is blank, which says nothing: write the figure, or why there is none: c (suppressed), .. (not available), z (not applicable), low (rounds to zero), u (low reliability).",
				"Enter the page, line or row where it stands");
		assertThat(errors(officer, set, "indicator", "looked after", "period", "31 March 2024", "value", "1"))
			.containsExactly(
					"Several indicators match “looked after”: choose one below, or write more words of its name");
		assertThat(errors(officer, set, "indicator", RATE, "period", "31 March 1899", "value", "12,5")).containsExactly(
				"It is before 1900: a period lies between 1900 and 2100.",
				"Write 12.5 if the comma stands before decimals. A comma only separates thousands, in groups of three figures.");
		assertThat(officer.visitor().page(set).select("#values")).isEmpty();
	}

	@Test
	void the_words_of_a_period_and_its_days_say_the_same() {
		Office.Officer officer = this.office.officer("plymouth");
		String set = begin(officer, "plymouth");
		assertThat(errors(officer, set, "indicator", RATE, "period", "year ending 31 March 2024", "from-day", "1",
				"from-month", "1", "from-year", "2025", "to-day", "31", "to-month", "3", "to-year", "2025", "value",
				"7"))
			.containsExactly(
					"“year ending 31 March 2024” is not what the days given say, quarter ending 31 March 2025: correct the words or the days.");
		assertThat(errors(officer, set, "indicator", RATE, "period", "in the spring of last year", "value", "7",
				"numerator", "c"))
			.satisfiesExactly((period) -> assertThat(period).contains("is not understood"), (numerator) -> assertThat(
					numerator)
				.isEqualTo(
						"“c” is not a number: write how many, or leave it empty where the source does not print it."));
	}

	@Test
	void where_the_words_of_a_period_are_not_understood_its_days_are_asked_for() {
		Office.Officer officer = this.office.officer("torbay");
		String set = begin(officer, "torbay");
		Document asked = Office.page(fill(officer, set, "indicator", RATE, "period", "in the spring", "value", "7"));
		assertThat(asked.select("details[open]").text()).contains("The source writes the period in another way");
		assertThat(asked.select("#value-hint").text()).contains("k (", "x (");
	}

	@Test
	void the_same_document_begun_twice_is_one_draft() {
		Office.Officer officer = this.office.officer("portsmouth");
		String set = begin(officer, "portsmouth");
		assertThat(begin(officer, "portsmouth")).as("typed in again").isEqualTo(set);
		assertThat(begin(this.office.officer("portsmouth"), "portsmouth")).as("by a colleague").isEqualTo(set);
		String known = startFrom(officer, "portsmouth", "dfe-looked-after-children-2021-2025");
		assertThat(startFrom(officer, "portsmouth", "dfe-looked-after-children-2021-2025")).isEqualTo(known)
			.isNotEqualTo(set);
	}

	@Test
	void a_second_set_of_one_document_is_not_submitted() {
		Office.Officer officer = this.office.officer("southampton");
		String set = startFrom(officer, "southampton", "dfe-looked-after-children-2021-2025");
		add(officer, set, "indicator", RATE, "period", "31 March 2002", "value", "7");
		String other = begin(officer, "southampton");
		add(officer, other, "indicator", RATE, "period", "31 March 2002", "value", "8");
		officer.fill(other + "/source", "source", "dfe-looked-after-children-2021-2025");
		assertThat(Office.location(officer.fill(set))).isEqualTo(set + "/submitted");
		assertThat(Office.page(officer.fill(other)).select(".govuk-error-summary li").eachText())
			.containsExactly("Values from this document are entered in another draft already: add them there");
	}

	private static String startFrom(Office.Officer officer, String authority, String source) {
		return Office.location(officer.fill("/enter/values", "authority", authority, "source", source));
	}

	@Test
	void days_given_for_one_value_are_not_those_of_the_next() {
		Office.Officer officer = this.office.officer("hartlepool");
		String set = begin(officer, "hartlepool");
		add(officer, set, "indicator", RATE, "period", "at the inspection", "from-day", "2", "from-month", "3",
				"from-year", "2022", "to-day", "2", "to-month", "3", "to-year", "2022", "value", "7");
		assertThat(add(officer, set, "indicator", RATE, "period", "31 March 2024", "value", "8")).isEqualTo(set);
		assertThat(officer.visitor().page(set).select("#values tbody tr").last().text()).contains("31 March 2024");
	}

	@Test
	void several_matches_are_offered_and_one_is_chosen() {
		Office.Officer officer = this.office.officer("sheffield");
		String set = begin(officer, "sheffield");
		Document page = Office.page(officer.fill(set + "/value", "indicator", "looked after", "period", "31 March 2024",
				"value", "7", "locator", "1"));
		assertThat(page.select("input[name=chosen]")).hasSizeGreaterThan(3);
		assertThat(Office.location(officer.send(page, set + "/value", "chosen", NUMBER))).isEqualTo(set);
	}

	@Test
	void what_does_not_go_together_is_refused_naming_the_other() {
		Office.Officer officer = this.office.officer("barnsley");
		String set = begin(officer, "barnsley");
		add(officer, set, "indicator", RATE, "period", "year ending 31 March 2024", "value", "83");
		assertThat(errors(officer, set, "indicator", RATE, "period", "31 March 2024", "value", "84")).containsExactly(
				"It overlaps with the value 83 per 10,000 of this draft, year ending 31 March 2024, of the same indicator");
		assertThat(errors(officer, set, "indicator", RATE, "period", "year ending 31 March 2024", "value", "83"))
			.containsExactly("It is the same as the value 83 per 10,000 of this draft");
		assertThat(errors(officer, set, "indicator", RATE, "period", "year ending 31 March 2024", "value", "84"))
			.singleElement()
			.asString()
			.contains("gives another value for this indicator and period at the same place: 83 per 10,000");
		assertThat(add(officer, set, "indicator", RATE, "period", "year ending 31 March 2024", "value", "84", "locator",
				"9"))
			.as("a source that disagrees with itself")
			.isEqualTo(set);
	}

	@Test
	void what_is_published_from_the_same_source_is_not_entered_twice() {
		Office.Officer officer = this.office.officer("wakefield");
		String set = Office.location(officer.fill("/enter/values", "authority", "wakefield", "source",
				"dfe-looked-after-children-2021-2025"));
		assertThat(
				errors(officer, set, "indicator", RATE, "period", "31 March 2024", "value", "89", "locator", "row 692"))
			.containsExactly("It is the same as a value that is published from this source, 89 per 10,000");
		assertThat(errors(officer, set, "indicator", RATE, "period", "year ending 31 March 2024", "value", "89"))
			.containsExactly(
					"It overlaps with a value that is published from this source, 89 per 10,000, 31 March 2024, of the same indicator");
	}

	@Test
	void a_set_that_is_published_already_is_corrected_and_not_entered_anew() {
		Office.Officer officer = this.office.officer("wakefield");
		HttpResponse<String> answer = officer.fill("/enter/values", "authority", "wakefield", "source",
				"wakefield-2016-single-inspection");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Office.page(answer).select("main .govuk-inset-text a").attr("href"))
			.isEqualTo("/enter/values/wakefield-2016-single-inspection/correct");
	}

	@Test
	void an_authority_that_did_not_exist_then_has_no_value() {
		Office.Officer officer = this.office.officer("north-northamptonshire");
		String set = begin(officer, "north-northamptonshire");
		assertThat(errors(officer, set, "indicator", RATE, "period", "31 March 2019", "value", "83"))
			.containsExactly("North Northamptonshire did not exist at 31 March 2019: it exists since 1 April 2021");
		assertThat(add(officer, set, "indicator", RATE, "period", "31 March 2022", "value", "83")).isEqualTo(set);
	}

	@Test
	void the_grid_takes_rows_and_pasted_lines_or_nothing() {
		Office.Officer officer = this.office.officer("york");
		String set = begin(officer, "york");
		String grid = set + "/grid?words=looked+after+rate";
		HttpResponse<String> wrong = officer.fill(grid, "period", "31 March 2024", "locator", "3", "value-" + RATE,
				"12,5", "paste", "Indicator\tValue\n" + NUMBER + "\t1 480\nno such\t5\nalone");
		assertThat(Office.page(wrong).select(".govuk-error-summary li").eachText()).hasSize(2)
			.anySatisfy((line) -> assertThat(line).contains("Write 12.5"))
			.contains("2 things are wrong in the lines that you pasted");
		assertThat(Office.page(wrong).select("main ul.app-warnings li").eachText()).containsExactly(
				"Line 3, indicator: there is none called “no such”",
				"Line 4 has no tab: paste cells from a spreadsheet, the indicator first and its value second");
		assertThat(officer.visitor().page(set).select("#values")).isEmpty();
		assertThat(Office.location(officer.fill(grid, "period", "31 March 2024", "locator", "3", "value-" + RATE,
				"12.5", "paste", "Indicator\tValue\n" + NUMBER + "\t1 480\t\t\tTable 7")))
			.isEqualTo(set);
		assertThat(officer.visitor().page(set).select("#values tbody tr").eachText()).satisfiesExactly(
				(row) -> assertThat(row).contains("31 March 2024", "12.5 per 10,000", "p3"),
				(row) -> assertThat(row).contains("1,480", "Table 7"));
	}

	@Test
	void other_indicators_are_listed_without_losing_what_is_typed() {
		Office.Officer officer = this.office.officer("derby");
		String set = begin(officer, "derby");
		HttpResponse<String> listed = officer.fill(set + "/grid?words=looked+after+rate", "period", "31 March 2024",
				"locator", "3", "value-" + RATE, "12.5", "paste", NUMBER + "\t1 480", "words", "councillors", "list",
				"yes");
		assertThat(listed.statusCode()).isEqualTo(200);
		Document page = Office.page(listed);
		assertThat(page.select("#value-" + RATE).val()).isEqualTo("12.5");
		assertThat(page.select("#value-" + OF_A_YEAR)).as("listed now").hasSize(1);
		assertThat(page.select("#period").val() + page.select("#paste").text()).contains("31 March 2024", NUMBER);
		assertThat(officer.visitor().page(set).select("#values")).isEmpty();
		assertThat(Office.location(officer.send(page, set + "/grid", "value-" + OF_NO_TIME_STATED, "7")))
			.isEqualTo(set);
		assertThat(officer.visitor().page(set).select("#values tbody tr")).hasSize(3);
	}

	@Test
	void what_was_typed_of_a_value_that_was_removed_meanwhile_can_be_saved_as_a_new_one() {
		Office.Officer one = this.office.officer("nottingham");
		String set = begin(one, "nottingham");
		add(one, set, "indicator", RATE, "period", "31 March 2024", "value", "83");
		String value = one.visitor().page(set).select("#values tbody a").attr("href");
		Document seen = one.visitor().page(value);
		seen.select("main form").last().remove();
		Office.Officer other = this.office.officer("nottingham");
		remove(other, set, "2024");
		HttpResponse<String> answer = one.send(seen, value, "value", "84");
		assertThat(answer.statusCode()).isEqualTo(409);
		Document page = Office.page(answer);
		assertThat(page.select("main").text()).contains("This value was removed while you were changing it",
				other.person().name());
		assertThat(Office.location(one.send(page, set + "/value"))).isEqualTo(set);
		assertThat(one.visitor().page(set).select("#values tbody tr").text()).contains("84 per 10,000");
	}

	@Test
	void what_a_correction_removes_is_listed_and_can_be_put_back() {
		Office.Officer officer = this.office.officer("leicester");
		String set = begin(officer, "leicester");
		add(officer, set, "indicator", RATE, "period", "31 March 2022", "value", "7");
		add(officer, set, "indicator", RATE, "period", "31 March 2023", "value", "8");
		publishOf(officer, set, "leicester");
		String correction = correct(officer, rows(set).get(0).replaceAll("-1\\|.*", ""));
		remove(officer, correction, "2022");
		Document page = officer.visitor().page(correction);
		assertThat(page.select("#removed li").text()).contains("31 March 2022", "7 per 10,000");
		Document alone = page.clone();
		alone.select("main form").last().remove();
		assertThat(Office.location(officer.send(alone, correction))).isEqualTo(correction);
		assertThat(officer.visitor().page(correction).select("#values tbody tr").eachText()).hasSize(2);
		assertThat(officer.visitor().page(correction).select("main").text()).contains("0 of 2 values differ");
	}

	@Test
	void no_document_knows_what_comes_after_it() {
		Office.Officer officer = this.office.officer("rutland");
		String set = begin(officer, "rutland");
		assertThat(errors(officer, set, "indicator", RATE, "period", "31 March 2099", "value", "7")).containsExactly(
				"The document was published on 20 November 2025, before that time: choose target or forecast as the status, or correct the period");
		assertThat(add(officer, set, "indicator", RATE, "period", "31 March 2099", "value", "7", "status", "target"))
			.isEqualTo(set);
		HttpResponse<String> future = officer.fill("/enter/values", "authority", "rutland", "title", "Of the future",
				"publisher", "DfE", "kind", "statistics", "published-day", "20", "published-month", "11",
				"published-year", "2099");
		assertThat(Office.page(future).select(".govuk-error-summary a").eachText())
			.containsExactly("The publication date must not be in the future");
	}

	@Test
	void counts_that_do_not_give_the_value_are_asked_about() {
		Office.Officer officer = this.office.officer("slough");
		String set = begin(officer, "slough");
		add(officer, set, "indicator", OF_A_YEAR, "period", "31 March 2024", "value", "92%", "numerator", "182",
				"denominator", "200");
		add(officer, set, "indicator", OF_A_YEAR, "period", "31 March 2023", "value", "92%", "numerator", "183",
				"denominator", "200");
		assertThat(officer.visitor().page(set).select("#values tbody tr").eachText()).satisfiesExactly(
				(row) -> assertThat(row).contains("The counts give 91.0; the value says 92."),
				(row) -> assertThat(row).doesNotContain("The counts give"));
	}

	@Test
	void a_period_that_only_a_later_row_cannot_take_keeps_the_grid_from_being_saved() {
		Office.Officer officer = this.office.officer("kirklees");
		String set = begin(officer, "kirklees");
		String grid = set + "/grid?words=councillors";
		HttpResponse<String> wrong = officer.fill(grid, "period", "2023-24", "locator", "3", "value-" + OF_A_YEAR, "12",
				"value-" + OF_NO_TIME_STATED, "12,5", "paste", NUMBER + "\t12%");
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(Office.page(wrong).select(".govuk-error-summary li").eachText()).satisfiesExactly(
				(line) -> assertThat(line).startsWith("“2023-24” can be a financial or an academic year"),
				(line) -> assertThat(line).contains("Write 12.5 if the comma stands before decimals"),
				(line) -> assertThat(line).startsWith("Line 1, value: A percentage sign"));
		assertThat(officer.visitor().page(set).select("#values")).isEmpty();
	}

	@Test
	void two_officers_at_one_set_lose_nothing() {
		Office.Officer one = this.office.officer("rotherham");
		Office.Officer other = this.office.officer("rotherham");
		String set = begin(one, "rotherham");
		Document form = other.visitor().page(set + "/value");
		add(one, set, "indicator", RATE, "period", "31 March 2024", "value", "83");
		HttpResponse<String> both = other.send(form, set + "/value", "indicator", NUMBER, "period", "31 March 2024",
				"value", "500", "locator", "2");
		assertThat(both.statusCode()).isEqualTo(409);
		assertThat(Office.page(both).select("main").text()).contains(one.person().name(), "500");
		assertThat(Office.location(other.send(Office.page(both), set + "/value"))).isEqualTo(set);
		assertThat(one.visitor().page(set).select("#values tbody tr")).hasSize(2);
	}

	@Test
	void a_correction_keeps_to_the_letter_what_it_does_not_change() {
		Office.Officer officer = this.office.officer("calderdale");
		String slug = "calderdale-2015-single-inspection";
		Document start = officer.visitor().page("/enter/values/" + slug + "/correct");
		String set = Office
			.location(officer.send(start, "/enter/values/" + slug + "/correct", "reason", "A figure was misread."));
		Document page = officer.visitor().page(set);
		assertThat(page.select("main").text()).contains("0 of ").contains("Page 1 of ");
		assertThat(page.select("#missing-title")).isEmpty();
		assertThat(Office.page(officer.fill(set)).select(".govuk-error-summary").text())
			.contains("Nothing differs from what is published");
		String value = page.select("#values tbody a").first().attr("href");
		assertThat(Office.location(change(officer, value))).isEqualTo(set);
		assertThat(Office.location(officer.fill(set))).isEqualTo(set + "/submitted");
		assertThat(this.office.jdbc()
			.sql("""
					select count(*) from (select to_jsonb(o) - 'revision_id' - 'row_id' - 'note' from observation o where o.revision_id = ?
					  except select to_jsonb(p) - 'revision_id' - 'row_id' - 'note' from published_observation((select max(number) from publication)) p) x""")
			.param(id(set))
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.office.jdbc()
			.sql("select count(*) from observation where revision_id = ? and note = 'Looked at again.'")
			.param(id(set))
			.query(Integer.class)
			.single()).isPositive();
		Document review = this.office.reviewer("calderdale").visitor().page("/review/" + id(set));
		assertThat(review.select("main").text()).contains("What it changes: ", "Looked at again. before: ");
	}

	@Test
	void a_value_that_is_added_gets_a_name_that_none_of_the_set_ever_had() {
		Office.Officer officer = this.office.officer("north-lincolnshire");
		String set = begin(officer, "north-lincolnshire");
		for (String year : List.of("2021", "2022", "2023")) {
			add(officer, set, "indicator", RATE, "period", "31 March " + year, "value", "7");
		}
		officer.fill(set);
		publish(set, "north-lincolnshire");
		String name = rows(set).get(0).replaceAll("-1\\|.*", "");
		String third = correct(officer, name);
		remove(officer, third, "2023");
		publishOf(officer, third, "north-lincolnshire");
		String fourth = correct(officer, name);
		remove(officer, fourth, "2021");
		add(officer, fourth, "indicator", RATE, "period", "31 March 2024", "value", "8");
		publishOf(officer, fourth, "north-lincolnshire");
		assertThat(rows(fourth)).extracting((row) -> row.substring(name.length()).split("\\|")[0] + row.split("\\|")[2])
			.containsExactly("-231 March 2022", "-431 March 2024");
		String fifth = correct(officer, name);
		add(officer, fifth, "indicator", RATE, "period", "31 March 2025", "value", "9");
		add(officer, fifth, "indicator", RATE, "period", "31 March 2023", "value", "7");
		publishOf(officer, fifth, "north-lincolnshire");
		assertThat(rows(fifth)).extracting((row) -> row.substring(name.length()).split("\\|")[0])
			.containsExactly("-2", "-4", "-5", "-6");
	}

	private static String correct(Office.Officer officer, String set) {
		return Office.location(officer.fill("/enter/values/" + set + "/correct", "reason", "Something was misread."));
	}

	private static void remove(Office.Officer officer, String set, String year) {
		String value = officer.visitor()
			.page(set)
			.select("#values tbody tr:contains(31 March " + year + ") a")
			.attr("href");
		String version = officer.visitor().page(value).select("input[name=version]").val();
		assertThat(Office.location(officer.visitor().post(value + "/remove", "version", version))).isEqualTo(set);
	}

	private void publishOf(Office.Officer officer, String set, String authority) {
		assertThat(Office.location(officer.fill(set))).isEqualTo(set + "/submitted");
		publish(set, authority);
	}

	private HttpResponse<String> change(Office.Officer officer, String value) {
		Document page = officer.visitor().page(value);
		page.select("main form").last().remove();
		return officer.send(page, value, "note", "Looked at again.");
	}

	@Test
	void form_and_file_make_one_set_of_a_source_however_long_its_name() {
		String source = "statistics-of-" + "a-test-with-a-long-name-".repeat(4) + "x";
		this.office.desk()
			.load(SampleData.reference()
				.blank()
				.row("sources", "source", source, "title", "Statistics with a long name", "publisher", "DfE",
						"published_on", "2025-11-20", "kind", "statistics"));
		Office.Officer officer = this.office.officer("middlesbrough");
		String set = Office.location(officer.fill("/enter/values", "authority", "middlesbrough", "source", source));
		add(officer, set, "indicator", RATE, "period", "31 March 2024", "value", "83");
		publishOf(officer, set, "middlesbrough");
		assertThat(this.office.jdbc()
			.sql("""
					select o.value_set = v.value from observation o, value_set_of((select max(number) from publication), 'another', o.source, o.authority_code) v
					where o.revision_id = ?""")
			.param(id(set))
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void nobody_else_finds_the_draft() {
		String set = begin(this.office.officer("doncaster"), "doncaster");
		Office.Officer stranger = this.office.officer("leeds");
		for (String path : List.of("", "/value", "/grid", "/source", "/discard", "/submitted")) {
			assertThat(stranger.visitor().get(set + path).statusCode()).as(path).isEqualTo(404);
		}
		stranger.visitor().page("/enter");
		for (String path : List.of("/value", "/grid", "/source", "/submit", "/value/1", "/value/1/remove")) {
			assertThat(stranger.visitor().post(set + path, "version", "1").statusCode()).as(path).isEqualTo(404);
		}
		assertThat(stranger.visitor().get("/enter/values/calderdale-2015-single-inspection/correct").statusCode())
			.isEqualTo(404);
	}

	static String begin(Office.Officer officer, String authority) {
		return Office.location(officer.fill("/enter/values", "authority", authority, "title", "Statistics of a test",
				"publisher", "DfE", "kind", "statistics", "published-day", "20", "published-month", "11",
				"published-year", "2025"));
	}

	private static String add(Office.Officer officer, String set, String... fields) {
		return Office.location(fill(officer, set, fields));
	}

	private static List<String> errors(Office.Officer officer, String set, String... fields) {
		HttpResponse<String> answer = fill(officer, set, fields);
		assertThat(answer.statusCode()).isEqualTo(400);
		Document page = Office.page(answer);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".govuk-error-summary a"))
			.allSatisfy((link) -> assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1));
		return page.select(".govuk-error-summary a").eachText();
	}

	private static HttpResponse<String> fill(Office.Officer officer, String set, String... fields) {
		List<String> all = new ArrayList<>(List.of(fields));
		if (!all.contains("locator")) {
			all.addAll(List.of("locator", "p. 4"));
		}
		return officer.fill(set + "/value", all.toArray(String[]::new));
	}

	private static long id(String set) {
		return Long.parseLong(set.replaceAll("\\D", ""));
	}

	private void publish(String set, String authority) {
		Office.Officer reviewer = this.office.reviewer(authority);
		assertThat(Office.location(send(reviewer, "/review/" + id(set)))).isEqualTo("/review/" + id(set));
	}

	private static HttpResponse<String> send(Office.Officer reviewer, String path) {
		Document page = reviewer.visitor().page(path);
		return reviewer.visitor()
			.post(path + "/publish", "version", page.select("input[name=version]").val(), "when", "now");
	}

	private List<String> rows(String set) {
		return this.office.jdbc()
			.sql("""
					select concat_ws('|', observation, authority_code, period_as_printed, period_start, period_end, value, unit, status,
					  value_as_printed, locator) from published_observation((select max(number) from publication))
					where revision_id = ? order by observation""")
			.param(id(set))
			.query(String.class)
			.list();
	}

}
