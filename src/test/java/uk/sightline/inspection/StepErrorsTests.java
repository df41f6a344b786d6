package uk.sightline.inspection;

import java.net.http.HttpResponse;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Each step says what is wrong, at the field, and how to mend it. */
@EnteringSite
class StepErrorsTests {

	@Autowired
	private Office office;

	@Test
	void authority_and_type_are_asked_for() {
		Office.Officer officer = this.office.officer("leeds", "york");
		assertThat(errors(officer.fill("/enter/new"))).containsExactly("Choose the authority that was inspected",
				"Choose the type of inspection or visit");
		assertThat(errors(officer.fill("/enter/new", "authority", "kirklees", "type", "no-such-type"))).hasSize(2);
	}

	@Test
	void dates_exist_and_are_in_order() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.begin("leeds", "standard");
		assertThat(errors(officer.fill("/enter/" + id + "/dates")))
			.containsExactly("Enter the first day of fieldwork, or at least its year");
		assertThat(errors(officer.dates(id, "2023-02-30", "2023-03-03")))
			.containsExactly("The first day must be a real date: check day and month");
		assertThat(errors(officer.dates(id, "23-02-03", "2023-03-03")))
			.containsExactly("The first day must have a year in four figures, such as 2025");
		assertThat(errors(officer.dates(id, "2023-03-03", "2023-02-03")))
			.containsExactly("The last day must not be before the first day, 3 March 2023");
		assertThat(errors(officer.fill("/enter/" + id + "/dates", "started-year", "2023", "title", "x".repeat(301))))
			.containsExactly("The title must be 300 characters or fewer: it has 301");
		assertThat(Office
			.location(officer.fill("/enter/" + id + "/dates", "started-month", "feb", "started-year", "2023")))
			.endsWith("/source");
		assertThat(officer.check(id).text()).contains("February 2023");
	}

	@Test
	void a_source_is_named_and_dated_after_the_inspection() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.begin("leeds", "standard");
		officer.dates(id, "2023-02-06", "2023-02-17");
		String path = "/enter/" + id + "/source";
		assertThat(errors(officer.fill(path, "title", "", "publisher", ""))).containsExactly(
				"Enter the title of the document", "Enter who published it",
				"Enter the day on which it was published, or at least the year",
				"Enter the page on which dates and type stand");
		assertThat(errors(officer.fill(path, "published-year", "2022", "locator", "1"))).containsExactly(
				"It cannot have been published before the inspection ended, 17 February 2023: check both dates");
		assertThat(errors(officer.fill(path, "source", "no-such-source", "published-year", "2023", "locator", "1")))
			.containsExactly("Choose a document from the list, or enter a new one");
		assertThat(errors(officer.fill(path, "published-year", "2023", "locator", "x".repeat(101), "reference",
				"y".repeat(501), "lead", "z".repeat(201), "note", "n".repeat(4001))))
			.hasSize(4);
		assertThat(Office.location(officer.fill(path, "source", "ofsted-outcomes-2025", "published-year", "2023",
				"locator", "sheet 6 row 1")))
			.endsWith("/grades");
	}

	@Test
	void grades_are_chosen_placed_and_explained() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.begin("leeds", "standard");
		officer.dates(id, "2023-02-06", "2023-02-17");
		officer.source(id, "2023-04-01");
		String path = "/enter/" + id + "/grades";
		assertThat(errors(officer.fill(path))).hasSize(6).startsWith("Enter the page on which the grades stand");
		String[] all = { "place", "1", "grade-leaders", "-", "grade-help-and-protection", "good",
				"grade-children-in-care", "good", "printed-children-in-care", "Outstanding", "grade-care-leavers",
				"splendid", "grade-overall", "good" };
		assertThat(errors(officer.fill(path, all))).containsExactly(
				"Say why “The impact of leaders on social work practice with children and families” was not judged",
				"What is printed says “outstanding”, but “good” is chosen: change one of them",
				"Choose the grade for “The experiences and progress of care leavers”, or that it was not judged");
		assertThat(Office.location(officer.fill(path, "place", "page 2", "grade-leaders", "-", "note-leaders",
				"The report gives no reason.", "grade-help-and-protection", "good", "grade-children-in-care", "good",
				"grade-care-leavers", "good", "place-care-leavers", "9", "grade-overall", "good")))
			.endsWith("/findings");
		assertThat(officer.check(id).text()).contains("not judged p2 · The report gives no reason.", "good p9");
	}

	@Test
	void a_finding_has_a_kind_words_and_a_place() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.begin("leeds", "focused-visit");
		String path = "/enter/" + id + "/findings/new";
		assertThat(errors(officer.fill(path))).containsExactly("Choose what kind of finding it is",
				"Enter what it says, in your own words", "Enter the page on which it stands");
		assertThat(errors(officer.fill(path, "kind", "strength", "summary", "s".repeat(2001), "place", "2", "deadline",
				"other", "theme", "no-such-theme")))
			.containsExactly("What it says, in your own words must be 2,000 characters or fewer: it has 2,001",
					"Enter the other deadline", "Choose a theme from the list");
		officer.fill(path, "kind", "recommendation", "summary", "Do it.", "place", "2", "deadline",
				"within three months", "number", "1");
		officer.fill(path, "kind", "priority-action", "summary", "Do it now.", "place", "3", "deadline", "other",
				"otherDeadline", "by Christmas");
		officer.fill("/enter/" + id + "/findings/1", "summary", "Do it well.");
		Document list = officer.visitor().page("/enter/" + id + "/findings");
		assertThat(list.select(".app-findings li").eachText()).satisfiesExactly(
				(first) -> assertThat(first).contains("Recommendation 1", "p2, within three months", "Do it well."),
				(second) -> assertThat(second).contains("Area for priority action", "by Christmas"));
		officer.fill("/enter/" + id + "/findings/1/remove");
		assertThat(officer.visitor().page("/enter/" + id + "/findings").select(".app-findings li")).hasSize(1);
		assertThat(officer.visitor().get("/enter/" + id + "/findings/2").statusCode()).isEqualTo(404);
	}

	@Test
	void what_is_missing_is_listed_and_nothing_is_submitted() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.begin("leeds", "standard");
		assertThat(officer.check(id).select(".app-missing a").eachAttr("href"))
			.containsExactly("/enter/" + id + "/dates?from=check");
		officer.dates(id, "2023-02-06", "2023-02-17");
		HttpResponse<String> answer = officer.submit(id);
		assertThat(errors(answer)).containsExactly("Enter the source", "Enter the grades",
				"Enter findings and recommendations, or say that there are none");
	}

	@Test
	void a_later_change_of_dates_shows_what_no_longer_fits_and_loses_nothing() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.shortInspection("leeds", "2025-09-08", "2025-09-12", "2025-10-20");
		Document dates = officer.visitor().page("/enter/" + id + "/dates?from=check");
		assertThat(Office.location(officer.send(dates, "", "started-day", "4", "started-month", "5", "started-year",
				"2026", "ended-day", "8", "ended-month", "5", "ended-year", "2026")))
			.endsWith("/check");
		Document check = officer.check(id);
		assertThat(check.select(".app-missing").text()).contains("published before the inspection ended");
		assertThat(check.text()).contains("No longer given since April 2026")
			.doesNotContain("Overall effectiveness good");
		officer.dates(id, "2025-09-08", "2025-09-12");
		assertThat(officer.check(id).text()).contains("Overall effectiveness good");
	}

	@Test
	void warnings_tell_what_deserves_a_second_look() {
		Office.Officer officer = this.office.officer("wakefield");
		long id = officer.shortInspection("wakefield", "2025-03-24", "2025-03-28", "2025-07-18");
		officer.grades(id, "leaders", "inadequate");
		Document check = officer.check(id);
		assertThat(check.select(".app-warnings").text())
			.contains("has declined: it was “Outstanding” in November 2021, and is “inadequate” now")
			.contains("An outcome with overlapping dates is published already")
			.contains("No finding or recommendation is recorded");
		assertThat(check.select(".app-step__aside").text()).contains("What the previous inspection said",
				"ILACS standard inspection, November 2021", "Outstanding");
		long other = officer.begin("wakefield", "focused-visit");
		officer.dates(other, "2025-03-26", "2025-03-27");
		assertThat(officer.check(other).select(".app-warnings").text()).contains("Another draft has overlapping dates");
	}

	@Test
	void a_draft_of_another_authority_is_not_there() {
		long id = this.office.officer("leeds").begin("leeds", "standard");
		Office.Officer stranger = this.office.officer("york");
		stranger.visitor().page("/enter/new");
		for (String step : List.of("", "/authority", "/dates", "/framework", "/source", "/grades", "/findings",
				"/findings/new", "/findings/1", "/findings/1/remove", "/check", "/submitted", "/discard")) {
			assertThat(stranger.visitor().get("/enter/" + id + step).statusCode()).as(step).isEqualTo(404);
		}
		for (String step : List.of("/authority", "/dates", "/framework", "/source", "/grades", "/findings",
				"/findings/new", "/findings/1", "/findings/1/remove", "/submit", "/take-back", "/discard")) {
			assertThat(stranger.visitor().post("/enter/" + id + step, "version", "1").statusCode()).as(step)
				.isEqualTo(404);
		}
		assertThat(stranger.visitor().post("/enter/new", "authority", "leeds", "type", "standard").statusCode())
			.isEqualTo(400);
	}

	@Test
	void hostile_text_is_text() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.begin("leeds", "focused-visit");
		String hostile = "=1+1 <script>alert('x')</script> \u202Eright to left\u202C \uD83D\uDE00 ${7*7} \u0000\u0007";
		officer.dates(id, "2024-09-10", "2024-09-11");
		officer.fill("/enter/" + id + "/dates", "title", hostile);
		officer.fill("/enter/" + id + "/source", "title", hostile, "reference", "javascript:alert(1)", "publisher",
				"@" + hostile, "published-year", "2024", "locator", hostile, "lead", hostile, "note", hostile);
		officer.fill("/enter/" + id + "/findings/new", "kind", "strength", "summary", hostile, "place", hostile);
		Document check = officer.check(id);
		assertThat(check.select("main script")).isEmpty();
		String shown = "=1+1 <script>alert('x')</script> right to left \uD83D\uDE00 ${7*7}";
		assertThat(check.select(".app-words").eachText()).contains(shown);
		assertThat(Office.location(officer.submit(id))).endsWith("/submitted");
		assertThat(this.office.jdbc()
			.sql("select summary from finding where revision_id = ?")
			.param(id)
			.query(String.class)
			.single()).isEqualTo(shown);
		Document rekey = this.office.reviewer("leeds").visitor().page("/review/" + id + "/grades");
		assertThat(rekey.select("main script, main a[href^=javascript]")).isEmpty();
		HttpResponse<String> long10 = officer.visitor()
			.post("/enter/" + id + "/findings/new", "summary", "x".repeat(10_000));
		assertThat(long10.statusCode()).as("a submitted draft leads to its check page").isEqualTo(303);
	}

	@Test
	void ten_thousand_characters_are_refused_and_not_lost() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.begin("leeds", "focused-visit");
		HttpResponse<String> answer = officer.fill("/enter/" + id + "/findings/new", "kind", "strength", "place", "1",
				"summary", "\uD83D\uDE00".repeat(10_000));
		assertThat(errors(answer)).singleElement().asString().contains("it has 10,000");
		assertThat(Office.page(answer).select("#summary").text()).hasSize(20_000);
		assertThat(Office.location(officer.fill("/enter/" + id + "/findings/new", "kind", "strength", "place", "1",
				"summary", "\uD83D\uDE00".repeat(2000))))
			.endsWith("/findings");
	}

	/** What the error summary says, each with a field to go to. */
	private static List<String> errors(HttpResponse<String> answer) {
		Document page = Office.page(answer);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".govuk-error-summary")).hasSize(1);
		page.select(".govuk-error-summary a[href^=#]")
			.forEach((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).as(link.attr("href"))
				.isNotNull());
		return page.select(".govuk-error-summary li").eachText();
	}

}
