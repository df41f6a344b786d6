package uk.sightline.paper;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.PageReader;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.TestClock;
import uk.sightline.TestDatabase;
import uk.sightline.Visitor;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;
import uk.sightline.exchange.SomeFigures;
import uk.sightline.exchange.SomePlan;
import uk.sightline.security.Person;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static uk.sightline.exchange.AnInspection.anInspection;

/** A board paper stays as it was made, and says what has changed since. */
@SightlineTest
class PaperTests {

	private static final String HOSTILE = "<b>Board</b> \"/../=1+1'; drop table paper; -- %s ${7*7} Überblick";

	private final SampleData data = SampleData.reference();

	@Autowired
	private Desk desk;

	@Autowired
	private People people;

	@Autowired
	private PageReader reader;

	@Autowired
	private Papers papers;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Value("${spring.datasource.url}")
	private String database;

	@LocalServerPort
	private int port;

	private int made;

	@BeforeEach
	void publish() {
		this.made = this.desk.load(this.data.with(anInspection("x").graded("leadership", "good"))
			.with(anInspection("y").of("south")
				.under("OLD")
				.begun("2010-05")
				.published("2010-06")
				.graded("leadership", "good")));
	}

	@Test
	void a_paper_made_before_a_correction_opens_unchanged_and_says_what_has_changed_since() {
		String paper = paper("Improvement board, May");
		assertThat(since(paper)).contains("Nothing in the records that it shows");
		String before = frozen(paper);
		byte[] pdf = file(paper, "pdf");
		byte[] ods = file(paper, "ods");
		assertThat(before).contains("The same subject under another framework.");
		this.desk
			.load(this.data.blank().with(anInspection("another").under("OLD").begun("2011-02").published("2011-03")));
		this.desk.load(SampleData.reference().with(anInspection("elsewhere").graded("leadership", "good")));
		int corrected = this.desk
			.load(this.data.correct("judgements", "inspection", this.data.name("x"), "grade", "inadequate")
				.correct("judgements", "inspection", this.data.name("x"), "grade_as_printed", "inadequate")
				.correct("comparability_rules", "rule", this.data.name("leadership"), "sentence", "They differ.")
				.correct("themes", "theme", this.data.name("care"), "name", this.data.name("Another name")));
		this.clock.forward(Duration.ofDays(1));
		assertThat(frozen(paper)).isEqualTo(before);
		assertThat(file(paper, "pdf")).isEqualTo(pdf);
		assertThat(file(paper, "ods")).isEqualTo(ods);
		assertThat(new Pdf(pdf).text()).contains("The same subject under another framework.");
		assertThat(new Ods(ods).cells("Comparisons")).contains("The same subject under another framework.");
		Document page = this.reader.page(paper);
		assertThat(page.select(".app-since ul").first().select("li").eachText())
			.containsExactly(this.data.name("North") + ": An inspection, February 2011: added.");
		assertThat(page.select(".app-since h3").eachText()).hasSize(2)
			.last()
			.asString()
			.startsWith("Publication " + corrected + ",");
		assertThat(page.select(".app-since ul").last().select("li").eachText()).containsExactlyInAnyOrder(
				"Rule of comparability: %s: sentence was “The same subject under another framework.”, is now “They differ.”."
					.formatted(this.data.name("leadership").replace('-', ' ')),
				this.data.name("North")
						+ ": An inspection, 15 January 2024: The area: grade was “good”, is now “inadequate”.");
		assertThat(this.reader.page(paper + "?known=" + this.made).select(".app-since").text())
			.contains("Nothing in the records");
	}

	@Test
	void values_and_neighbours_that_change_are_told_and_no_others() {
		this.desk.load(SomeFigures.addTo(this.data));
		String paper = figures();
		String before = frozen(paper);
		byte[] ods = file(paper, "ods");
		assertThat(before).contains(this.data.name("The rate"), "app-chart");
		assertThat(new Ods(ods).cells("Indicators")).contains("64", "77");
		assertThat(new Pdf(file(paper, "pdf")).found()).isEmpty();
		SomeFigures.indicator(this.data, "other", "per-10000", "none", "day", "care");
		SomeFigures.value(this.data, "north", "other", "2025-03-31", "5");
		this.desk.load(this.data
			.correct("observations", "observation", this.data.name("north-rate-2025-03-31"), "value_as_printed", "65")
			.correct("observations", "observation", this.data.name("north-rate-2025-03-31"), "value", "65")
			.correct("neighbours", "authority_code", this.data.code("north"), "closeness", "Somewhat close")
			.correct("neighbours", "authority_code", this.data.code("south"), "closeness", "Very close")
			.correct("judgements", "inspection", this.data.name("x"), "grade_as_printed", "Good"));
		assertThat(frozen(paper)).isEqualTo(before);
		assertThat(file(paper, "ods")).isEqualTo(ods);
		String rate = this.data.name("The rate") + ", " + this.data.name("North") + ", ";
		assertThat(this.reader.page(paper).select(".app-since li").eachText()).hasSize(3)
			.contains(rate + "31 March 2025: the value was “64”, is now “65”.")
			.filteredOn((sentence) -> sentence.contains("neighbour"))
			.hasSize(2)
			.allMatch((sentence) -> sentence.contains(this.data.code("north") + ", neighbour")
					&& sentence.contains("was “Close”, is now “Somewhat close”"));
	}

	@Test
	void values_of_neighbours_are_counted_by_what_became_of_them() {
		SomeFigures.addTo(this.data);
		for (String year : List.of("2021", "2022", "2023", "2024")) {
			SomeFigures.value(this.data, "south", "rate", year + "-03-31", "70");
		}
		this.desk.load(this.data);
		String paper = figures();
		this.data.without("observations", "observation", neighbours("2021"))
			.without("observations", "observation", neighbours("2022"));
		this.data.correct("observations", "observation", neighbours("2023"), "value", "71")
			.correct("observations", "observation", neighbours("2023"), "value_as_printed", "71");
		SomeFigures.value(this.data, "south", "rate", "2019-03-31", "69");
		this.desk.load(this.data);
		assertThat(this.reader.page(paper).select(".app-since li").eachText()).containsExactly(
				this.data.name("The rate") + ", values of statistical neighbours: 1 changed, 1 added, 2 taken back.");
	}

	@Test
	void a_set_of_neighbours_that_came_later_is_told_as_far_as_it_concerns_the_paper() {
		this.desk.load(SomeFigures.addTo(this.data));
		String paper = figures();
		SomeFigures.set(this.data, "of-2026", "2026-05", "south", "north");
		this.desk.load(this.data);
		assertThat(this.reader.page(paper).select(".app-since li").eachText())
			.containsExactly("Statistical neighbours: " + this.data.name("Neighbours of-2026") + ": added.");
	}

	private String neighbours(String year) {
		return this.data.name("south-rate-" + year + "-03-31");
	}

	/** A paper that shows the rate of one authority. */
	private String figures() {
		Visitor visitor = this.people.somebody().signIn(this.port);
		visitor.page("/account/papers/contents?authority=" + this.data.name("north"));
		return visitor
			.post("/account/papers", "authority", this.data.name("north"), "title", "Figures", "indicator",
					this.data.name("rate"))
			.headers()
			.firstValue("Location")
			.orElseThrow();
	}

	@Test
	void nobody_changes_or_removes_a_paper() {
		String paper = paper("A paper that stays");
		String before = frozen(paper);
		Visitor other = this.people.administrator().signIn(this.port);
		other.page("/account/papers/new");
		assertThat(other.page("/account/papers").select("main").text()).contains("You have made none yet.");
		for (String path : new String[] { paper, paper + "/edit", "/account" + paper }) {
			assertThat(other.post(path, "title", "Changed").statusCode()).isGreaterThanOrEqualTo(400);
		}
		assertThat(make(other, "A paper that stays").headers().firstValue("Location").orElseThrow())
			.isNotEqualTo(paper);
		for (String sql : new String[] { "update paper set title = 'x'", "delete from paper", "truncate paper" }) {
			assertThatException().isThrownBy(() -> this.jdbc.sql(sql).update())
				.withStackTraceContaining("permission denied");
			assertThatException().isThrownBy(() -> new TestDatabase(this.database).execute(sql))
				.withStackTraceContaining("a board paper never changes");
		}
		assertThat(frozen(paper)).isEqualTo(before);
	}

	@Test
	void a_second_click_makes_no_second_paper() {
		Visitor visitor = this.people.somebody().signIn(this.port);
		String first = make(visitor, "Twice").headers().firstValue("Location").orElseThrow();
		assertThat(make(visitor, "Twice").headers().firstValue("Location")).contains(first);
		assertThat(make(visitor, "Twice!").headers().firstValue("Location").orElseThrow()).startsWith("/papers/twice-");
		assertThat(visitor.page("/account/papers").select("tbody a").eachText()).containsExactlyInAnyOrder("Twice",
				"Twice!");
	}

	@Test
	void as_much_as_may_be_chosen_is_kept_and_two_clicks_at_once_make_one_paper() {
		People.One one = this.people.somebody();
		Person person = new Person(one.id(), one.signIn(), one.name(), false, Set.of(), Set.of());
		Selection most = new Selection(names("authority", 6), names("theme", 40), names("indicator", 12),
				names("plan/part", 40));
		List<CompletableFuture<Paper>> clicks = IntStream.range(0, 4)
			.mapToObj((click) -> CompletableFuture
				.supplyAsync(() -> this.papers.keep("All that may be chosen", most, this.made, person)))
			.toList();
		assertThat(clicks).extracting(CompletableFuture::join)
			.extracting(Paper::slug)
			.containsOnly(clicks.get(0).join().slug());
		assertThat(this.papers.find(clicks.get(0).join().slug()).orElseThrow().selection()).isEqualTo(most);
		assertThat(this.papers.of(person)).hasSize(1);
		Selection less = new Selection(most.authorities(), most.themes(), most.indicators(),
				most.planParts().subList(1, 40));
		this.papers.keep("All that may be chosen", less, this.made, person);
		assertThat(this.papers.of(person)).hasSize(2);
	}

	/** Long and unlike each other, so that no index can make them short. */
	private static List<String> names(String kind, int number) {
		return IntStream.range(0, number)
			.mapToObj((i) -> kind + "-" + UUID.randomUUID() + "-" + UUID.randomUUID())
			.toList();
	}

	@Test
	void a_name_that_is_taken_gets_the_first_free_number_and_no_other_name_counts() {
		String board = "Board " + this.data.name("x");
		assertThat(paper(board + " 2026")).endsWith("-2026");
		assertThat(paper(board)).endsWith(this.data.name("x"));
		assertThat(paper(board)).endsWith(this.data.name("x") + "-2");
		assertThat(paper(board + " 2026")).endsWith("-2026-2");
	}

	@Test
	void a_paper_with_everything_in_it_meets_the_profile_and_would_not_without_the_words_of_its_charts() {
		String[] chosen = everything();
		Visitor visitor = this.people.somebody().signIn(this.port);
		visitor.page("/account/papers/new");
		String paper = visitor.post("/account/papers", chosen).headers().firstValue("Location").orElseThrow();
		Pdf pdf = new Pdf(file(paper, "pdf"));
		assertThat(pdf.found()).isEmpty();
		assertThat(pdf.alternatives()).hasSize(6 + 2)
			.allMatch((words) -> !words.isBlank())
			.anyMatch((words) -> words.contains(this.data.name("The rate")));
		assertThat(pdf.text()).contains(this.data.name("See every child"), "evidence seen", "Page 1 of ",
				"As known at publication ");
		assertThat(pdf.withoutAlternatives().found()).anyMatch((finding) -> finding.startsWith("7.3: "));
		Ods ods = new Ods(file(paper, "ods"));
		assertThat(ods.sheets()).containsExactly("Paper", "Judgements", "Comparisons", "Over the years", "Indicators",
				"Beside the latest", "Actions", "Measures", "Sources");
		assertThat(ods.cells("Beside the latest")).contains(this.data.name("Region"));
		assertThat(ods.numbers()).contains("64", "81").doesNotContain("as planned");
		assertThat(new String(ods.bytes(), 0, 84, StandardCharsets.ISO_8859_1))
			.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
	}

	/** Six authorities, two indicators over the years and the priorities of a plan. */
	private String[] everything() {
		List<String> chosen = new ArrayList<>(List.of("title", HOSTILE));
		SampleData figures = SomeFigures.addTo(this.data);
		SomeFigures.indicator(figures, "count", "number", "none", "day", "care");
		SomePlan.addTo(figures);
		SomePlan.progress(figures, "2024-12-01", "under-way", "board_view", "evidence-seen");
		SomePlan.progress(figures, "2025-01-01", "done", "note", HOSTILE);
		for (SampleData data : List.of(figures, SampleData.reference(), SampleData.reference())) {
			for (String area : List.of("north", "south")) {
				if (data != figures) {
					this.desk.load(data.with(anInspection(area).of(area).graded("leadership", "good")));
				}
				for (String year : List.of("2023", "2024", "2025")) {
					for (String indicator : List.of("rate", "count")) {
						value(figures, data, area, indicator, year + "-03-31");
					}
				}
				chosen.addAll(List.of("authority", data.name(area)));
			}
			chosen.addAll(List.of("theme", data.name("leadership")));
		}
		this.desk.load(figures);
		chosen.addAll(List.of("indicator", figures.name("rate"), "indicator", figures.name("count"), "part",
				figures.name("plan") + "/1", "part", figures.name("plan") + "/2"));
		return chosen.toArray(String[]::new);
	}

	private static void value(SampleData to, SampleData of, String area, String indicator, String day) {
		String name = of.name(area + "-" + indicator + "-" + day);
		to.without("observations", "observation", name);
		SomeFigures.value(to, area, indicator, day, area.equals("north") ? "64" : "81", "observation", name,
				"authority_code", of.code(area), "unit", indicator.equals("rate") ? "per-10000" : "number");
	}

	@Test
	void a_hostile_title_is_text_everywhere() {
		String paper = paper(HOSTILE + "‮\u0007");
		assertThat(paper).matches("/papers/b-board-b-1-1-drop-table-paper-s-7-7-uberblick[-0-9]*");
		Document page = this.reader.page(paper);
		assertThat(page.title()).isEqualTo(HOSTILE + " – Sightline");
		assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
		assertThat(page.select("h1 b")).isEmpty();
		HttpResponse<byte[]> pdf = this.reader.get(paper + ".pdf");
		assertThat(pdf.headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"%s.pdf\"".formatted(paper.substring("/papers/".length())));
		assertThat(new Pdf(pdf.body()).title()).isEqualTo(HOSTILE);
		assertThat(new Pdf(pdf.body()).text().replaceAll("\\s+", " ")).contains(HOSTILE);
		assertThat(new Pdf(pdf.body()).found()).isEmpty();
	}

	@Test
	void a_title_that_looks_like_a_formula_is_text_in_the_spreadsheet() {
		String title = "=HYPERLINK(\"http://example.org\")";
		Ods ods = new Ods(file(paper(title), "ods"));
		assertThat(ods.cells("Paper")).contains("'" + title).doesNotContain(title);
		assertThat(ods.formulas()).isZero();
	}

	@Test
	void characters_that_a_font_or_a_format_does_not_have_break_no_file() {
		String paper = paper("Board \u0001 日本 🙂 \ufffe ]]> end");
		assertThat(new Pdf(file(paper, "pdf")).found()).isEmpty();
		assertThat(new Ods(file(paper, "ods")).cells("Paper")).anyMatch((cell) -> cell.contains("日本"));
	}

	@Test
	void a_file_has_one_address() {
		String paper = paper("One address");
		assertThat(this.reader.get(paper + ".pdf?x=1").statusCode()).isEqualTo(400);
		assertThat(this.reader.get(paper + ".ods?known=" + this.made).statusCode()).isEqualTo(400);
		for (String ending : List.of(".pdf", ".ods")) {
			assertThat(this.reader.get(paper.replaceFirst("one", "%6Fne") + ending).statusCode()).isEqualTo(400);
			assertThat(this.reader.get(paper + ending.replace("d", "%64")).statusCode()).isEqualTo(400);
			assertThat(this.reader.wordsOfRefusal(paper.replaceFirst("one", "%6Fne") + ending))
				.contains("Its one address is " + paper + ending + ".");
			assertThat(this.reader.get("/papers/never-made" + ending).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void readers_see_no_name() {
		People.One person = this.people.somebody();
		String paper = make(person.signIn(this.port), "Without a name").headers().firstValue("Location").orElseThrow();
		assertThat(this.reader.text(paper)).doesNotContain(person.name()).doesNotContain(person.signIn());
	}

	@Test
	void what_is_wrong_is_said_in_the_order_of_the_fields_and_what_was_chosen_stays() {
		Visitor visitor = this.people.somebody().signIn(this.port);
		visitor.page("/account/papers/new");
		HttpResponse<String> nothing = visitor.post("/account/papers", "authority", this.data.name("north"), "title",
				"x", "theme", "of no such name");
		assertThat(nothing.statusCode()).isEqualTo(400);
		Document page = Jsoup.parse(nothing.body());
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#title", "#theme");
		assertThat(page.select("#title").val()).isEqualTo("x");
		HttpResponse<String> untitled = visitor.post("/account/papers", "authority", this.data.name("north"), "theme",
				this.data.name("leadership"));
		assertThat(Jsoup.parse(untitled.body()).select("input[name=theme][checked]").eachAttr("value"))
			.containsExactly(this.data.name("leadership"));
		assertThat(visitor.get("/account/papers/contents").statusCode()).isEqualTo(400);
		assertThat(visitor.get("/account/papers/contents?authority=nobody").body())
			.contains("Choose at least one authority");
	}

	@Test
	void a_paper_has_its_own_moment() {
		String paper = paper("Of its own moment");
		assertThat(this.reader.wordsOfRefusal(paper + "?on=2020-01-01")).contains("has a day of its own");
		assertThat(this.reader.get(paper + "?known=" + (this.made - 1)).statusCode()).isEqualTo(404);
		assertThat(this.reader.get("/papers/never-made").statusCode()).isEqualTo(404);
		assertThat(this.reader.page(paper).select("#paper a[href^=/]").eachAttr("href")).isNotEmpty()
			.allMatch((href) -> href.endsWith("known=" + this.made));
	}

	private String paper(String title) {
		HttpResponse<String> answer = make(this.people.somebody().signIn(this.port), title);
		assertThat(answer.statusCode()).isEqualTo(303);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	private HttpResponse<String> make(Visitor visitor, String title) {
		String authorities = Stream.of("north", "south")
			.map((name) -> "authority=" + this.data.name(name))
			.reduce((one, other) -> one + "&" + other)
			.orElseThrow();
		visitor.page("/account/papers/contents?" + authorities);
		return visitor.post("/account/papers", "authority", this.data.name("north"), "authority",
				this.data.name("south"), "title", title, "theme", this.data.name("leadership"));
	}

	private byte[] file(String paper, String ending) {
		HttpResponse<byte[]> answer = this.reader.get(paper + "." + ending);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private String since(String paper) {
		return this.reader.page(paper).select(".app-since").text();
	}

	/** The part that never changes, byte by byte. */
	private String frozen(String paper) {
		String text = this.reader.text(paper);
		return text.substring(text.indexOf("<article"), text.indexOf("</article>"));
	}

}
