package uk.sightline.inspection;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The findings of the founding documents, as readers meet them. */
@FoundingSite
class FoundingFindingsTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "kirklees-2011-10-slac, 22", "kirklees-2011-07-unannounced, 22", "calderdale-2015-01-sif, 35",
			"wakefield-2016-07-sif, 17", "kirklees-2016-09-sif, 37" })
	void each_document_has_as_many_as_it_prints(String inspection, int findings) {
		assertThat(page("/inspections/" + inspection).select(".app-findings > li")).hasSize(findings);
	}

	@Test
	void recommendations_stand_in_the_order_of_the_document_and_the_boards_after_the_authoritys() {
		assertThat(page("/inspections/kirklees-2016-09-sif").select(".app-findings > li > strong").eachText())
			.startsWith("1", "2", "3")
			.containsSubsequence("9", "10", "27", "117", "126");
	}

	@Test
	void that_nothing_needed_priority_action_is_a_finding_with_its_source() {
		assertThat(page("/inspections/kirklees-2011-07-unannounced").select(".app-findings > li").eachText())
			.anyMatch((finding) -> finding.startsWith("No areas for priority action were found"));
		assertThat(page("/sources/kirklees-2011-safeguarding-and-looked-after-inspection").text())
			.contains("22 findings and recommendations", "One finding");
	}

	private Document page(String address) {
		return new FoundingSite.Reader(this.port).page(address);
	}

}
