package uk.sightline.inspection;

import java.net.http.HttpResponse;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two officers at one draft never overwrite each other without seeing it. */
@EnteringSite
class TwoOfficersTests {

	@Autowired
	private Office office;

	@Test
	void the_second_to_save_sees_both_versions_and_can_keep_theirs() {
		Office.Officer one = this.office.officer("leeds");
		Office.Officer other = this.office.officer("leeds");
		long id = one.begin("leeds", "standard");
		Document seen = other.visitor().page("/enter/" + id + "/dates");
		one.dates(id, "2023-02-06", "2023-02-17");
		HttpResponse<String> answer = other.send(seen, "/enter/" + id + "/dates", "started-day", "7", "started-month",
				"2", "started-year", "2023", "ended-day", "17", "ended-month", "2", "ended-year", "2023");
		assertThat(answer.statusCode()).isEqualTo(409);
		Document both = Office.page(answer);
		assertThat(both.select("nav a").eachText()).contains("Enter", "Account");
		assertThat(both.select("#both thead").text()).contains("Yours", "Saved by " + one.person().name());
		assertThat(both.select("#both tr.app-both__differs").eachText())
			.containsExactly("First day different 7 February 2023 6 February 2023");
		assertThat(one.check(id).text()).contains("6 February 2023");
		assertThat(Office.location(other.send(both, "/enter/" + id + "/dates"))).endsWith("/source");
		assertThat(one.check(id).text()).contains("7 February 2023").doesNotContain("6 February 2023");
	}

	@Test
	void a_form_sent_twice_is_saved_once() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.begin("leeds", "standard");
		Document seen = officer.visitor().page("/enter/" + id + "/dates");
		String[] dates = { "started-day", "1", "started-month", "3", "started-year", "2023" };
		officer.send(seen, "/enter/" + id + "/dates", dates);
		assertThat(Office.location(officer.send(seen, "/enter/" + id + "/dates", dates))).endsWith("/source");
		assertThat(version(id)).isEqualTo(2);
		Document finding = officer.visitor().page("/enter/" + id + "/findings/new");
		String[] fields = { "kind", "strength", "summary", "Visits are on time.", "place", "2" };
		officer.send(finding, "", fields);
		assertThat(Office.location(officer.send(finding, "", fields))).endsWith("/findings");
		assertThat(officer.visitor().page("/enter/" + id + "/findings").select(".app-findings li")).hasSize(1);
	}

	@Test
	void a_draft_begun_twice_with_one_form_is_one_draft() {
		Office.Officer officer = this.office.officer("leeds");
		Document seen = officer.visitor().page("/enter/new");
		long first = Office.id(officer.send(seen, "/enter/new", "type", "standard"));
		assertThat(Office.id(officer.send(seen, "/enter/new", "type", "standard"))).isEqualTo(first);
	}

	@Test
	void two_findings_added_at_once_are_both_kept() {
		Office.Officer one = this.office.officer("leeds");
		Office.Officer other = this.office.officer("leeds");
		long id = one.begin("leeds", "focused-visit");
		Document seen = other.visitor().page("/enter/" + id + "/findings/new");
		one.fill("/enter/" + id + "/findings/new", "kind", "strength", "summary", "The first.", "place", "1");
		HttpResponse<String> answer = other.send(seen, "", "kind", "strength", "summary", "The second.", "place", "2");
		assertThat(answer.statusCode()).isEqualTo(409);
		other.send(Office.page(answer), "");
		assertThat(one.visitor().page("/enter/" + id + "/findings").select(".app-findings li").eachText())
			.anyMatch((text) -> text.contains("The first."))
			.anyMatch((text) -> text.contains("The second."));
	}

	@Test
	void what_somebody_changed_meanwhile_is_not_submitted_unseen() {
		Office.Officer one = this.office.officer("leeds");
		Office.Officer other = this.office.officer("leeds");
		long id = one.shortInspection("leeds", "2024-05-13", "2024-05-17", "2024-06-28");
		Document seen = one.check(id);
		other.grades(id, "overall", "inadequate");
		HttpResponse<String> answer = one.send(seen, "");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(Office.page(answer).select(".govuk-error-summary").text()).contains(other.person().name());
		assertThat(Office.location(one.send(Office.page(answer), ""))).endsWith("/submitted");
		assertThat(Office.location(one.send(seen, ""))).as("a second click").endsWith("/submitted");
	}

	private int version(long id) {
		return this.office.jdbc()
			.sql("select version from revision where id = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

}
