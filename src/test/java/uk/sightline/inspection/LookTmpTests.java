package uk.sightline.inspection;

import java.nio.file.Path;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.sightline.Browser;
import uk.sightline.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EnteringSite
class LookTmpTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	@Autowired
	private Office office;

	private int n;

	@Test
	void look() {
		People.One person = new People(this.office.jdbc()).make(false, java.util.List.of("wakefield", "kirklees"),
				java.util.List.of());
		People.One reviewer = new People(this.office.jdbc()).reviewer("wakefield");
		Page page = browser.newPage(new NewPageOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false));
		person.signIn(page, this.port);
		go(page, "/enter");
		shot(page, "work-empty");
		page.getByText("Enter an outcome").first().click();
		page.getByText("Continue").click();
		shot(page, "new-error");
		page.locator("#authority").selectOption("wakefield");
		page.getByLabel("ILACS: short inspection").check();
		page.getByText("Continue").click();
		page.getByText("Continue").click();
		shot(page, "dates-error");
		page.locator("#started-day").fill("24");
		page.locator("#started-month").fill("8");
		page.locator("#started-year").fill("2026");
		page.getByText("Continue").click();
		shot(page, "source");
		page.getByText("Continue").click();
		shot(page, "source-error");
		page.locator("#published-day").fill("1");
		page.locator("#published-month").fill("10");
		page.locator("#published-year").fill("2026");
		page.locator("#locator").fill("1");
		page.locator("#reference").fill("https://files.ofsted.gov.uk/v1/file/50282475");
		page.getByText("Continue").click();
		shot(page, "grades");
		page.getByText("Continue").click();
		shot(page, "grades-error");
		page.locator("#place").fill("1");
		for (String area : new String[] { "leaders", "help-and-protection", "children-in-care", "care-leavers" }) {
			page.locator("#grade-" + area).check();
		}
		page.getByText("Continue").click();
		shot(page, "findings");
		page.getByText("Add a finding").click();
		shot(page, "finding");
		page.getByLabel("Recommendation").check();
		page.locator("#summary").fill("Make sure that visits to children are recorded on time.");
		page.locator("#place").fill("2");
		page.getByText("Save").click();
		shot(page, "findings-2");
		page.getByText("Continue").click();
		shot(page, "check");
		String id = page.url().replaceAll(".*/enter/([0-9]+)/.*", "$1");
		page.getByText("Submit").last().click();
		shot(page, "submitted");
		go(page, "/enter");
		shot(page, "work");
		go(page, "/enter/" + id + "/check");
		shot(page, "check-submitted");
		go(page, "/enter/inspections/wakefield-2021-11-ilacs/correct");
		page.getByText("Begin the correction").click();
		shot(page, "correct-error");
		Page second = browser.newPage(new NewPageOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false));
		reviewer.signIn(second, this.port);
		go(second, "/review/" + id + "/grades");
		shot(second, "rekey");
		for (String radio : new String[] { "outstanding", "outstanding", "good", "outstanding" }) {
			second.locator("input[type=radio][value='" + radio + "']:not(:checked)").all();
		}
		var sets = second.locator("fieldset").all();
		for (int i = 0; i < sets.size(); i++) {
			sets.get(i).locator("input").nth(i == 2 ? 1 : 0).check();
		}
		second.getByText("Compare with what").click();
		shot(second, "rekeyed");
	}

	private void go(Page page, String path) {
		page.navigate("http://localhost:" + this.port + path);
	}

	private void shot(Page page, String name) {
		this.n++;
		for (int width : new int[] { 1280, 360 }) {
			page.setViewportSize(width, 800);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("/tmp/enter-run/%02d-%s-%d.png".formatted(this.n, name, width))));
			if (page.evaluate("document.documentElement.scrollWidth") instanceof Integer wide && wide > width) {
				System.out.println("WIDE " + name + " " + wide);
			}
		}
		page.setViewportSize(1280, 800);
	}

}
