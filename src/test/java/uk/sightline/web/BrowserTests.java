package uk.sightline.web;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.Axe;
import uk.sightline.Browser;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only a real browser can say: axe, the content policy, the width of a narrow
 * screen.
 */
@SpringBootTest(classes = { WebApplication.class, SamplePages.Sample.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BrowserTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/compare?known=3, 1280", "/compare?known=3, 360", "/about, 1280", "/no-such-page, 320" })
	void axe_finds_nothing(String path, int width) {
		try (Page page = open(path, width)) {
			assertThat(Axe.findings(page)).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/compare?known=3, 320", "/compare?known=3, 360", "/compare?known=3, 641", "/about, 320" })
	void no_page_scrolls_sideways(String path, int width) {
		try (Page page = open(path, width)) {
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
		}
	}

	@Test
	void the_content_policy_stops_nothing_of_ours() {
		List<String> complaints = new ArrayList<>();
		try (Page page = browser.newPage()) {
			page.onConsoleMessage((message) -> complaints.add(message.text()));
			page.navigate("http://localhost:" + this.port + "/compare?known=3");
			assertThat(page.evaluate("getComputedStyle(document.querySelector('.app-header')).backgroundColor"))
				.isEqualTo("rgb(18, 48, 58)");
		}
		assertThat(complaints).isEmpty();
	}

	@Test
	void the_keyboard_begins_at_what_is_wrong_and_reaches_main_first_and_then_everything() {
		try (Page page = open("/compare", 1280)) {
			assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
			page.evaluate("document.querySelector('a[href], button, input, select, [tabindex=\"0\"]').focus()");
			assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-skip-link");
			page.keyboard().press("Enter");
			assertThat(page.url()).endsWith("#main-content");
			page.keyboard().press("Tab");
			assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#on");
			page.locator(".app-region").first().focus();
			assertThat(page.evaluate("document.activeElement.className")).isEqualTo("app-region");
		}
	}

	@Test
	void a_cell_over_two_rows_is_said_once_and_pointed_to_on_a_narrow_screen() {
		try (Page page = open("/compare", 1280)) {
			assertThat(page.getByText("Judged together with children in care").isVisible()).isFalse();
			page.setViewportSize(360, 800);
			assertThat(page.getByText("Judged together with children in care").isVisible()).isTrue();
			assertThat(page.locator("td[rowspan] .app-grade").isVisible()).isTrue();
		}
	}

	private Page open(String path, int width) {
		Page page = browser.newPage(new NewPageOptions().setViewportSize(width, 800).setBypassCSP(true));
		page.navigate("http://localhost:" + this.port + path);
		return page;
	}

}
