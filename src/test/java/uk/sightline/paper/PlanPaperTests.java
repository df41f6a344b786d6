package uk.sightline.paper;

import java.net.http.HttpResponse;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.sightline.PageReader;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.Visitor;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;
import uk.sightline.exchange.SomeFigures;
import uk.sightline.exchange.SomePlan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** Parts of plans in a board paper. */
@SightlineTest
class PlanPaperTests {

	private final SampleData data = SomePlan.addTo(SomeFigures.addTo(SampleData.reference()))
		.with(anInspection("x").graded("leadership", "good"));

	@Autowired
	private Desk desk;

	@Autowired
	private People people;

	@Autowired
	private PageReader reader;

	@LocalServerPort
	private int port;

	@Test
	void each_word_on_an_action_is_told_with_the_row_that_says_it_and_cited_by_the_paper() {
		document("first");
		document("second");
		document("third");
		SomePlan.progress(this.data, "2024-09-01", "under-way", "quarter", "2024/25 Q4", "source",
				this.data.name("first"), "locator", "p11");
		SomePlan.progress(this.data, "2024-12-01", "under-way", "board_view", "not-started", "source",
				this.data.name("second"), "locator", "p12");
		SomePlan.progress(this.data, "2025-01-01", "done", "source", this.data.name("third"), "locator", "p13");
		this.desk.load(this.data);
		String paper = paper("1");
		Document page = this.reader.page(paper);
		assertThat(page.select("#paper .app-paper-actions").text()).contains("As of 1 January 2025. Source: page 13",
				"As of 1 December 2024. The board’s view: not started. Source: page 12",
				"As of 1 September 2024. Due by the end of 2024/25 Q4. Source: page 11");
		List<String> cells = new Ods(this.reader.get(paper + ".ods").body()).cells("Actions");
		assertThat(cells).containsSequence("2024/25 Q4", "1 September 2024", this.data.name("first"), "page 11", "Done",
				"1 January 2025", this.data.name("third"), "page 13", "not started", "1 December 2024",
				this.data.name("second"), "page 12");
		assertThat(page.select("#paper section").last().select("li a").eachText()).contains(this.data.name("first"),
				this.data.name("second"), this.data.name("third"));
	}

	@Test
	void figures_of_measures_are_cited_whether_it_can_be_told_on_which_side_of_the_plan_they_are_or_not() {
		this.data.without("observations", "indicator", this.data.name("rate"));
		SomeFigures.value(this.data, "north", "rate", "2025-03-31", "64", "period_start", "2024-04-01");
		this.desk.load(this.data);
		String paper = paper("1");
		Document page = this.reader.page(paper);
		assertThat(page.select("#paper .app-paper-measures").text()).contains(
				"Before or after the plan cannot be told: 64 per 10,000 in the year ending 31 March 2025",
				"Source: row 1");
		assertThat(new Ods(this.reader.get(paper + ".ods").body()).cells("Measures")).containsSequence(
				this.data.name("The rate"), "64 per 10,000 in the year ending 31 March 2025",
				this.data.name("Statistics"), "row 1");
		assertThat(page.select("#paper section").last().select("li a").eachText())
			.contains(this.data.name("Statistics"));
	}

	@Test
	void a_paper_stays_overdue_when_the_action_is_done_and_tells_what_changed_of_its_priorities_alone() {
		this.desk.load(this.data);
		String paper = paper("1");
		String before = frozen(paper);
		byte[] pdf = this.reader.get(paper + ".pdf").body();
		byte[] ods = this.reader.get(paper + ".ods").body();
		assertThat(before).contains("Overdue", "Its quarter, 2024/25 Q2, ended on 30 September 2024.");
		SomePlan.progress(this.data, "2025-01-01", "done");
		this.desk.load(this.data.correct("plans", "plan", this.data.name("plan"), "version", "Second")
			.correct("plan_priorities", "priority", "2", "title", "Another priority")
			.correct("plan_measures", "measure_number", "1", "direction", "increasing")
			.correct("plan_references", "reference", "R2", "locator", "p99"));
		assertThat(this.reader.page("/improvement/" + this.data.name("plan")).getElementById("action-1.1").text())
			.contains("Done")
			.doesNotContain("Overdue");
		assertThat(frozen(paper)).isEqualTo(before);
		assertThat(this.reader.get(paper + ".pdf").body()).isEqualTo(pdf);
		assertThat(this.reader.get(paper + ".ods").body()).isEqualTo(ods);
		String plan = "%s: Improvement plan: %s: ".formatted(this.data.name("North"), this.data.name("The plan"));
		assertThat(this.reader.page(paper).select(".app-since li").eachText()).containsExactlyInAnyOrder(
				plan + "measure 1.1: direction was “decreasing”, is now “increasing”.",
				plan + "version is now “Second”; before, nothing was recorded.",
				plan + "action 1.1, 1 January 2025: status was “Planned”, is now “Done”.");
	}

	/** The part that never changes, byte by byte. */
	private String frozen(String paper) {
		String text = this.reader.text(paper);
		return text.substring(text.indexOf("<article"), text.indexOf("</article>"));
	}

	private void document(String name) {
		this.data.row("sources", "source", this.data.name(name), "title", this.data.name(name), "publisher",
				"The council", "kind", "council-paper");
	}

	private String paper(String... priorities) {
		Visitor visitor = this.people.somebody().signIn(this.port);
		visitor.page("/account/papers/contents?authority=" + this.data.name("north"));
		List<String> chosen = new java.util.ArrayList<>(List.of("authority", this.data.name("north"), "title", "Plan"));
		for (String priority : priorities) {
			chosen.addAll(List.of("part", this.data.name("plan") + "/" + priority));
		}
		HttpResponse<String> answer = visitor.post("/account/papers", chosen.toArray(String[]::new));
		return answer.headers().firstValue("Location").orElseThrow();
	}

}
