package uk.sightline.inspection;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.sightline.Axe;
import uk.sightline.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page on which officers and reviewers work, with and without something wrong: axe,
 * and no narrow screen that scrolls sideways.
 */
@EnteringSite
class EnteringPagesBrowserTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@Autowired
	private Office office;

	@LocalServerPort
	private int port;

	private final Map<String, String> wrong = new TreeMap<>();

	@Test
	void axe_finds_nothing_where_an_officer_enters() {
		Office.Officer officer = this.office.officer("leeds", "york");
		long id = officer.shortInspection("leeds", "2024-09-02", "2024-09-06", "2024-11-01");
		long visit = officer.begin("york", "focused-visit");
		try (Page page = open(officer)) {
			for (String path : List.of("/enter", "/enter/new", "/enter/" + id + "/authority", "/enter/" + id + "/dates",
					"/enter/" + id + "/source", "/enter/" + id + "/grades", "/enter/" + id + "/findings",
					"/enter/" + id + "/findings/new", "/enter/" + id + "/check", "/enter/" + id + "/discard",
					"/enter/" + visit + "/check", "/enter/inspections/leeds-none/correct", "/enter/import")) {
				look(page, path);
			}
			for (String path : List.of("/enter/new", "/enter/" + visit + "/dates", "/enter/" + visit + "/source",
					"/enter/" + id + "/findings/new", "/enter/" + visit + "/check")) {
				wrongly(page, path);
			}
			page.navigate(address("/enter/" + id + "/dates"));
			officer.dates(id, "2024-09-02", "2024-09-07");
			page.locator("#started-day").fill("3");
			send(page);
			examine(page, "both versions side by side");
			officer.submit(id);
			look(page, "/enter/" + id + "/submitted");
			look(page, "/enter/" + id + "/check");
		}
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void axe_finds_nothing_where_a_correction_begins() {
		Office.Officer officer = this.office.officer("calderdale");
		try (Page page = open(officer)) {
			look(page, "/enter/inspections/calderdale-2015-01-sif/correct");
			wrongly(page, "/enter/inspections/calderdale-2015-01-sif/correct");
			look(page, "/review/records/inspection/calderdale-2015-01-sif");
			look(page, "/review/records/inspection/calderdale-2015-01-sif/withdraw");
			wrongly(page, "/review/records/inspection/calderdale-2015-01-sif/withdraw");
			long early = officer.begin("calderdale", "inspection");
			officer.dates(early, "2013-11-05", "2013-11-08");
			look(page, "/enter/" + early + "/framework");
		}
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void axe_finds_nothing_where_values_are_entered() {
		Office.Officer officer = this.office.officer("leeds", "calderdale");
		String set = Office.location(officer.fill("/enter/values", "authority", "leeds", "title",
				"Statistics of a test", "publisher", "DfE", "kind", "statistics", "published-year", "2025"));
		officer.fill(set + "/value", "indicator", "children-looked-after-rate", "period", "31 March 2024", "value",
				"83", "locator", "4", "numerator", "1 480", "note", "Provisional until spring.");
		try (Page page = open(officer)) {
			for (String path : List.of("/enter/values", set, set + "/source", set + "/value", set + "/value/1",
					set + "/grid?words=looked+after", set + "/upload", set + "/discard",
					"/enter/values/calderdale-2015-single-inspection/correct")) {
				look(page, path);
			}
			for (String path : List.of("/enter/values", set + "/value", set + "/upload",
					"/enter/values/calderdale-2015-single-inspection/correct")) {
				wrongly(page, path);
			}
			sent(page, set, "indicator,period,value,locator\nchildren-looked-after-rate,31 March 2025,\"12,5\",p1\n");
			examine(page, "a file with a wrong row");
			sent(page, set, "indicator,period,value,locator\nchildren-looked-after-rate,31 March 2025,c,p1\n");
			examine(page, "what every row means");
			page.navigate(address(set + "/value"));
			page.locator("#indicator").fill("looked after");
			send(page);
			examine(page, "several indicators match");
			page.navigate(address(set + "/value/1"));
			officer.fill(set + "/value", "indicator", "children-looked-after-number", "value", "5");
			page.locator("#value").fill("84");
			send(page);
			examine(page, "both versions of values");
			officer.fill(set);
			look(page, set + "/submitted");
			look(page, set);
		}
		try (Page page = open(this.office.reviewer("leeds"))) {
			look(page, "/review/" + set.replaceAll("\\D", ""));
		}
		assertThat(this.wrong).isEmpty();
	}

	private void sent(Page page, String set, String csv) {
		page.navigate(address(set + "/upload"));
		page.locator("#file")
			.setInputFiles(new FilePayload("values.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
		send(page);
		page.waitForSelector("main table");
	}

	@Test
	void axe_finds_nothing_where_the_progress_of_a_plan_is_recorded() {
		Office.Officer officer = this.office.officer("kirklees");
		String plan = "/enter/plans/kirklees-improvement-plan-2018";
		try (Page page = open(officer)) {
			look(page, "/enter/plans");
			wrongly(page, plan);
			page.locator("#reason").fill("Progress reported to the board in a test.");
			send(page);
			examine(page, "progress of a plan");
			String update = page.url().replaceFirst("^https?://[^/]*", "");
			wrongly(page, update + "/actions/5.1");
			look(page, plan);
			look(page, update + "/discard");
			send(page);
		}
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void axe_finds_nothing_where_a_reviewer_checks() {
		Office.Officer officer = this.office.officer("york");
		Office.Officer reviewer = this.office.reviewer("york");
		long id = officer.shortInspection("york", "2023-05-15", "2023-05-19", "2023-07-03");
		officer.submit(id);
		try (Page page = open(reviewer)) {
			look(page, "/review");
			look(page, "/review/" + id);
			look(page, "/review/" + id + "/grades");
			wrongly(page, "/review/" + id + "/grades");
			page.locator("input[type=radio][value=good]").all().forEach((radio) -> radio.check());
			send(page);
			examine(page, "compared");
			look(page, "/review/" + id);
			page.locator("button", new Page.LocatorOptions().setHasText("Return")).first().click();
			examine(page, "returned without a reason");
		}
		assertThat(this.wrong).isEmpty();
	}

	private Page open(Office.Officer officer) {
		Page page = browser.newPage(new NewPageOptions().setViewportSize(1280, 900).setBypassCSP(true));
		officer.person().signIn(page, this.port);
		return page;
	}

	private void look(Page page, String path) {
		page.navigate(address(path));
		examine(page, path);
	}

	private void wrongly(Page page, String path) {
		page.navigate(address(path));
		page.locator("main input[type=text], main textarea").all().forEach((field) -> {
			if (field.isVisible()) {
				field.fill("");
			}
		});
		send(page);
		if (!page.title().startsWith("Error: ")) {
			this.wrong.put(path + " (sent empty)", "no error: " + page.title());
		}
		examine(page, path + " (sent empty)");
	}

	private static void send(Page page) {
		page.locator("main form button[type=submit]").first().click();
	}

	private void examine(Page page, String name) {
		for (int width : new int[] { 1280, 360 }) {
			page.setViewportSize(width, 900);
			Axe.findings(page).forEach((finding) -> this.wrong.put(name + " at " + width, finding));
			Object wide = page.evaluate("document.documentElement.scrollWidth");
			if (!wide.equals(width)) {
				this.wrong.put(name + " at " + width, "is " + wide + " wide");
			}
			String pictures = System.getProperty("pictures");
			if (pictures != null) {
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path.of(pictures, name.replaceAll("[^a-z]+", "-") + width + ".png")));
			}
		}
		if (page.locator("h1").count() != 1) {
			this.wrong.put(name, page.locator("h1").count() + " first headings");
		}
		page.setViewportSize(1280, 900);
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
