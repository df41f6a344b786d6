package uk.sightline.improvement;

import java.net.http.HttpResponse;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.sightline.Visitor;
import uk.sightline.inspection.EnteringSite;
import uk.sightline.inspection.Office;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Officers record the progress of a plan, a second person publishes it. */
@EnteringSite
class TrackingTests {

	private static final String SLUG = "kirklees-improvement-plan-2018";

	private static final String PLAN = "/improvement/" + SLUG;

	private static final List<String> TABLES = List.of("plan", "plan_priority", "plan_reference", "plan_action",
			"plan_delivered", "plan_measure");

	@Autowired
	private Office office;

	@LocalServerPort
	private int port;

	@AfterEach
	void nothingIsLeftUnderWay() {
		this.office.jdbc().sql("""
				update revision set state = 'DISCARDED' where state in ('DRAFT', 'RETURNED')
				and record_id in (select id from record where kind = 'improvement-plan')""").update();
	}

	@Test
	void an_action_moved_to_done_through_review_shows_its_old_status_before_that() {
		Office.Officer officer = this.office.officer("kirklees");
		assertThat(officer.visitor().page("/enter").select("a[href=/enter/plans]")).isNotEmpty();
		assertThat(officer.visitor().page("/enter/plans").select("main a").eachAttr("href"))
			.contains("/enter/plans/" + SLUG);
		assertThat(officer.visitor().page("/enter/plans").select("main a").eachAttr("href")).contains("/enter",
				"/enter/values", "/enter/import");
		assertThat(officer.visitor().page("/enter/values").select("main a").eachAttr("href")).contains("/enter",
				"/enter/plans");
		long id = begin(officer);
		record(officer, id, "2.1", "status", "done", "asOf-day", "31", "asOf-month", "3", "asOf-year", "2019", "board",
				"evidence-seen");
		record(officer, id, "1.1", "status", "under-way", "quarter", "2019/20 Q1");
		int before = this.office.current().number();
		assertThat(Office.location(submit(officer, id))).endsWith("/submitted");
		assertThat(action(PLAN, "2.1")).contains("Under way").doesNotContain("Done");
		publish(id);

		assertThat(action(PLAN, "2.1")).contains("Done", "The board’s view: done, evidence seen", "31 March 2019",
				"In the plan: under way");
		assertThat(action(PLAN + "?known=" + before, "2.1")).contains("Under way").doesNotContain("Done");
		assertThat(action(PLAN + "?on=2019-04-04", "2.1")).as("the day before its report was published")
			.contains("Under way")
			.doesNotContain("Done");
		assertThat(action(PLAN + "?on=2019-04-05", "2.1")).contains("Done");
		assertThat(download("plan_progress", "2019-04-04")).doesNotContain("evidence-seen");
		assertThat(download("plan_progress", "2019-04-05")).contains("evidence-seen");
		assertThat(action(PLAN + "?on=2019-06-30", "1.1")).doesNotContain("Overdue");
		assertThat(action(PLAN + "?on=2019-07-01", "1.1")).contains("Overdue", "ended on 30 June 2019");
		assertThat(action(PLAN + "?known=" + before, "1.1")).contains("no quarter recorded").doesNotContain("Overdue");
		assertNothingElseChanged(id);
		assertThat(changes(this.office.current().number())).contains(
				"Kirklees: Improvement plan: Children's Services 10 Point Improvement Plan: action 2.1, 31 March 2019: "
						+ "status was “Under way”, is now “Done”; the board’s view: done, evidence seen. " + PLAN
						+ "?known=" + this.office.current().number(),
				"Kirklees: Improvement plan: Children's Services 10 Point Improvement Plan: action 1.1, 1 April 2019: "
						+ "status was “Planned”, is now “Under way”; now due 2019/20 Q1. " + PLAN + "?known="
						+ this.office.current().number());
		assertThat(this.office.jdbc()
			.sql("select count(distinct source) from plan_progress where revision_id = ?")
			.param(id)
			.query(Integer.class)
			.single()).as("both rows cite one new document").isEqualTo(1);
	}

	@Test
	void a_reviewer_reads_of_each_action_what_is_to_be_done_and_how_its_status_moves() {
		Office.Officer officer = this.office.officer("kirklees");
		long id = begin(officer);
		record(officer, id, "3.1", "status", "under-way", "quarter", "2019/20 Q1", "board", "evidence-seen", "note",
				"The board saw what is done so far.");
		submit(officer, id);
		Document page = this.office.reviewer("kirklees").visitor().page("/review/" + id);
		assertThat(page.select("main table").first().select("tbody tr").eachText()).singleElement()
			.asString()
			.contains("3.1 ", "Planned → Under way", "1 April 2019", "2019/20 Q1", "done, evidence seen",
					"Report to the improvement board, page 3");
		assertThat(page.select("main").text()).contains("An addition to what is published")
			.doesNotContain("evidence-seen", "under-way", "2019-04-01", "2019-04-05", "p3", "council-paper");
		assertThat(page.select("select[name=place-1] option").eachText()).containsExactly("All of it",
				"Progress of action 3.1, 1 April 2019");
		assertThat(Office.location(officer.visitor().post("/enter/" + id + "/take-back")))
			.isEqualTo("/enter/plan-updates/" + id);
	}

	@Test
	void what_is_wrong_is_said_in_the_order_of_the_fields() {
		Office.Officer officer = this.office.officer("kirklees");
		long id = begin(officer);
		HttpResponse<String> answer = officer.visitor()
			.post("/enter/plan-updates/" + id + "/actions/3.1", "asOf-day", "1", "asOf-month", "1", "asOf-year", "2099",
					"quarter", "2018/77 Q3", "kind", "rumour");
		assertThat(answer.statusCode()).isEqualTo(400);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#status", "#asOf-day",
				"#quarter", "#title", "#publisher", "#kind", "#published-day", "#locator");
		assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
			.allMatch((href) -> page.getElementById(href.substring(1)) != null);
		assertThat(Jsoup.parse(submit(officer, id).body()).select(".govuk-error-summary").text())
			.contains("Record the progress of at least one action");
	}

	@Test
	void a_wrong_status_is_replaced_by_another_of_the_same_day_with_a_reason() {
		Office.Officer officer = this.office.officer("kirklees");
		long wrong = begin(officer);
		record(officer, wrong, "5.1", "status", "done");
		record(officer, wrong, "5.2", "status", "under-way");
		submit(officer, wrong);
		publish(wrong);
		int before = this.office.current().number();

		long id = begin(officer);
		Document page = officer.visitor().page("/enter/plan-updates/" + id + "/actions/5.1");
		assertThat(page.select("#replaces-hint").text()).contains("Published already: as of 1 April 2019.");
		assertThat(refusal(officer, page, "status", "under-way"))
			.containsExactly("A status of this action as of 1 April 2019 is published already. To replace it, say why");
		assertThat(refusal(officer, page, "status", "under-way", "asOf-day", "2", "replaces", "Misread."))
			.containsExactly(
					"No status of this action as of 2 April 2019 is published, so none is replaced: leave this "
							+ "empty, or enter the day of the one that is wrong");
		record(officer, id, "5.1", "status", "under-way", "replaces", "The report was misread.");
		submit(officer, id);
		publish(id);

		assertThat(action(PLAN, "5.1"))
			.contains("Under way", "This replaces what was published before as of this day. The report was misread.")
			.doesNotContain("Done");
		assertThat(action(PLAN + "?known=" + before, "5.1")).contains("Done").doesNotContain("misread");
	}

	@Test
	void progress_before_the_plan_is_refused_and_a_view_that_contradicts_the_status_needs_words() {
		Office.Officer officer = this.office.officer("kirklees");
		Document page = officer.visitor().page("/enter/plan-updates/" + begin(officer) + "/actions/6.1");
		assertThat(refusal(officer, page, "status", "done", "asOf-day", "", "asOf-month", "8", "asOf-year", "2018"))
			.containsExactly("The day must not be before the plan was adopted or presented, September 2018");
		String contradicts = "The board’s view “done, evidence seen” does not go with the status “planned”. Change one "
				+ "of them, or say below what a careful reader must know";
		assertThat(refusal(officer, page, "status", "planned", "board", "evidence-seen")).containsExactly(contradicts);
		assertThat(Office.location(officer.send(page, "",
				filled("status", "planned", "board", "evidence-seen", "note", "The officers began anew."))))
			.endsWith("#action-6.1");
	}

	private static List<String> refusal(Office.Officer officer, Document page, String... fields) {
		HttpResponse<String> answer = officer.send(page, "", filled(fields));
		assertThat(answer.statusCode()).isEqualTo(400);
		return Jsoup.parse(answer.body()).select(".govuk-error-summary a").eachText();
	}

	@Test
	void two_officers_never_overwrite_each_other() {
		Office.Officer first = this.office.officer("kirklees");
		Office.Officer second = this.office.officer("kirklees");
		long id = begin(first);
		Document seen = second.visitor().page("/enter/plan-updates/" + id + "/actions/4.1");
		record(first, id, "4.1", "status", "done");
		record(first, id, "4.3", "status", "done");
		HttpResponse<String> both = second.send(seen, "", filled("status", "under-way"));
		assertThat(both.statusCode()).isEqualTo(409);
		Document page = Jsoup.parse(both.body());
		assertThat(page.select("#both tbody td").eachText()).satisfiesExactly(
				(ours) -> assertThat(ours).contains("Under way"), (theirs) -> assertThat(theirs).contains("Done"));
		assertThat(Office.location(second.send(page, ""))).contains("#action-4.1");
		assertThat(keyed(second, id, "4.1")).contains("Under way");
		assertThat(keyed(second, id, "4.3")).as("another action").contains("Done");
	}

	@Test
	void what_a_colleague_keyed_meanwhile_is_not_removed_unseen() {
		Office.Officer first = this.office.officer("kirklees");
		Office.Officer second = this.office.officer("kirklees");
		long id = begin(first);
		record(first, id, "4.1", "status", "planned");
		Document seen = second.visitor().page("/enter/plan-updates/" + id + "/actions/4.1");
		record(first, id, "4.1", "status", "done");
		HttpResponse<String> both = remove(second, seen);
		assertThat(both.statusCode()).isEqualTo(409);
		Document page = Jsoup.parse(both.body());
		assertThat(page.select("#both tbody td").eachText()).satisfiesExactly(
				(ours) -> assertThat(ours).isEqualTo("to be removed"), (theirs) -> assertThat(theirs).contains("Done"));
		assertThat(keyed(second, id, "4.1")).contains("Done");
		assertThat(Office.location(second.send(page, ""))).isEqualTo("/enter/plan-updates/" + id);
		assertThat(keyed(second, id, "4.1")).doesNotContain("Done");
		assertThat(Office.location(remove(second, seen))).as("what is gone already")
			.isEqualTo("/enter/plan-updates/" + id);
	}

	/** Sends the form of a page seen before that takes a row away. */
	private static HttpResponse<String> remove(Office.Officer officer, Document seen) {
		Element form = seen.selectFirst("form[action$=/remove]");
		return officer.visitor()
			.post(form.attr("action"),
					form.select("input[name=seen]")
						.stream()
						.flatMap((field) -> java.util.stream.Stream.of("seen", field.val()))
						.toArray(String[]::new));
	}

	private static String keyed(Office.Officer officer, long id, String action) {
		return officer.visitor().page("/enter/plan-updates/" + id).getElementById("action-" + action).text();
	}

	@Test
	void one_change_of_a_plan_is_under_way_at_a_time() {
		Office.Officer officer = this.office.officer("kirklees");
		long id = begin(officer);
		assertThat(officer.visitor().page("/enter/plans/" + SLUG).select(".govuk-inset-text a").attr("href"))
			.isEqualTo("/enter/plan-updates/" + id);
		assertThat(
				officer.visitor().post("/enter/plans/" + SLUG, "reason", "Another report to the board.").statusCode())
			.isEqualTo(409);
		assertThat(Office.location(officer.visitor().get("/enter/" + id))).isEqualTo("/enter/plan-updates/" + id);
	}

	private static long begin(Office.Officer officer) {
		officer.visitor().page("/enter/plans/" + SLUG);
		String location = Office.location(officer.visitor()
			.post("/enter/plans/" + SLUG, "reason", "Progress reported to the improvement board of April 2019."));
		return Long.parseLong(location.replaceAll(".*/", ""));
	}

	private static void record(Office.Officer officer, long id, String action, String... fields) {
		String path = "/enter/plan-updates/" + id + "/actions/" + action;
		Document page = officer.visitor().page(path);
		page.select("form[action$=/remove]").remove();
		assertThat(Office.location(officer.send(page, path, filled(fields)))).endsWith("#action-" + action);
	}

	/** The fields, and all others that a form must have. */
	private static String[] filled(String... fields) {
		java.util.Map<String, String> all = new java.util.LinkedHashMap<>(
				java.util.Map.of("asOf-day", "1", "asOf-month", "4", "asOf-year", "2019", "title",
						"Report to the improvement board", "publisher", "Kirklees Council", "kind", "council-paper",
						"published-day", "5", "published-month", "4", "locator", "3"));
		all.put("published-year", "2019");
		for (int i = 0; i < fields.length; i += 2) {
			all.put(fields[i], fields[i + 1]);
		}
		return all.entrySet()
			.stream()
			.flatMap((field) -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
			.toArray(String[]::new);
	}

	private static HttpResponse<String> submit(Office.Officer officer, long id) {
		Document page = officer.visitor().page("/enter/plan-updates/" + id);
		return officer.visitor()
			.post("/enter/plan-updates/" + id + "/submit", "version", page.select("form input[name=version]").val());
	}

	private void publish(long id) {
		Office.Officer reviewer = this.office.reviewer("kirklees");
		Document page = reviewer.visitor().page("/review/" + id);
		assertThat(page.select("main").text()).contains("Under way", "Done");
		assertThat(reviewer.visitor()
			.post("/review/" + id + "/publish", "version",
					page.select("form[action$=/publish] input[name=version]").val(), "when", "now")
			.statusCode()).isEqualTo(303);
	}

	private String action(String address, String action) {
		Element row = new Visitor(this.port).page(address).getElementById("action-" + action);
		return row.text();
	}

	private String download(String file, String day) {
		return new Visitor(this.port).get("/downloads/" + file + ".csv?on=" + day).body();
	}

	private List<String> changes(int publication) {
		return new Visitor(this.port).page("/publications/" + publication)
			.select(".app-publication li")
			.stream()
			.map((line) -> line.text() + ' ' + line.select("a").attr("href"))
			.toList();
	}

	private void assertNothingElseChanged(long id) {
		for (String table : TABLES) {
			assertThat(rows(table, "(select based_on from revision where id = %d)".formatted(id))).as(table)
				.isNotEmpty()
				.isEqualTo(rows(table, Long.toString(id)));
		}
	}

	private List<String> rows(String table, String revision) {
		return this.office.jdbc()
			.sql("select (to_jsonb(t) - 'revision_id' - 'row_id')::text from %s t where revision_id = %s order by row_id"
				.formatted(table, revision))
			.query(String.class)
			.list();
	}

}
