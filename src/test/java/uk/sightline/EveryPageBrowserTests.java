package uk.sightline;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page on the founding data in a real browser: axe, narrow screens, without script,
 * by keyboard.
 */
@FoundingSite
class EveryPageBrowserTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	static Stream<String> pages() {
		return Stream.of("/", "/compare", "/compare?on=2016-10-01", "/compare?on=2024-06-01",
				"/compare?mode=framework&framework=SLAC",
				"/compare?authorities=kirklees,calderdale,wakefield,leeds,york,bradford", "/compare/choose",
				"/compare/chosen", "/authorities/wakefield", "/authorities/leeds", "/authorities/wakefield/history",
				"/authorities/calderdale/history", "/inspections/kirklees-2011-10-slac",
				"/inspections/calderdale-2010-slac", "/inspections/wakefield-2016-07-sif", "/sources", "/search",
				"/search?q=CSE", "/search?q=the", "/sources/calderdale-2015-single-inspection", "/frameworks",
				"/frameworks/ilacs", "/improvement", "/improvement/kirklees-improvement-plan-2018",
				"/improvement/kirklees-improvement-plan-2018/O18", "/frameworks/single-inspection-framework",
				"/indicators", "/indicators?theme=children-in-care&q=looked", "/indicators/children-looked-after-rate",
				"/indicators/re-referral-percentage?statistic=median", "/indicators/children-looked-after-number",
				"/indicators/children-looked-after-attainment-gap", "/indicators/children-looked-after-rate/choose",
				"/papers/a-board-paper", "/publications", "/publications/1", "/downloads", "/about", "/compare?known=1",
				"/compare?on=2016-13-40", "/nowhere");
	}

	@BeforeAll
	static void aPaper(@Autowired JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into paper (paper, title, authorities, themes, indicators, plan_parts, known, made_at, made_by, name)
						select 'a-board-paper', 'A board paper', array['kirklees', 'wakefield'], array['children-in-care', 'leadership'],
						  array['children-looked-after-rate', 'children-looked-after-number'], array['kirklees-improvement-plan-2018/1'],
						  1, now(), min(id), 'Somebody' from person on conflict do nothing""")
			.update();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void axe_finds_nothing_and_no_page_scrolls_sideways(String address) {
		try (Page page = open(address, 1280)) {
			assertNothingFound(page);
			page.setViewportSize(360, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/compare?on=2024-06-01", "/compare/chosen", "/authorities/wakefield",
			"/authorities/wakefield/history", "/inspections/kirklees-2011-10-slac",
			"/improvement/kirklees-improvement-plan-2018/O18", "/frameworks/single-inspection-framework", "/downloads",
			"/indicators/children-looked-after-rate", "/search?q=CSE", "/papers/a-board-paper" })
	void axe_finds_nothing_where_a_narrow_screen_changes_the_page(String address) {
		try (Page page = open(address, 360)) {
			assertNothingFound(page);
		}
	}

	private static void assertNothingFound(Page page) {
		assertThat(Axe.findings(page)).isEmpty();
	}

	@Test
	void a_comparison_is_chosen_without_script_by_keyboard_alone() {
		try (Page page = browser.newPage(new NewPageOptions().setJavaScriptEnabled(false))) {
			page.navigate(address("/compare"));
			page.getByText("Choose other authorities").press("Enter");
			page.getByLabel("Kirklees").press("Space");
			page.getByText("Compare", new Page.GetByTextOptions().setExact(true)).last().press("Enter");
			assertThat(page.url()).endsWith("/compare?authorities=calderdale,wakefield");
			page.getByLabel("Published by the end of").fill("2016-10-01");
			page.getByLabel("Published by the end of").press("Enter");
			assertThat(page.url()).contains("on=2016-10-01");
			assertThat(page.locator(".app-earlier").textContent()).contains("1 October 2016");
			page.getByText("See this page as it stands today").press("Enter");
			assertThat(page.locator(".app-earlier").count()).isZero();
		}
	}

	@Test
	void every_link_of_every_page_leads_somewhere() {
		try (Page page = browser.newPage()) {
			List<String> dead = pages().flatMap((address) -> {
				page.navigate(address(address));
				Object links = page.locator("a[href]")
					.evaluateAll("links => links.map((link) => link.getAttribute('href'))");
				return ((List<?>) links).stream().map(String.class::cast);
			})
				.filter((href) -> href.startsWith("/"))
				.distinct()
				.filter((href) -> page.request().get(address(href)).status() != 200)
				.toList();
			assertThat(dead).isEmpty();
		}
	}

	private Page open(String address, int width) {
		Page page = browser.newPage(new NewPageOptions().setViewportSize(width, 800).setBypassCSP(true));
		page.navigate(address(address));
		return page;
	}

	private String address(String address) {
		return "http://localhost:" + this.port + address;
	}

}
