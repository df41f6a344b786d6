package uk.sightline.inspection;

import java.net.http.HttpResponse;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The framework and what it judges follow from type and first day, never from code. */
@EnteringSite
class FrameworkByDateTests {

	private static final String OVERALL = "Overall effectiveness";

	private static final String TOGETHER = "The experiences and progress of children in care and care leavers";

	@Autowired
	private Office office;

	@Test
	void an_inspection_begun_in_may_2026_has_no_overall_grade() {
		assertThat(areas("2026-05-01", "2026-05-05")).hasSize(4).doesNotContain(OVERALL, TOGETHER);
	}

	@Test
	void an_inspection_begun_in_january_2026_has_one() {
		assertThat(areas("2026-01-30", "2026-02-03")).hasSize(5).contains(OVERALL).doesNotContain(TOGETHER);
	}

	@Test
	void an_inspection_begun_in_2021_judges_care_and_care_leavers_together() {
		assertThat(areas("2021-11-10", "2021-11-19")).hasSize(4).contains(OVERALL, TOGETHER);
	}

	@Test
	void fieldwork_that_began_in_2022_judges_them_together_though_it_ended_in_2023() {
		assertThat(areas("2022-12-05", "2023-02-15")).contains(TOGETHER);
	}

	private List<String> areas(String first, String last) {
		Office.Officer officer = this.office.officer("york");
		long id = officer.begin("york", "standard");
		assertThat(Office.location(officer.dates(id, first, last))).endsWith("/source");
		return officer.visitor().page("/enter/" + id + "/grades").select("main fieldset > legend").eachText();
	}

	@Test
	void a_monitoring_visit_offers_no_grades_and_the_check_page_says_so() {
		Office.Officer officer = this.office.officer("bradford");
		long id = officer.begin("bradford", "monitoring-visit");
		officer.dates(id, "2024-03-05", "2024-03-06");
		assertThat(Office.location(officer.source(id, "2024-04-10"))).endsWith("/findings");
		assertThat(Office.location(officer.visitor().get("/enter/" + id + "/grades"))).endsWith("/findings");
		officer.noFindings(id);
		assertThat(officer.check(id).text()).contains("This type of inspection or visit gives no grades.")
			.contains("Monitoring visit to an inadequate authority (MONITORING)");
		assertThat(Office.location(officer.submit(id))).endsWith("/submitted");
		assertThat(this.office.jdbc()
			.sql("select inspection from inspection where revision_id = ?")
			.param(id)
			.query(String.class)
			.single()).isEqualTo("bradford-2024-03-monitoring-visit");
	}

	@Test
	void where_two_frameworks_could_apply_the_officer_chooses() {
		Office.Officer officer = this.office.officer("sheffield");
		long id = officer.begin("sheffield", "inspection");
		assertThat(Office.location(officer.dates(id, "2012-06-11", "2012-06-22"))).endsWith("/framework");
		Document choice = officer.visitor().page("/enter/" + id + "/framework");
		assertThat(choice.select("input[name=framework]").eachAttr("value")).containsExactly("SLAC", "CPI");
		HttpResponse<String> nothing = officer.send(choice, "/enter/" + id + "/framework");
		assertThat(nothing.statusCode()).isEqualTo(400);
		assertThat(Office.page(nothing).title()).startsWith("Error: ");
		assertThat(Office.location(officer.fill("/enter/" + id + "/framework", "framework", "CPI")))
			.endsWith("/source");
		assertThat(officer.check(id).text()).contains("arrangements for the protection of children (CPI)");
	}

	@Test
	void where_none_applied_the_officer_is_told_when_it_did() {
		Office.Officer officer = this.office.officer("leeds");
		long id = officer.begin("leeds", "short");
		HttpResponse<String> answer = officer.dates(id, "2016-03-01", "2016-03-04");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Office.page(answer).select(".govuk-error-summary a").eachText()).containsExactly(
				"No short inspection began under ILACS then: it applied from 2018. Check the first day, or choose another type");
	}

	@Test
	void a_new_framework_is_entered_and_not_coded() {
		assertThat(new TypeChoices(NewFramework.with("whole-family", "Whole family inspection")).present(null))
			.extracting((choice) -> choice.text())
			.containsExactly("Whole family inspection");
	}

}
