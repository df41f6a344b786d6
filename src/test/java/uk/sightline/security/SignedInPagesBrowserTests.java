package uk.sightline.security;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.Axe;
import uk.sightline.Browser;
import uk.sightline.FoundingSite;
import uk.sightline.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages about people in a real browser, with and without errors: axe, wide and
 * narrow.
 */
@FoundingSite
class SignedInPagesBrowserTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/sign-in/signed-out", "/sign-in/unknown" })
	void pages_before_sign_in(String path) {
		try (Page page = open(1280)) {
			page.navigate(address(path));
			check(page, "out" + path);
		}
	}

	@Test
	void sign_in_that_fails() {
		try (Page page = open(1280)) {
			page.navigate(address("/sign-in"));
			page.getByLabel("Sign-in name").fill("nobody");
			page.getByLabel("Password").press("Enter");
			page.waitForSelector(".govuk-error-summary");
			check(page, "sign-in-error");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/account", "/account?changed", "/admin/people", "/admin/people/new", "/admin/log",
			"/admin/log?word=nothing-like-it", "/enter/no-such" })
	void pages_of_an_administrator(String path) {
		try (Page page = open(1280)) {
			new People(this.jdbc).administrator().signIn(page, this.port);
			page.navigate(address(path));
			check(page, path);
		}
	}

	@Test
	void a_board_paper_is_made_without_script_by_keyboard_alone() {
		try (Page page = browser.newPage(new NewPageOptions().setJavaScriptEnabled(false))) {
			new People(this.jdbc).somebody().signIn(page, this.port);
			page.getByText("Board papers").first().press("Enter");
			page.getByText("Make a board paper").press("Enter");
			page.getByLabel("Kirklees").press("Space");
			page.getByText("Continue").press("Enter");
			page.getByText("Make the paper").press("Enter");
			page.locator(".govuk-error-summary a").first().press("Enter");
			page.getByLabel("Title").fill("Made by keyboard");
			page.locator("input[name=theme][value=leadership]").press("Space");
			page.locator("input[name=indicator][value=children-looked-after-rate]").press("Space");
			page.locator("summary:has-text('Workforce:')").press("Enter");
			page.locator("details:has-text('Workforce:') input").first().press("Space");
			page.locator("input[name=part]").first().press("Space");
			page.getByText("Make the paper").press("Enter");
			assertThat(page.url()).contains("/papers/made-by-keyboard");
			assertThat(page.locator("h2").allTextContents()).contains("Kirklees over the years",
					"Children looked after per 10,000", "Kirklees: Children's Services 10 Point Improvement Plan");
		}
		try (Page page = open(1280)) {
			new People(this.jdbc).somebody().signIn(page, this.port);
			for (String path : new String[] { "/account/papers", "/account/papers/new", "/account/papers/contents",
					"/account/papers/contents?authority=kirklees" }) {
				page.navigate(address(path));
				check(page, path);
			}
			page.getByText("Make the paper").press("Enter");
			page.waitForSelector(".govuk-error-summary");
			page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
			check(page, "paper-error");
		}
	}

	@Test
	void a_person_with_roles_and_all_buttons() {
		People people = new People(this.jdbc);
		People.One officer = people.make(false, java.util.List.of("kirklees"), java.util.List.of("wakefield"));
		try (Page page = open(1280)) {
			people.administrator().signIn(page, this.port);
			page.navigate(address("/admin/people/" + officer.id()));
			assertThat(page.getByLabel("Officer of Kirklees").isChecked()).isTrue();
			check(page, "person");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give a new password")).press("Enter");
			check(page, "password-shown");
		}
	}

	@Test
	void errors_on_every_form() {
		People people = new People(this.jdbc);
		try (Page page = open(1280)) {
			people.administrator().signIn(page, this.port);
			page.navigate(address("/account"));
			page.getByLabel("New password again").fill("x");
			page.getByLabel("New password again").press("Enter");
			page.waitForSelector(".govuk-error-summary");
			assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
			check(page, "account-error");
			page.navigate(address("/admin/people/new"));
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add")).press("Enter");
			page.waitForSelector(".govuk-error-summary");
			check(page, "person-error");
		}
	}

	@Test
	void roles_are_given_by_keyboard_without_script() {
		People people = new People(this.jdbc);
		People.One person = people.somebody();
		try (Page page = browser.newPage(new NewPageOptions().setJavaScriptEnabled(false))) {
			people.administrator().signIn(page, this.port);
			page.navigate(address("/admin/people/" + person.id()));
			page.getByLabel("Reviewer of Wakefield").press("Space");
			page.getByText("Save").press("Enter");
			assertThat(page.url()).endsWith("/admin/people");
		}
		assertThat(this.jdbc.sql("select role || ' ' || authority from person_role where person_id = ?")
			.param(person.id())
			.query(String.class)
			.list()).containsExactly("reviewer wakefield");
	}

	private Page open(int width) {
		return browser.newPage(new NewPageOptions().setViewportSize(width, 800).setBypassCSP(true));
	}

	private void check(Page page, String name) {
		for (int width : new int[] { 1280, 360 }) {
			page.setViewportSize(width, 800);
			assertThat(Axe.findings(page)).as(name + " at " + width).isEmpty();
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
			String pictures = System.getProperty("pictures");
			if (pictures != null) {
				page.screenshot(new Page.ScreenshotOptions().setFullPage(false)
					.setPath(java.nio.file.Path.of(pictures, name.replaceAll("[^a-z]+", "-") + width + ".png")));
			}
		}
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
