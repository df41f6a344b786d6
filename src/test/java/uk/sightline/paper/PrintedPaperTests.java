package uk.sightline.paper;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

/** A paper on paper, where no link says which document is meant. */
@SightlineTest
class PrintedPaperTests {

	private static final Pattern CITED = Pattern.compile("Source: [^\\[\\]]*?of \\[([0-9]+)\\]");

	private static final Pattern LISTED = Pattern.compile("(?<!of )\\[([0-9]+)\\] (\\S+)\\.");

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
	void each_citation_names_its_document_by_the_number_it_has_in_the_list() {
		this.desk.load(this.data);
		String paper = paper("theme", this.data.name("leadership"), "indicator", this.data.name("rate"), "part",
				this.data.name("plan") + "/1");
		Pdf pdf = new Pdf(file(paper, "pdf"));
		assertThat(pdf.found()).isEmpty();
		String text = pdf.text().replaceAll("\\s+", " ");
		List<String> listed = found(LISTED, text, 1);
		assertThat(listed).containsExactly("1", "2");
		assertThat(found(LISTED, text, 2)).containsExactlyInAnyOrder(this.data.name("Report").split(" ")[0],
				this.data.name("Statistics").split(" ")[0]);
		assertThat(found(CITED, text, 1)).containsAll(listed)
			.hasSize(text.split("Source: ", -1).length - 1)
			.allMatch(listed::contains);
		assertThat(this.reader.page(paper).select("#paper").text()).doesNotContain("[1]");
	}

	@Test
	void a_note_on_progress_stands_with_its_row_in_the_paper_and_in_its_spreadsheet() {
		SomePlan.progress(this.data, "2024-09-01", "under-way", "board_view", "not-started", "note",
				"The board was told orally.");
		SomePlan.progress(this.data, "2024-12-01", "done", "note", "Only the first half.");
		this.desk.load(this.data);
		String paper = paper("part", this.data.name("plan") + "/1");
		assertThat(new Pdf(file(paper, "pdf")).text().replaceAll("\\s+", " ")).contains("Only the first half.",
				"The board was told orally.");
		assertThat(new Ods(file(paper, "ods")).cells("Actions"))
			.contains("1 December 2024: Only the first half. 1 September 2024: The board was told orally.");
	}

	@Test
	void a_chosen_theme_that_no_latest_inspection_judges_is_named() {
		this.desk
			.load(this.data.with(anInspection("earlier").begun("2023-05").published("2023-06").graded("care", "good")));
		String paper = paper("theme", this.data.name("leadership"), "theme", this.data.name("care"));
		String unjudged = "The latest inspections of these authorities do not judge: %s."
			.formatted(this.data.name("Care"));
		assertThat(this.reader.page(paper).select("#paper section").first().text()).contains(unjudged);
		assertThat(new Pdf(file(paper, "pdf")).text().replaceAll("\\s+", " ")).contains(unjudged);
		assertThat(new Ods(file(paper, "ods")).cells("Judgements")).contains(this.data.name("Care"),
				"Not judged by the latest inspections of these authorities.");
	}

	@Test
	void before_it_is_made_one_is_told_that_neither_paper_nor_title_is_ever_removed() {
		this.desk.load(this.data);
		Visitor visitor = this.people.somebody().signIn(this.port);
		assertThat(visitor.page("/account/papers/contents?authority=" + this.data.name("north"))
			.select("#title-hint, form > p")
			.text()).contains("Nobody can change or remove a paper or its title, not even an administrator");
	}

	private static List<String> found(Pattern pattern, String text, int group) {
		return pattern.matcher(text).results().map((MatchResult found) -> found.group(group)).toList();
	}

	private String paper(String... chosen) {
		Visitor visitor = this.people.somebody().signIn(this.port);
		visitor.page("/account/papers/contents?authority=" + this.data.name("north"));
		List<String> fields = new ArrayList<>(List.of("authority", this.data.name("north"), "title", "Board"));
		fields.addAll(List.of(chosen));
		return visitor.post("/account/papers", fields.toArray(String[]::new))
			.headers()
			.firstValue("Location")
			.orElseThrow();
	}

	private byte[] file(String paper, String ending) {
		HttpResponse<byte[]> answer = this.reader.get(paper + "." + ending);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

}
