package uk.sightline.inspection;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** From the first page to the confirmation, as an officer keys it. */
@EnteringSite
class EnterAnOutcomeTests {

	@Autowired
	private Office office;

	@Test
	void an_outcome_is_entered_step_by_step_and_submitted() {
		Office.Officer officer = this.office.officer("leeds");
		assertThat(officer.visitor().page("/enter/new").select("input[name=type] + label").eachText())
			.startsWith("ILACS: short inspection", "ILACS: standard inspection", "ILACS: focused visit")
			.contains("Monitoring visit", "Joint targeted area inspection", "Inspection under SLAC, CPI, TLAC, SIF");
		long id = officer.begin("leeds", "short");
		assertThat(Office.location(officer.dates(id, "2025-03-24", "2025-03-28"))).endsWith("/source");
		assertThat(Office.location(officer.source(id, "2025-07-18"))).endsWith("/grades");
		Document grades = officer.visitor().page("/enter/" + id + "/grades");
		assertThat(grades.select("main fieldset > legend").eachText()).containsExactly(
				"The impact of leaders on social work practice with children and families",
				"The experiences and progress of children who need help and protection",
				"The experiences and progress of children in care", "The experiences and progress of care leavers",
				"Overall effectiveness");
		assertThat(
				Office.location(officer.grades(id, "leaders", "good", "help-and-protection", "good", "children-in-care",
						"outstanding", "care-leavers", "requires improvement to be good", "overall", "good")))
			.endsWith("/findings");
		assertThat(Office.location(officer.noFindings(id))).endsWith("/check");
		Document check = officer.check(id);
		assertThat(check.select(".app-missing")).isEmpty();
		assertThat(check.select(".govuk-summary-card").text()).contains("Leeds", "ILACS: short inspection",
				"24 March 2025", "28 March 2025", "ILACS short inspection of children's services",
				"A report entered by a test", "18 July 2025", "outstanding", "p1");
		assertThat(Office.location(officer.submit(id))).endsWith("/submitted");
		assertThat(officer.visitor().page("/enter/" + id + "/submitted").select("h1").text()).isEqualTo("Submitted");
		assertThat(
				this.office.jdbc().sql("select * from inspection where revision_id = ?").param(id).query().singleRow())
			.containsEntry("inspection", "leeds-2025-03-ilacs")
			.containsEntry("framework", "ILACS")
			.containsEntry("source", "ofsted-leeds-2025-07-18")
			.containsEntry("locator", "p1")
			.containsEntry("lead_inspector", "A. Inspector");
		assertThat(this.office.jdbc()
			.sql("select area_code || ': ' || grade_as_printed || ', ' || locator from judgement where revision_id = ? order by 1")
			.param(id)
			.query(String.class)
			.list()).containsExactly("care-leavers: Requires improvement to be good, p1",
					"children-in-care: Outstanding, p1", "help-and-protection: Good, p1", "leaders: Good, p1",
					"overall: Good, p1");
	}

}
