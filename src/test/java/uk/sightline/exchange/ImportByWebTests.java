package uk.sightline.exchange;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** A data set that an officer brings becomes drafts for a second person. */
@SightlineTest
class ImportByWebTests {

	private static final String WHY = "The report was read wrongly";

	@Autowired
	private Desk desk;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private final SampleData data = SampleData.reference();

	private People.One officer;

	private Visitor visitor;

	@BeforeEach
	void signIn() {
		this.desk.load(this.data.with(anInspection("old").graded("leadership", "good"))
			.with(anInspection("other").of("south").graded("leadership", "good")));
		this.officer = this.people.officer(this.data.name("north"));
		this.visitor = this.officer.signIn(this.port);
		this.visitor.page("/enter/import");
	}

	@Test
	void the_page_says_what_can_be_imported_and_which_files_come_together() {
		Document page = this.visitor.page("/enter/import");
		assertThat(page.select("#kinds li").eachText()).containsExactlyInAnyOrder("inspections and visits", "events",
				"sets of values", "improvement plans", "new sources that they cite");
		assertThat(page.select("main").text()).contains("inspections.csv, judgements.csv",
				"plan_priorities.csv, plan_references.csv, plan_actions.csv, plan_measures.csv");
	}

	@Test
	void what_is_new_waits_for_a_second_person_and_nothing_public_changes() {
		byte[] before = this.desk.zip();
		Document made = made(send("", this.data.blank().with(anInspection("new").graded("leadership", "inadequate"))));
		assertThat(made.select("main li").eachText()).containsExactly("An inspection, 15 January 2024");
		Map<String, Object> draft = revision("inspection", "new");
		assertThat(made.select("main li a").attr("href")).isEqualTo("/review/" + draft.get("id"));
		assertThat(draft).containsEntry("state", "SUBMITTED")
			.containsEntry("way", "import")
			.containsEntry("opened_by", this.officer.id())
			.containsEntry("submitted_by", this.officer.id())
			.containsEntry("based_on", null)
			.containsEntry("authority_code", this.data.code("north"));
		assertThat(this.jdbc.sql("select grade from judgement where revision_id = ?")
			.param(draft.get("id"))
			.query(String.class)
			.list()).containsExactly("inadequate");
		assertThat(this.desk.zip()).isEqualTo(before);
		assertThat(log("imported")).containsExactly("1 records new or changed, for a second person; 0 unchanged.");
	}

	@Test
	void a_correction_needs_a_reason_and_is_based_on_what_is_published() {
		SampleData corrected = this.data.blank().with(anInspection("old").graded("leadership", "inadequate"));
		HttpResponse<String> answer = send("", corrected);
		assertThat(errors(answer))
			.containsExactly("Say why published records are corrected, in 10 to 1,000 characters");
		assertThat(drafts()).isZero();
		assertThat(errors(send("Too short", corrected)))
			.containsExactly("The reason has 10 to 1,000 characters, for readers");
		made(send(WHY, corrected));
		assertThat(revision("inspection", "old")).containsEntry("reason", WHY)
			.containsEntry("based_on",
					this.jdbc.sql("""
							select v.id from revision v join record r on r.id = v.record_id
							where r.slug = ? and v.state = 'PUBLISHED'""")
						.param(this.data.name("old"))
						.query(Long.class)
						.single());
	}

	@Test
	void what_is_the_same_stays_and_is_counted() {
		Document made = made(send("", this.data.blank().with(anInspection("old").graded("leadership", "good"))));
		assertThat(made.select("main").text()).contains("Nothing is new");
		assertThat(drafts()).isZero();
	}

	@Test
	void every_wrong_row_is_listed_and_nothing_is_kept() {
		HttpResponse<String> answer = send("",
				this.data.blank()
					.with(anInspection("right").graded("leadership", "good"))
					.with(anInspection("wrong").begun("yesterday").graded("leadership", "good"))
					.with(anInspection("ungraded").graded("nowhere", "good")));
		assertThat(errors(answer)).containsExactly("Nothing was imported: 2 places are wrong.");
		assertThat(rows(answer)).satisfiesExactly(
				(row) -> assertThat(row).startsWith("inspections.csv 3 started_on It is not a date"),
				(row) -> assertThat(row).startsWith("judgements.csv 4 area_code").contains("has no area nowhere"));
		assertThat(drafts()).isZero();
		assertThat(log("refused")).containsExactly("Nothing was imported: 2 places are wrong.");
	}

	@Test
	void another_authority_cannot_be_touched() {
		assertThat(rows(send(WHY, this.data.blank().with(anInspection("new").of("south"))))).singleElement()
			.asString()
			.contains("It belongs to %s, and you are not an officer of that authority."
				.formatted(this.data.name("South")));
		assertThat(rows(send(WHY, this.data.blank().with(anInspection("other").with("title", "Mine now")))))
			.as("an inspection of another authority, named as one's own")
			.singleElement()
			.asString()
			.contains("It belongs to " + this.data.name("South"));
		assertThat(drafts()).isZero();
	}

	@Test
	void a_new_source_goes_with_the_record_that_cites_it() {
		SampleData more = this.data.blank()
			.row("sources", "source", this.data.name("letter"), "title", "A letter", "publisher", "Ofsted", "kind",
					"letter")
			.with(anInspection("cited").with("source", this.data.name("letter")));
		Document made = made(send("", more));
		assertThat(made.select("main li").eachText()).containsExactly("An inspection, 15 January 2024",
				"A letter, a new source, which goes with the first record that cites it");
		Map<String, Object> source = revision("source", "letter");
		assertThat(source).containsEntry("part_of", revision("inspection", "cited").get("id"))
			.containsEntry("authority_code", this.data.code("north"))
			.containsEntry("state", "SUBMITTED");
	}

	@Test
	void a_word_that_is_called_as_a_new_source_cites_nothing() {
		SampleData more = this.data.blank()
			.row("sources", "source", this.data.name("letter"), "title", "A letter", "publisher", "Ofsted", "kind",
					"letter")
			.with(anInspection("new").with("note", "See " + this.data.name("letter")));
		assertThat(rows(send("", more))).singleElement()
			.asString()
			.contains("No record of yours in this import cites this new source.");
		assertThat(drafts()).isZero();
	}

	@Test
	void other_sources_and_reference_data_are_not_changed_here() {
		SampleData more = this.data.blank()
			.row("sources", "source", this.data.name("uncited"), "title", "A letter", "publisher", "Ofsted", "kind",
					"letter")
			.row("sources", "source", this.data.name("report"), "title", "Renamed", "publisher", "Ofsted", "kind",
					"report")
			.row("themes", "theme", this.data.name("care"), "name", "Renamed", "position", "2")
			.with(anInspection("new"));
		assertThat(rows(send(WHY, more))).satisfiesExactly(
				(row) -> assertThat(row).contains("No record of yours in this import cites this new source."),
				(row) -> assertThat(row).contains("changed by whoever holds the server"),
				(row) -> assertThat(row).startsWith("themes.csv").contains("changed by whoever holds the server"));
		assertThat(drafts()).isZero();
	}

	@Test
	void what_is_under_way_is_not_imported_over() {
		made(send(WHY, this.data.blank().with(anInspection("old").graded("leadership", "inadequate"))));
		Object first = revision("inspection", "old").get("id");
		assertThat(rows(send(WHY, this.data.blank().with(anInspection("old").graded("leadership", "outstanding")))))
			.singleElement()
			.asString()
			.contains("Something is under way for it already: see /review/" + first);
		assertThat(drafts()).isEqualTo(1);
	}

	@Test
	void its_officers_take_a_draft_back_and_discard_it_where_they_see_it() {
		made(send("", this.data.blank().with(anInspection("new").graded("leadership", "inadequate"))));
		Object id = revision("inspection", "new").get("id");
		assertThat(location(this.visitor.get("/enter/" + id))).endsWith("/review/" + id);
		assertThat(actions(id)).containsExactly("/enter/" + id + "/take-back");
		assertThat(location(this.visitor.post("/enter/" + id + "/take-back"))).endsWith("/review/" + id);
		assertThat(actions(id)).containsExactly("/enter/" + id + "/discard");
		assertThat(location(this.visitor.post("/enter/" + id + "/discard"))).endsWith("/enter");
		assertThat(this.visitor.get("/review/" + id).statusCode()).isEqualTo(404);
		this.visitor.page("/enter/import");
		made(send("", this.data.blank().with(anInspection("new").graded("leadership", "good"))));
		assertThat(drafts()).isEqualTo(2);
	}

	@Test
	void a_source_is_taken_back_only_with_what_cites_it() {
		made(send("",
				this.data.blank()
					.row("sources", "source", this.data.name("letter"), "title", "A letter", "publisher", "Ofsted",
							"kind", "letter")
					.with(anInspection("cited").with("source", this.data.name("letter")))));
		Object source = revision("source", "letter").get("id");
		this.visitor.page("/enter");
		assertThat(this.visitor.post("/enter/" + source + "/take-back").statusCode()).isEqualTo(404);
		this.visitor.post("/enter/" + revision("inspection", "cited").get("id") + "/take-back");
		assertThat(revision("source", "letter")).containsEntry("state", "DRAFT");
	}

	private java.util.List<String> actions(Object id) {
		return this.visitor.page("/review/" + id).select("main form").eachAttr("action");
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("no: " + answer.statusCode());
	}

	@Test
	void files_that_are_none_are_refused_with_a_sentence() {
		assertThat(errors(this.visitor.upload("/enter/import", "files", "", new byte[0], "reason", "")))
			.containsExactly("Choose the files to import");
		assertThat(rows(this.visitor.upload("/enter/import", "files", "C:\\a\\plan.pdf", new byte[9], "reason", "")))
			.containsExactly("plan.pdf It is neither a CSV file nor a zip of CSV files.");
		assertThat(rows(this.visitor.upload("/enter/import", "files", "a.zip", new byte[9], "reason", "")))
			.containsExactly("a.zip It is neither a folder nor a zip of CSV files.");
		assertThat(rows(this.visitor.upload("/enter/import", "files", "themes.csv", new byte[0], "reason", "")))
			.containsExactly("themes.csv It is empty.");
		assertThat(rows(this.visitor.upload("/enter/import", "files", "<b>.csv", new byte[3], "reason", "")))
			.containsExactly("<b>.csv Sightline knows no file of this name.");
	}

	@Test
	void a_file_that_is_too_large_is_refused_with_a_page() {
		HttpResponse<String> answer = this.visitor.upload("/enter/import", "files", "a.csv", new byte[18 << 20],
				"reason", "");
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("That file is too large");
	}

	@Test
	void who_enters_nothing_imports_nothing() {
		Visitor reviewer = this.people.reviewer(this.data.name("north")).signIn(this.port);
		assertThat(reviewer.get("/enter/import").statusCode()).isEqualTo(403);
		assertThat(reviewer.upload("/enter/import", "files", "a.csv", new byte[9]).statusCode()).isEqualTo(403);
		assertThat(new Visitor(this.port).get("/enter/import").statusCode()).isEqualTo(303);
	}

	private HttpResponse<String> send(String reason, SampleData sent) {
		return this.visitor.upload("/enter/import", "files", "data.zip", sent.zip(), "reason", reason);
	}

	private Document made(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(() -> Jsoup.parse(answer.body()).select("main").text()).isEqualTo(303);
		return this.visitor.page(answer.headers().firstValue("Location").orElseThrow());
	}

	private static List<String> errors(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(400);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".govuk-error-summary a"))
			.allSatisfy((link) -> assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1));
		return page.select(".govuk-error-summary a").eachText();
	}

	private static List<String> rows(HttpResponse<String> answer) {
		assertThat(errors(answer)).singleElement().asString().startsWith("Nothing was imported");
		return Jsoup.parse(answer.body()).select("#wrong-rows tbody tr").eachText();
	}

	private Map<String, Object> revision(String kind, String name) {
		return this.jdbc.sql("""
				select v.* from revision v join record r on r.id = v.record_id
				where r.kind = ? and r.slug = ? and v.state <> 'PUBLISHED'""")
			.params(kind, this.data.name(name))
			.query()
			.singleRow();
	}

	private int drafts() {
		return this.jdbc.sql("select count(*) from revision where opened_by = ?")
			.param(this.officer.id())
			.query(Integer.class)
			.single();
	}

	private List<String> log(String what) {
		return this.jdbc.sql("select detail from audit where person_id = ? and what = ? order by id")
			.params(this.officer.id(), what)
			.query(String.class)
			.list();
	}

}
