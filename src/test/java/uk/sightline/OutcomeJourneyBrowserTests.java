package uk.sightline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.FoundingWithout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * An officer enters Wakefield's outcome of March 2025 from the report in hand, with one
 * slip; a reviewer keys it again, finds the slip, and publishes once it is mended. All by
 * keyboard, in a browser without script, on data that does not have it yet.
 */
@SpringBootTest(classes = { SightlineApplication.class, Watched.class, Desk.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "sightline.founding-data=classpath*:none/*.csv")
@ContextConfiguration(initializers = TestDatabase.Migrated.class)
class OutcomeJourneyBrowserTests {

	private static final String LEADERS = "The impact of leaders on social work practice with children and families";

	private static final String HELP = "The experiences and progress of children who need help and protection";

	private static final String IN_CARE = "The experiences and progress of children in care";

	private static final String LEAVERS = "The experiences and progress of care leavers";

	private static final String OVERALL = "Overall effectiveness";

	@RegisterExtension
	static final Browser browser = new Browser();

	@Autowired
	private Desk desk;

	@Autowired
	private People people;

	@LocalServerPort
	private int port;

	@Test
	void an_outcome_is_entered_checked_mended_and_published(@TempDir Path folder) throws Exception {
		this.desk.load(FoundingWithout.write(folder, "wakefield-2025-03-ilacs", "ofsted-wakefield-2025-07-18"));
		FoundingSite.Reader reader = new FoundingSite.Reader(this.port);
		Map<String, String> before = publicPages(reader);
		People.One officer = this.people.officer("wakefield");
		People.One reviewer = this.people.reviewer("wakefield");
		try (Page atOfficer = browser.newPage(new NewPageOptions().setJavaScriptEnabled(false));
				Page atReviewer = browser.newPage(new NewPageOptions().setJavaScriptEnabled(false))) {
			officer.signIn(atOfficer, this.port);
			reviewer.signIn(atReviewer, this.port);

			enter(atOfficer, "good");
			assertThat(publicPages(reader)).isEqualTo(before);

			String revision = keyAgain(atReviewer);
			atReviewer.waitForURL("**/grades/compare");
			assertThat(atReviewer.locator(".app-both__differs").allInnerTexts()).singleElement(as(STRING))
				.contains(LEAVERS, "good", "requires improvement to be good");
			assertThat(atReviewer.locator("h1").innerText()).isEqualTo("Both keyings side by side");
			giveBack(atReviewer, revision);
			mend(atOfficer, revision);
			assertThat(publicPages(reader)).isEqualTo(before);

			publish(atReviewer, revision, 2);
			correct(atOfficer, atReviewer);
		}
		Map<String, String> after = publicPages(reader);
		assertThat(after.get("/compare")).isNotEqualTo(before.get("/compare"));
		Document compare = reader.page("/compare");
		assertThat(compare.text()).contains("March 2025");
		Document history = reader.page("/authorities/wakefield/history");
		assertThat(history.text()).contains("March 2025").doesNotContain("Person p-");
		Document outcome = reader.page("/inspections/wakefield-2025-03-ilacs");
		assertThat(outcome.select("#judgements tbody tr").eachText()).anyMatch(
				(row) -> row.contains("care leavers") && row.toLowerCase().contains("requires improvement to be good"));
		assertThat(outcome.text()).contains("Corrected on 15 June 2026",
				HELP + ": grade was “good”, is now “outstanding”", "Reason: The page of the table was wrong.");
		assertThat(reader.page("/inspections/wakefield-2025-03-ilacs?known=2").select("#judgements").text())
			.contains(HELP + " Good");
		assertThat(reader.get("/inspections/wakefield-2025-03-ilacs?known=1").statusCode()).isEqualTo(404);
		assertThat(reader.page("/publications/2").text()).contains("an officer", "a reviewer")
			.doesNotContain(officer.name(), reviewer.name());
		assertThat(this.people.administrator().signIn(this.port).get("/admin/log.csv").body())
			.contains("Publication 3; submitted by " + officer.name() + ", approved by " + reviewer.name())
			.contains("returned", "submitted", "signed-in");
	}

	private void enter(Page page, String careLeavers) {
		long started = System.nanoTime();
		Keyboard keys = new Keyboard(page);
		page.navigate(address("/enter"));
		keys.button("Enter an outcome");
		keys.choose(page.getByLabel("ILACS: short inspection")).enter();
		keys.typeInto(page.locator("#started-day"), "24")
			.typeInto(page.locator("#started-month"), "3")
			.typeInto(page.locator("#started-year"), "2025")
			.typeInto(page.locator("#ended-day"), "28")
			.typeInto(page.locator("#ended-month"), "3")
			.typeInto(page.locator("#ended-year"), "2025")
			.enter();
		page.waitForURL("**/source");
		assertThat(page.locator("main").innerText()).contains("(ILACS)");
		keys.type("Title", "Inspection of Wakefield local authority children's services")
			.type("Web address or number", "https://files.ofsted.gov.uk/v1/file/50282475")
			.typeInto(page.locator("#published-day"), "18")
			.typeInto(page.locator("#published-month"), "7")
			.typeInto(page.locator("#published-year"), "2025")
			.type("Page on which dates and type stand", "1")
			.type("Lead inspector, if named", "Christine Kennet")
			.enter();
		page.waitForURL("**/grades");
		assertThat(page.locator("main").innerText()).contains("Before:", "November 2021");
		keys.type("All grades stand on page", "1");
		grade(page, keys, LEADERS, "good");
		grade(page, keys, HELP, "good");
		grade(page, keys, IN_CARE, "outstanding");
		grade(page, keys, LEAVERS, careLeavers);
		grade(page, keys, OVERALL, "good");
		keys.enter();
		keys.button("Continue without findings");
		keys.button("Submit");
		page.waitForURL("**/submitted");
		System.out.printf("An ILACS outcome by keyboard: %d fields, %d key presses, %d ms by a script%n", keys.fields(),
				keys.presses(), Duration.ofNanos(System.nanoTime() - started).toMillis());
	}

	/** Keys the grades from the source, blind, and answers the revision's number. */
	private String keyAgain(Page page) {
		Keyboard keys = new Keyboard(page);
		page.navigate(address("/review"));
		keys.enter(page.locator("main a", new Page.LocatorOptions().setHasText("2025")).first());
		page.waitForURL(Pattern.compile(".*/review/[0-9]+"));
		String revision = page.url().replaceAll(".*/review/([0-9]+)", "$1");
		assertThat(page.locator("main").innerText()).doesNotContain("outstanding");
		keys.enter(page.locator("main a[href$='/grades']").first());
		page.waitForURL("**/grades");
		assertThat(page.locator("main").innerText()).doesNotContain("Before:");
		assertThat(page.locator("main input[type=radio]:checked").count()).isZero();
		keyGrades(page, keys, "good");
		return revision;
	}

	private static void keyGrades(Page page, Keyboard keys, String help) {
		grade(page, keys, LEADERS, "good");
		grade(page, keys, HELP, help);
		grade(page, keys, IN_CARE, "outstanding");
		grade(page, keys, LEAVERS, "requires improvement to be good");
		grade(page, keys, OVERALL, "good");
		keys.enter();
	}

	private void giveBack(Page page, String revision) {
		open(page, revision);
		assertThat(page.locator("main").innerText()).contains("differs from what was entered")
			.doesNotContain("Approve and publish");
		page.goBack();
		Keyboard keys = new Keyboard(page);
		keys.enter(page.locator("main a", new Page.LocatorOptions().setHasText("Return it to the officer")));
		page.waitForURL(Pattern.compile(".*/review/" + revision + "\\?place=.*"));
		assertThat(page.locator("#place-1").inputValue()).isEqualTo("grades/care-leavers");
		keys.pick(page.locator("#reason-1"), "differs-from-source")
			.typeInto(page.locator("#words-1"), "The table on page 1 says otherwise.")
			.button("Return to its officers");
		page.waitForCondition(() -> !page.url().contains("place="));
	}

	private void mend(Page page, String revision) {
		Keyboard keys = new Keyboard(page);
		page.navigate(address("/enter"));
		assertThat(page.locator("main").innerText()).contains("Returned");
		page.navigate(address("/enter/" + revision + "/grades"));
		assertThat(page.locator("main").innerText()).contains("Returned by", "The table on page 1 says otherwise.");
		grade(page, keys, LEAVERS, "requires improvement to be good");
		keys.enter();
		page.waitForCondition(() -> !page.url().endsWith("/grades"));
		page.navigate(address("/enter/" + revision + "/check"));
		keys.button("Submit");
		page.waitForURL("**/submitted");
	}

	/** What was published stays visible in its history, with who corrected it and why. */
	private void correct(Page atOfficer, Page atReviewer) {
		Keyboard keys = new Keyboard(atOfficer);
		atOfficer.navigate(address("/enter/inspections/wakefield-2025-03-ilacs/correct"));
		keys.typeInto(atOfficer.locator("#reason"), "The page of the table was wrong.").button("Begin the correction");
		atOfficer.waitForURL(Pattern.compile(".*/enter/[0-9]+/.*"));
		String revision = atOfficer.url().replaceAll(".*/enter/([0-9]+)/.*", "$1");
		atOfficer.navigate(address("/enter/" + revision + "/grades"));
		grade(atOfficer, keys, HELP, "outstanding");
		keys.enter();
		atOfficer.waitForCondition(() -> !atOfficer.url().endsWith("/grades"));
		atOfficer.navigate(address("/enter/" + revision + "/check"));
		assertThat(atOfficer.locator(".app-warnings").count()).isPositive();
		keys.button("Submit");
		atOfficer.waitForURL("**/submitted");
		Keyboard reviewing = new Keyboard(atReviewer);
		atReviewer.navigate(address("/review/" + revision + "/grades"));
		keyGrades(atReviewer, reviewing, "outstanding");
		atReviewer.waitForURL("**/grades/compare");
		publish(atReviewer, revision, 3);
	}

	private void publish(Page page, String revision, int publication) {
		open(page, revision);
		assertThat(page.locator("main").innerText()).doesNotContain("differs from what was entered");
		new Keyboard(page).choose(page.locator("#when")).button("Approve and publish");
		page.locator("main", new Page.LocatorOptions().setHasText("Publication " + publication)).waitFor();
	}

	private void open(Page page, String revision) {
		page.navigate(address("/review/" + revision));
	}

	private static void grade(Page page, Keyboard keys, String area, String word) {
		Locator fieldset = page.locator("fieldset",
				new Page.LocatorOptions().setHas(page.locator("legend", new Page.LocatorOptions().setHasText(area))));
		Locator exact = fieldset
			.filter(new Locator.FilterOptions().setHas(page.locator("legend:text-is(\"" + area + "\")")));
		keys.choose((exact.count() > 0 ? exact.first() : fieldset.last()).locator("input[value='" + word + "']"));
	}

	private String address(String address) {
		return "http://localhost:" + this.port + address;
	}

	/** Every public address there is, as a reader gets it. */
	private static Map<String, String> publicPages(FoundingSite.Reader reader) {
		Map<String, String> bodies = new LinkedHashMap<>();
		List<String> next = new java.util.ArrayList<>(List.of("/", "/compare", "/downloads", "/publications"));
		while (!next.isEmpty()) {
			String address = next.remove(0);
			if (bodies.containsKey(address)) {
				continue;
			}
			String body = reader.get(address).body();
			bodies.put(address, body);
			boolean page = !address.startsWith("/downloads/") && !address.contains("?");
			if (page) {
				org.jsoup.Jsoup.parse(body)
					.select("a[href^=/]")
					.eachAttr("href")
					.stream()
					.map((href) -> href.replaceAll("#.*", ""))
					.filter((href) -> !href.startsWith("/sign-in") && !href.contains("/assets"))
					.filter((href) -> !href.matches("/authorities/.*") || href.contains("wakefield"))
					.forEach(next::add);
			}
		}
		return bodies;
	}

}
