package uk.sightline.web;

import java.util.List;

import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader's browser gets, from a running server.
 */
@SpringBootTest(classes = { WebApplication.class, SamplePages.Sample.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sightline.contact=data@example.org", "server.servlet.encoding.force=true" })
@ExtendWith(OutputCaptureExtension.class)
class PageTests {

	@LocalServerPort
	private int port;

	private Site site;

	@BeforeEach
	void findSite() {
		this.site = new Site(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/about", "/compare", "/compare?known=3", "/no-such-page", "/fail/half-way" })
	void every_page_stands_in_the_layout(String path) {
		Document page = this.site.page(path);
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
		assertThat(page.title()).endsWith(" – Sightline").doesNotContain("null");
		assertThat(page.select("head > title")).hasSize(1);
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("main#main-content.govuk-main-wrapper")).hasSize(1);
		assertThat(page.select("body > header")).hasSize(1);
		assertThat(page.select("body > footer")).hasSize(1);
		assertThat(page.select("meta[name=viewport]")).hasSize(1);
		assertThat(page.selectFirst("body > a").attr("href")).isEqualTo("#main-content");
		assertThat(page.select("[style], script, style, [th\\:text]")).isEmpty();
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void files_are_kept_for_ever_and_found_where_the_page_says() {
		Document page = this.site.page("/about");
		for (Element link : page.select("head > link:not([rel=alternate])")) {
			Connection.Response file = this.site.get(link.attr("href"));
			assertThat(file.statusCode()).isEqualTo(200);
			assertThat(file.headers("Cache-Control")).singleElement()
				.satisfies((value) -> assertThat(value).contains("public", "max-age=31536000", "immutable"));
		}
		assertThat(page.select("head > link:not([rel=alternate])").eachAttr("href")).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css",
			"/assets/sightline-0000000000000000.css", "/assets/app.css", "/look/app.css", "/error" })
	void nothing_else_is_served(String path) {
		assertThat(this.site.get(path).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/compare, Compare, page", "/compare/sample, Compare, true", "/about, About, page" })
	void the_section_is_marked(String path, String text, String current) {
		assertThat(this.site.page(path).select("nav[aria-label=Menu] [aria-current]")).singleElement()
			.satisfies((link) -> {
				assertThat(link.text()).isEqualTo(text);
				assertThat(link.attr("aria-current")).isEqualTo(current);
				assertThat(link.select("strong")).hasSize(1);
			});
	}

	@Test
	void the_state_is_named_and_an_earlier_one_is_announced() {
		Document today = this.site.page("/compare");
		assertThat(today.select("footer").text()).contains("State: publication 12 of 3 May 2026.");
		assertThat(today.select(".app-earlier")).isEmpty();
		Document earlier = this.site.page("/compare?known=3");
		assertThat(earlier.select("body > .govuk-width-container > .app-earlier")).hasSize(1);
		assertThat(earlier.select(".app-earlier a").attr("href")).isEqualTo("/compare");
		assertThat(this.site.page("/about").select("footer").text()).doesNotContain("State:");
	}

	@Test
	void every_help_and_error_line_belongs_to_a_field() {
		Document page = this.site.page("/compare");
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).hasSize(2)
			.allSatisfy((href) -> assertThat(page.select("input" + href)).hasSize(1));
		assertThat(page.select("#on").attr("aria-describedby")).isEqualTo("on-hint on-error");
		assertThat(page.select("#framework").hasAttr("aria-describedby")).isFalse();
		List<String> lines = page.select(".govuk-hint, .govuk-error-message").eachAttr("id");
		assertThat(String.join(" ", page.select("[aria-describedby]").eachAttr("aria-describedby")).split(" "))
			.containsExactlyInAnyOrderElementsOf(lines);
		assertThat(page.select("label").eachAttr("for"))
			.allSatisfy((id) -> assertThat(page.getElementById(id)).isNotNull());
	}

	@Test
	void a_grade_is_word_and_shape() {
		Document page = this.site.page("/compare");
		Element half = page.selectFirst(".app-key .app-mark--half");
		assertThat(half.attr("aria-hidden")).isEqualTo("true");
		assertThat(half.selectFirst("path").attr("d")).isEqualTo(Mark.HALF.path());
		assertThat(half.nextElementSibling().text()).isEqualTo("adequate");
		assertThat(page.select(".app-key li").last().select("svg")).isEmpty();
	}

	@Test
	void the_comparison_keeps_its_table_when_it_is_stacked() {
		Document page = this.site.page("/compare");
		assertThat(page.select(".app-region[tabindex=0][role=region] > table[role=table]")).hasSize(1);
		assertThat(page.select("#compare tr:not([role=row]), #compare td:not([role=cell])")).isEmpty();
		assertThat(page.select("#compare .app-verdict").eachText())
			.contains("Comparable: All three. Same judgement under the same framework.");
	}

	@Test
	void the_contact_is_where_errors_are_reported() {
		Document about = this.site.page("/about");
		assertThat(about.select("a[href=mailto:data@example.org]")).hasSize(2);
		assertThat(about.select("footer a, .app-contents a").eachAttr("href")).filteredOn((href) -> href.contains("#"))
			.hasSizeGreaterThan(8)
			.allSatisfy((href) -> assertThat(about.getElementById(href.substring(href.indexOf('#') + 1))).isNotNull());
	}

	@ParameterizedTest
	@CsvSource({ "/no-such-page, 404, Page not found", "/fail/not-found?name=x, 404, Page not found",
			"/fail/bad-question?on=x, 400, Sightline cannot answer that",
			"/fail/not-found, 400, Sightline cannot answer that",
			"/fail/number?known=x, 400, Sightline cannot answer that", "/about;a=b, 400, Sightline cannot answer that",
			"/fail/unexpected?text=x, 500, 'Sorry, there is a problem with the service'",
			"/fail/half-way, 500, 'Sorry, there is a problem with the service'" })
	void a_failure_is_a_page_in_the_reader_s_words(String path, int status, String title) {
		Connection.Response response = this.site.get(path);
		Document page = Site.parse(response);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.header("Cache-Control")).contains("no-store");
		assertThat(page.title()).isEqualTo(title + " – Sightline");
		assertThat(page.select("h1").text()).isEqualTo(title);
		assertThat(page.select("main p")).hasSize(3);
		assertThat(page.select("main").text()).doesNotContain("Exception", "uk.sightline", "springframework");
	}

	@Test
	void the_wrong_method_is_said_too() {
		Connection.Response response = this.site.send(Connection.Method.POST, "/about");
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.header("Allow")).contains("GET");
		assertThat(Site.parse(response).select("h1").text()).isEqualTo("This page cannot be used like that");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fail/not-found?name=", "/fail/bad-question?on=", "/fail/number?known=",
			"/fail/unexpected?text=", "/no-such-page?", "/compare?known=" })
	void nothing_comes_back_as_markup(String path) {
		Connection.Response response = this.site.get(path + "%3Cimg%20src%3Dx%3E%22%27");
		assertThat(response.body()).doesNotContain("<img");
	}

	@Test
	void what_was_asked_is_quoted_only_by_a_sentence_for_the_reader() {
		assertThat(this.site.page("/fail/not-found?name=%3Cb%3ENowhere").select("main").text())
			.contains("There is no authority called <b>Nowhere.");
		assertThat(this.site.get("/fail/unexpected?text=secret").body()).doesNotContain("secret");
		assertThat(this.site.get("/fail/number?known=secret").body()).doesNotContain("secret");
	}

	@Test
	void what_was_asked_forges_no_line_of_the_log(CapturedOutput output) {
		this.site.get("/fail/unexpected?text=one%0D%0Aforged");
		this.site.get("/fail/bad-question?on=never-logged");
		this.site.get("/never-logged");
		assertThat(output.getOut()).contains("IllegalStateException: one  forged")
			.doesNotContain("\nforged")
			.doesNotContain("never-logged");
	}

}
