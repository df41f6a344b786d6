package uk.sightline.inspection;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers find by words in the founding data. */
@FoundingSite
class SearchTests {

	@LocalServerPort
	private int port;

	private FoundingSite.Reader reader;

	@BeforeEach
	void openTheSite() {
		this.reader = new FoundingSite.Reader(this.port);
	}

	@Test
	void an_abbreviation_finds_what_it_stands_for() {
		Document page = search("CSE");
		assertThat(page.select(".app-hits > li").eachText()).filteredOn((hit) -> !hit.contains("CSE"))
			.hasSizeGreaterThan(3)
			.allMatch((hit) -> hit.contains("child sexual exploitation"));
		assertThat(page.select("main p").eachText()).contains("Also looked for: child sexual exploitation.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "child and adolescent mental health services",
			"\"child and adolescent mental health services\"", "mental health adolescent child service" })
	void what_an_abbreviation_stands_for_finds_the_abbreviation(String words) {
		assertThat(search(words).select(".app-hits > li").eachText())
			.anyMatch((hit) -> hit.contains("better support from CAMHS"));
	}

	@ParameterizedTest
	@CsvSource({ "audits, audit", "auditing, audits", "LAC, looked after children", "children looked after, LAC" })
	void words_are_found_in_all_their_forms(String words, String other) {
		assertThat(total(search(words))).isPositive().isGreaterThanOrEqualTo(total(search(other + " " + words)));
	}

	@Test
	void what_is_found_is_marked_and_leads_to_its_place() {
		Element hit = search("private fostering").selectFirst(".app-hits > li");
		assertThat(hit.select("mark").eachText()).contains("private fostering");
		String address = hit.selectFirst("a[href^=/inspections/]").attr("href");
		assertThat(this.reader.page(address).getElementById(address.substring(address.indexOf('#') + 1)).text())
			.contains(hit.selectFirst(".app-words").text());
		assertThat(hit.select("a[href^=/sources/]")).isNotEmpty();
	}

	@Test
	void a_search_is_narrowed_by_authority_kind_and_theme() {
		Document page = this.reader.page("/search?q=&authority=wakefield&kind=recommendation&theme=lscb");
		assertThat(page.select(".app-hits > li").eachText()).hasSize(4)
			.allMatch((hit) -> hit.contains("Wakefield") && hit.contains("Recommendation"));
		assertThat(page.select("select option[selected]").eachText()).containsExactly("Wakefield", "Recommendations",
				"Local Safeguarding Children Board");
	}

	@Test
	void on_a_day_only_what_had_been_published_is_found() {
		assertThat(this.reader.page("/search?kind=recommendation&authority=wakefield&on=2016-09-19").text())
			.contains("Nothing found");
		Document page = this.reader.page("/search?kind=recommendation&authority=wakefield&on=2016-09-20");
		assertThat(total(page)).isEqualTo(17);
		assertThat(page.select("form input[name=on]").attr("value")).isEqualTo("2016-09-20");
	}

	@Test
	void many_are_shown_page_by_page() {
		Document first = this.reader.page("/search?q=children%20-nothing&kind=");
		String next = first.select("a[rel=next]").attr("href");
		assertThat(first.select(".app-hits > li")).hasSize(20);
		Document second = this.reader.page(next.replace(" ", "%20"));
		assertThat(second.select(".app-hits > li").first().text())
			.isNotEqualTo(first.select(".app-hits > li").first().text());
		assertThat(second.select(".app-hits").attr("start")).isEqualTo("21");
		assertThat(total(second)).isEqualTo(total(first));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "'", "\"\"\"", "%", "_", ":*", "child:*", "a & | !", "!!!", "(((", "<->", "\\", "\0",
			"a\0b", "';drop table finding;--", "' or 1=1--", "<script>alert(1)</script>", "<mark>x</mark>",
			"\u0002x\u0003", "$1", "{0}", "${7*7}", "__${7*7}__", "-", "or", "the", "or or or", "\uD83D\uDE00", "×",
			"\u202E", "select target, substitute" })
	void whatever_is_typed_is_text(String words) {
		HttpResponse<String> response = this.reader.get("/search?q=" + encoded(words));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).doesNotContain("<script>", "<mark>x", "“49”");
		assertThat(Jsoup.parse(response.body()).selectFirst("#q").val())
			.isEqualTo(words.replace("\0", " ").replaceAll("[\u0002\u0003]", " ").strip());
	}

	@Test
	void ten_thousand_characters_are_too_many() {
		HttpResponse<String> response = this.reader.get("/search?q=" + "word%20".repeat(1000));
		assertThat(response.statusCode()).isEqualTo(400);
		Document page = Jsoup.parse(response.body());
		assertThat(page.title()).startsWith("Error: Search");
		assertThat(page.select(".govuk-error-summary a[href=#q]").text())
			.isEqualTo("Search for at most 200 characters");
	}

	@ParameterizedTest
	@CsvSource({ "authority=atlantis, 404", "theme=none, 404", "kind=none, 400", "q=a&page=99, 404", "page=x, 404" })
	void a_choice_that_there_is_not_is_refused(String query, int status) {
		assertThat(this.reader.get("/search?" + query).statusCode()).isEqualTo(status);
	}

	private Document search(String words) {
		return this.reader.page("/search?q=" + encoded(words));
	}

	private static String encoded(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

	private static int total(Document page) {
		List<String> heads = page.select("main h2").eachText();
		String number = heads.get(0).replaceAll("[^0-9].*", "");
		return heads.get(0).startsWith("One") ? 1 : number.isEmpty() ? 0 : Integer.parseInt(number);
	}

}
