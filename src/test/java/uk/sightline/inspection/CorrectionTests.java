package uk.sightline.inspection;

import java.net.http.HttpResponse;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is published is corrected as a draft that holds all of it. */
@EnteringSite
class CorrectionTests {

	private static final String INSPECTION = """
			select (to_jsonb(i) - 'revision_id' - 'row_id' - 'lead_inspector')::text from inspection i where revision_id = ?""";

	private static final String JUDGEMENTS = """
			select (to_jsonb(j) - 'revision_id' - 'row_id')::text from judgement j where revision_id = ? order by 1""";

	private static final String FINDINGS = """
			select (to_jsonb(f) - 'revision_id' - 'row_id')::text from finding f where revision_id = ? order by 1""";

	@Autowired
	private Office office;

	@Test
	void a_correction_keeps_to_the_letter_what_it_does_not_change() {
		Office.Officer officer = this.office.officer("kirklees", "calderdale", "wakefield");
		List<String> slugs = this.office.jdbc()
			.sql("select inspection from published_inspection(1) where inspection not like 'wakefield-2021%' order by 1")
			.query(String.class)
			.list();
		assertThat(slugs).hasSizeGreaterThan(20);
		for (String slug : slugs) {
			long published = published(slug);
			long id = begin(officer, slug);
			officer.visitor().page("/enter/" + id + "/check");
			for (String step : List.of("dates", "source", "grades")) {
				HttpResponse<String> page = officer.visitor().get("/enter/" + id + "/" + step);
				if (page.statusCode() == 200) {
					assertThat(Office.location(officer.send(Office.page(page), "/enter/" + id + "/" + step)))
						.as(slug + " " + step)
						.startsWith("/enter/");
				}
			}
			assertThat(Office.page(officer.submit(id)).select(".govuk-error-summary").text()).as(slug)
				.contains("Nothing differs from what is published");
			officer.fill("/enter/" + id + "/source", "lead", "Somebody Else");
			assertThat(Office.location(officer.submit(id))).as(slug).endsWith("/submitted");
			assertThat(rows(INSPECTION, id)).as(slug).isEqualTo(rows(INSPECTION, published));
			assertThat(rows(JUDGEMENTS, id)).as(slug).isEqualTo(rows(JUDGEMENTS, published));
			assertThat(rows(FINDINGS, id)).as(slug).isEqualTo(rows(FINDINGS, published));
			assertThat(Office.location(officer.visitor().post("/enter/" + id + "/take-back"))).endsWith("/check");
			assertThat(Office.location(officer.visitor().post("/enter/" + id + "/discard"))).isEqualTo("/enter");
		}
	}

	@Test
	void a_wrong_grade_is_corrected_and_nothing_else() {
		Office.Officer officer = this.office.officer("wakefield");
		long id = begin(officer, "wakefield-2021-11-ilacs");
		assertThat(officer.check(id).text()).contains("This corrects what is published.", "as a test says");
		officer.grades(id, "leaders", "good");
		assertThat(Office.location(officer.submit(id))).endsWith("/submitted");
		List<String> before = rows(JUDGEMENTS, published("wakefield-2021-11-ilacs"));
		List<String> after = rows(JUDGEMENTS, id);
		assertThat(after).filteredOn((row) -> !before.contains(row))
			.singleElement()
			.asString()
			.contains("\"leaders\"", "\"grade\": \"good\"", "\"grade_as_printed\": \"Good\"");
		Document second = officer.visitor().page("/enter/inspections/wakefield-2021-11-ilacs/correct");
		HttpResponse<String> again = officer.send(second, "", "reason", "Another reason of a test.");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(Office.page(again).select(".govuk-inset-text a").attr("href")).isEqualTo("/enter/" + id);
		officer.visitor().post("/enter/" + id + "/take-back");
		officer.visitor().post("/enter/" + id + "/discard");
	}

	@Test
	void readers_are_told_why() {
		Office.Officer officer = this.office.officer("kirklees");
		String path = "/enter/inspections/kirklees-2019-06-ilacs/correct";
		for (String reason : List.of("", "too short", "x".repeat(1001))) {
			HttpResponse<String> answer = officer.fill(path, "reason", reason);
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(Office.page(answer).select(".govuk-error-summary a").attr("href")).isEqualTo("#reason");
		}
	}

	@Test
	void an_officer_of_another_authority_cannot_correct_it() {
		Office.Officer officer = this.office.officer("kirklees");
		String path = "/enter/inspections/wakefield-2018-06-ilacs/correct";
		assertThat(officer.visitor().get(path).statusCode()).isEqualTo(404);
		officer.visitor().page("/enter/new");
		assertThat(officer.visitor().post(path, "reason", "For no good reason.").statusCode()).isEqualTo(404);
	}

	private long begin(Office.Officer officer, String slug) {
		return Office
			.id(officer.fill("/enter/inspections/" + slug + "/correct", "reason", "It was wrong, as a test says."));
	}

	private long published(String slug) {
		return this.office.jdbc()
			.sql("select revision_id from published_inspection(1) where inspection = ?")
			.param(slug)
			.query(Long.class)
			.single();
	}

	private List<String> rows(String sql, long revision) {
		return this.office.jdbc().sql(sql).param(revision).query(String.class).list();
	}

}
