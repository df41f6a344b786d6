package uk.sightline.inspection;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A reviewer keys the grades again from the source, without seeing the officer's. */
@EnteringSite
class RekeyTests {

	private static final Map<String, String> RIGHT = Map.of(
			"The impact of leaders on social work practice with children and families", "good",
			"The experiences and progress of children who need help and protection", "good",
			"The experiences and progress of children in care", "outstanding",
			"The experiences and progress of care leavers", "requires improvement to be good", "Overall effectiveness",
			"good");

	@Autowired
	private Office office;

	@Test
	void the_page_does_not_tell_what_the_officer_entered() {
		long id = submitted("2023-04-03", "good");
		long twin = submitted("2023-05-08", "inadequate");
		Office.Officer reviewer = this.office.reviewer("barnsley");
		Document page = reviewer.visitor().page("/review/" + id + "/grades");
		assertThat(page.select("main legend")).hasSize(5);
		assertThat(page.select("[checked]")).isEmpty();
		assertThat(page.text()).contains("A report entered by a test", "At p1");
		assertThat(plain(page)).isEqualTo(plain(reviewer.visitor().page("/review/" + twin + "/grades")));
		assertThat(unsettled(id, reviewer)).hasSize(5)
			.allMatch((sentence) -> sentence.endsWith("key it from the source first."));
	}

	/** The page without what tells the two inspections apart. */
	private static String plain(Document page) {
		page.select(".govuk-caption-l, input[name=_csrf]").remove();
		return page.select("main")
			.html()
			.replaceAll("/review/[0-9]+", "")
			.replaceAll("k-?[0-9]{5,}", "k")
			.replaceAll("\\s+", " ");
	}

	@Test
	void a_difference_is_shown_and_keyed_again_on_a_slip_of_its_own() {
		long id = submitted("2023-06-05", "good");
		Office.Officer reviewer = this.office.reviewer("barnsley");
		assertThat(Office.location(reviewer.visitor().get("/review/" + id + "/grades/compare"))).endsWith("/grades");
		key(reviewer, id, Map.of("Overall effectiveness", "outstanding"));
		Document compare = reviewer.visitor().page("/review/" + id + "/grades/compare");
		assertThat(compare.select("#rekeyed tr.app-both__differs th").eachText())
			.containsExactly("Overall effectiveness");
		assertThat(compare.select("a[href*=place]").attr("href")).isEqualTo("/review/" + id + "?place=grades/overall");
		assertThat(unsettled(id, reviewer)).singleElement()
			.asString()
			.contains("Overall effectiveness", "differs")
			.doesNotContain("good", "outstanding");
		Document slip = reviewer.visitor().page("/review/" + id + "/grades");
		assertThat(slip.select("main legend").eachText()).containsExactly("Overall effectiveness");
		key(reviewer, id, Map.of());
		assertThat(unsettled(id, reviewer)).isEmpty();
		assertThat(reviewer.visitor().page("/review/" + id + "/grades/compare").text()).contains("the same throughout");
		assertThat(unsettled(id, this.office.reviewer("barnsley"))).as("of another reviewer").hasSize(5);
	}

	@Test
	void every_grade_is_asked_for() {
		long id = submitted("2023-07-03", "good");
		Office.Officer reviewer = this.office.reviewer("barnsley");
		HttpResponse<String> answer = reviewer.fill("/review/" + id + "/grades");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Office.page(answer).select(".govuk-error-summary a")).hasSize(5)
			.allMatch((link) -> Office.page(answer).selectFirst(link.attr("href").replace("#", "[id=") + "]") != null);
	}

	@Test
	void nobody_else_gets_the_page() {
		long id = submitted("2023-09-04", "good");
		assertThat(this.office.reviewer("leeds").visitor().get("/review/" + id + "/grades").statusCode())
			.isEqualTo(404);
		assertThat(this.office.officer("barnsley").visitor().get("/review/" + id + "/grades").statusCode())
			.isEqualTo(404);
		Office.Officer own = this.office.both("barnsley");
		long theirs = own.shortInspection("barnsley", "2023-10-02", "2023-10-06", "2023-11-20");
		own.submit(theirs);
		assertThat(own.visitor().get("/review/" + theirs + "/grades").statusCode()).isEqualTo(409);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.office.jdbc()
			.sql("insert into rekeying (revision_id, attempt, person_id, keyed_at, document) values (?, 1, ?, now(), '{}')")
			.params(theirs, own.person().id())
			.update());
	}

	@Test
	void a_reason_for_return_stands_where_it_belongs_by_the_name_of_the_part() {
		Office.Officer officer = this.office.officer("barnsley");
		long id = officer.shortInspection("barnsley", "2024-06-03", "2024-06-07", "2024-07-15");
		officer.submit(id);
		Office.Officer reviewer = this.office.reviewer("barnsley");
		String version = reviewer.visitor().page("/review/" + id).select("input[name=version]").val();
		reviewer.visitor()
			.post("/review/" + id + "/return", "version", version, "place-1", "grades/leaders", "reason-1",
					"differs-from-source", "words-1", "Page 1 says outstanding.");
		String name = "(Grade: The impact of leaders on social work practice with children and families)";
		Document grades = officer.visitor().page("/enter/" + id + "/grades");
		assertThat(grades.select(".app-returned").text()).contains(name);
		assertThat(grades.select("fieldset:has(.app-graded__returned)").text())
			.startsWith("The impact of leaders on social work practice")
			.contains("Returned: It differs from the source. Page 1 says outstanding.");
		assertThat(officer.check(id).select(".app-returned").text()).contains(name);
		assertThat(officer.visitor().page("/review/" + id).text()).contains(name);
	}

	@Test
	void a_keying_is_never_changed() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.office.jdbc().sql("update rekeying set document = '{}'").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.office.jdbc().sql("delete from rekeying").update());
	}

	@Test
	void of_a_visit_the_dates_are_keyed_again() {
		Office.Officer officer = this.office.officer("barnsley");
		long id = officer.begin("barnsley", "focused-visit");
		officer.dates(id, "2024-02-06", "2024-02-07");
		officer.source(id, "2024-03-15");
		officer.noFindings(id);
		officer.submit(id);
		Office.Officer reviewer = this.office.reviewer("barnsley");
		Document page = reviewer.visitor().page("/review/" + id + "/grades");
		assertThat(page.select("main legend").eachText()).containsExactly("First day of fieldwork", "Published on");
		assertThat(page.select("main").outerHtml()).doesNotContain("2024");
		List<String> fields = new ArrayList<>();
		date(fields, page.select(".govuk-date-input").get(0).id(), "6", "2");
		date(fields, page.select(".govuk-date-input").get(1).id(), "15", "3");
		reviewer.send(page, "", fields.toArray(String[]::new));
		assertThat(unsettled(id, reviewer)).isEmpty();
	}

	private static void date(List<String> fields, String id, String day, String month) {
		fields.addAll(List.of(id + "-day", day, id + "-month", month, id + "-year", "2024"));
	}

	@Test
	void what_was_keyed_stays_valid_after_a_return_where_nothing_changed() {
		Office.Officer officer = this.office.officer("barnsley");
		long id = officer.shortInspection("barnsley", "2024-04-08", "2024-04-12", "2024-05-20");
		officer.grades(id, "overall", "inadequate");
		officer.submit(id);
		Office.Officer reviewer = this.office.reviewer("barnsley");
		key(reviewer, id, Map.of());
		assertThat(unsettled(id, reviewer)).hasSize(1);
		this.office.jdbc()
			.sql("update revision set state = 'RETURNED' where id = ? or part_of = ?")
			.params(id, id)
			.update();
		officer.grades(id, "overall", "good");
		officer.submit(id);
		assertThat(unsettled(id, reviewer)).isEmpty();
	}

	private long submitted(String first, String overall) {
		Office.Officer officer = this.office.officer("barnsley");
		long id = officer.shortInspection("barnsley", first, first, "2024-01-10");
		if (!overall.equals("good")) {
			officer.grades(id, "leaders", overall, "care-leavers", overall, "overall", overall);
		}
		assertThat(Office.location(officer.submit(id))).endsWith("/submitted");
		return id;
	}

	/** Keys what is asked for, right but for the exceptions. */
	private static void key(Office.Officer reviewer, long id, Map<String, String> otherwise) {
		Document page = reviewer.visitor().page("/review/" + id + "/grades");
		List<String> fields = new ArrayList<>();
		for (Element fieldset : page.select("main fieldset")) {
			String area = fieldset.select("legend").text();
			fields.add(fieldset.select("input").attr("name"));
			fields.add(otherwise.getOrDefault(area, RIGHT.get(area)));
		}
		assertThat(Office.location(reviewer.send(page, "", fields.toArray(String[]::new)))).endsWith("/compare");
	}

	private List<String> unsettled(long id, Office.Officer reviewer) {
		return this.office.jdbc()
			.sql("select sentence from inspection_unsettled(?, ?)")
			.params(id, reviewer.person().id())
			.query(String.class)
			.list();
	}

}
