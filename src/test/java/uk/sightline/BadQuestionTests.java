package uk.sightline;

import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an address asks, the reader gets a page that says what to do, and the log gets
 * nothing raw.
 */
@FoundingSite
@ExtendWith(OutputCaptureExtension.class)
class BadQuestionTests {

	private static final String LONG = "x".repeat(10_000);

	@LocalServerPort
	private int port;

	private FoundingSite.Reader reader;

	@BeforeEach
	void openTheSite() {
		this.reader = new FoundingSite.Reader(this.port);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "/compare?on=2016-13-40, 400, is not a day",
			"/compare?on=2015-02-29, 400, is not a day", "/compare?on=yesterday, 400, is not a day",
			"/compare?on=1066-10-14, 400, before 1900", "/compare?on=2199-01-01, 400, has not come yet",
			"/compare?known=2199-01-01, 400, has not come yet", "/compare?known=0, 404, no publication of this number",
			"/compare?known=99, 404, no publication of this number",
			"/compare?known=999999999, 404, no publication of this number",
			"/compare?known=9999999999, 400, is not a day", "/compare?known=-1, 400, is not a day",
			"/?known=2001-01-01, 404, records begin on", "/compare?on=2016-01-01&on=2017-01-01, 400, more than once",
			"/compare?known=1&known=1, 400, more than once",
			"/compare?authorities=kirklees&authorities=leeds, 400, more than once",
			"\"/compare?authorities=kirklees,kirklees\", 400, named twice",
			"\"/compare?authorities=kirklees,atlantis\", 404, knows no authority",
			"\"/compare?authorities=kirklees,\", 404, knows no authority",
			"\"/compare?authorities=kirklees,calderdale,wakefield,leeds,york,bradford,barnsley\", 400, at most six",
			"/compare?mode=framework, 400, Choose the framework",
			"/compare?mode=league-table, 400, mode of a comparison",
			"/compare?mode=framework&framework=XYZ, 404, knows no framework",
			"/authorities/atlantis, 404, knows no authority", "/authorities/atlantis/history, 404, knows no authority",
			"/inspections/none, 404, knows no inspection", "/sources/none, 404, knows no source",
			"/frameworks/none, 404, knows no framework", "/publications/99, 404, no publication of this number",
			"/publications/0, 404, \"\"", "/publications?page=0, 404, no such page",
			"/publications?page=2, 404, no such page", "/downloads/none.csv, 404, no download of this name",
			"/compare/chosen, 400, Choose at least one", "/nowhere, 404, \"\"" })
	void a_bad_question_gets_its_status_and_a_sentence(String address, int status, String sentence) {
		HttpResponse<String> response = this.reader.get(address);

		assertThat(response.statusCode()).isEqualTo(status);
		Document page = Jsoup.parse(response.body());
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("main").text()).contains(sentence);
		assertThat(response.headers().firstValue("ETag")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "%3Cscript%3Ealert(1)%3C/script%3E", "%00", "a%00b", "%E2%80%AE%D7%90", "%27%20or%201=1--",
			"$%7B7*7%7D", "%0d%0aSet-Cookie:%20a=b", "..%2f..%2fetc%2fpasswd", "%ff%fe" })
	void hostile_values_come_back_as_text_or_not_at_all(String value, CapturedOutput log) {
		for (String address : new String[] { "/compare?on=", "/compare?known=", "/compare?authorities=",
				"/compare?framework=X&mode=", "/compare?mode=framework&framework=", "/publications?page=",
				"/compare/chosen?authority=", "/compare/choose?authorities=", "/authorities/", "/sources/",
				"/inspections/", "/frameworks/", "/downloads/" }) {
			HttpResponse<String> response = this.reader.get(address + value);

			assertThat(response.statusCode()).as(address + value).isIn(200, 400, 404);
			assertThat(response.body()).doesNotContain("<script>alert").doesNotContain("Exception");
			assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		}
		assertThat(log).doesNotContain("alert(1)").doesNotContain("Exception").doesNotContain("or 1=1");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/compare?on=", "/compare?known=", "/compare?authorities=", "/authorities/", "/nowhere?q=" })
	void ten_thousand_characters_get_a_page(String address) {
		HttpResponse<String> response = this.reader.get(address + LONG);

		assertThat(response.statusCode()).isIn(400, 404);
		assertThat(Jsoup.parse(response.body()).select("h1")).hasSize(1);
		assertThat(response.body()).doesNotContain(LONG);
	}

	@Test
	void a_public_page_sets_no_cookie_and_has_strict_headers() {
		HttpResponse<String> response = this.reader.get("/compare");

		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(response.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'")
			.doesNotContain("unsafe");
		assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(response.body()).doesNotContain("<script").doesNotContain(" style=");
	}

}
