package uk.sightline.comparison;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What each authority was told to improve, as founding data have it. */
@FoundingSite
class ToldToImproveTests {

	@LocalServerPort
	private int port;

	@Test
	void a_comparison_says_it_theme_by_theme() {
		Document page = page("/compare?authorities=kirklees,calderdale,wakefield&on=2016-12-31");
		Element row = page.selectFirst("tbody:has(th:matchesOwn(^Help and protection)) .app-told");
		assertThat(row.select("summary").eachText()).satisfiesExactly(
				(told) -> assertThat(told).isEqualTo("8 recommendations SIF, September 2016"),
				(told) -> assertThat(told).isEqualTo("6 recommendations SIF, January 2015"),
				(told) -> assertThat(told).isEqualTo("6 recommendations SIF, July 2016"));
		assertThat(row.select("details").first().select("li a[href^=/sources/]")).hasSize(8);
	}

	@Test
	void where_the_latest_inspections_have_none_recorded_that_is_said() {
		assertThat(page("/compare?authorities=kirklees").select(".app-told summary").eachText()).isNotEmpty()
			.allMatch((told) -> told.endsWith("SIF, September 2016; of later inspections none recorded"));
	}

	@Test
	void themes_that_nobody_judged_are_not_forgotten() {
		assertThat(page("/compare?authorities=kirklees,calderdale").select("tbody:has(.app-told) th[scope=row]")
			.eachText()).contains("Adoption", "Local Safeguarding Children Board");
	}

	@Test
	void an_authority_was_told_things_by_its_last_inspection_known_on_the_day() {
		assertThat(page("/authorities/kirklees?on=2016-01-01").select("section:has(#told) summary").eachText())
			.contains("Help and protection: 12 recommendations SLAC, October 2011")
			.noneMatch((told) -> told.contains("2016"));
		assertThat(page("/authorities/kirklees").select("section:has(#told) summary").eachText())
			.contains("Local Safeguarding Children Board: 10 recommendations SIF, September 2016; of later "
					+ "inspections none recorded");
	}

	private Document page(String address) {
		return new FoundingSite.Reader(this.port).page(address);
	}

}
