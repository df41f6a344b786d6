package uk.sightline.indicator;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.sightline.inspection.EnteringSite;
import uk.sightline.inspection.Office;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a second person sees of a set of values, and what readers are told of it. Each
 * test has an authority of its own.
 */
@EnteringSite
class CheckedSetTests {

	private static final String SHARE = "children-looked-after-outside-authority-percentage";

	private static final String RATE = "children-looked-after-rate";

	@Autowired
	private Office office;

	@Test
	void the_reviewer_is_told_what_the_officer_was_told_of_doubtful_values() {
		String set = begun("gateshead");
		Office.Officer officer = this.office.officer("gateshead");
		add(officer, set, "indicator", SHARE, "period", "31 March 2023", "value", "150");
		add(officer, set, "indicator", SHARE, "period", "31 March 2022", "value", "50", "numerator", "50",
				"denominator", "10");
		add(officer, set, "indicator", RATE, "period", "31 March 2023", "value", "83");
		add(officer, set, "indicator", RATE, "period", "31 March 2023", "value", "84", "locator", "9");
		submit(officer, set);
		Document review = this.office.reviewer("gateshead").visitor().page("/review/" + id(set));
		assertThat(row(review, "31 March 2023", "150")).contains("Is it really outside 0 to 100 per cent?");
		assertThat(row(review, "31 March 2022", "50 of 10")).contains("The numerator is greater than the denominator.");
		assertThat(row(review, "31 March 2023", "84 per"))
			.contains("gives 83 per 10,000 for the same period at another place. Both are kept");
		assertThat(row(review, "31 March 2023", "83 per 10,000")).doesNotContain("Both are kept");
	}

	@Test
	void the_reviewer_of_a_withdrawal_sees_what_is_withdrawn_and_what_becomes_of_it() {
		String set = begun("sunderland");
		Office.Officer officer = this.office.officer("sunderland");
		add(officer, set, "indicator", RATE, "period", "31 March 2023", "value", "83");
		add(officer, set, "indicator", RATE, "period", "31 March 2022", "value", "82");
		submit(officer, set);
		publish(set, "sunderland");
		String path = "/review/records/value-set/dfe-sunderland-2025-11-20-e08000024/withdraw";
		assertThat(officer.visitor().page(path).select("#reason-hint").text())
			.isEqualTo("Readers see this with the publication that withdraws it.");
		String review = Office.location(officer.visitor().post(path, "reason", "It is another authority's."));
		Document page = this.office.reviewer("sunderland").visitor().page(review);
		assertThat(page.select("main caption").text()).isEqualTo("What is withdrawn: 2 rows");
		assertThat(page.select("main tbody tr").text()).contains("83 per 10,000", "82 per 10,000");
		assertThat(page.select("main").text()).contains("none of this is shown any more").doesNotContain("Its address");
	}

	@Test
	void readers_learn_how_many_values_came_of_what_and_find_them_as_they_came() {
		String set = begun("south-tyneside");
		Office.Officer officer = this.office.officer("south-tyneside");
		add(officer, set, "indicator", RATE, "period", "31 March 2023", "value", "83");
		add(officer, set, "indicator", RATE, "period", "31 March 2022", "value", "82");
		add(officer, set, "indicator", SHARE, "period", "31 March 2022", "value", "12");
		submit(officer, set);
		publish(set, "south-tyneside");
		int number = this.office.current().number();
		Element line = officer.visitor()
			.page("/publications/" + number)
			.select(".app-publication li:contains(South Tyneside)")
			.first();
		assertThat(line.text()).isEqualTo("South Tyneside: Values from Statistics of a test: added: 3 values of "
				+ "Children looked after per 10,000 and Children looked after living outside the authority (share).");
		assertThat(line.select("a").attr("href")).isEqualTo("/sources/dfe-south-tyneside-2025-11-20?known=" + number);
		assertThat(officer.visitor().page(line.select("a").attr("href")).select("h1").text())
			.isEqualTo("Statistics of a test");
	}

	@Test
	void themes_are_called_by_their_names_where_officers_choose() {
		assertThat(this.office.officer("durham")
			.visitor()
			.page(begun("durham") + "/grid")
			.select("#theme option")
			.eachText()).contains("Local Safeguarding Children Board", "Help and protection");
	}

	private String begun(String authority) {
		return EnterValuesTests.begin(this.office.officer(authority), authority);
	}

	private static void add(Office.Officer officer, String set, String... fields) {
		String[] all = List.of(fields).contains("locator") ? fields
				: Stream.concat(Stream.of(fields), Stream.of("locator", "p. 4")).toArray(String[]::new);
		assertThat(Office.location(officer.fill(set + "/value", all))).isEqualTo(set);
	}

	private static void submit(Office.Officer officer, String set) {
		assertThat(Office.location(officer.fill(set))).isEqualTo(set + "/submitted");
	}

	private void publish(String set, String authority) {
		Office.Officer reviewer = this.office.reviewer(authority);
		Document page = reviewer.visitor().page("/review/" + id(set));
		HttpResponse<String> answer = reviewer.visitor()
			.post("/review/" + id(set) + "/publish", "version", page.select("input[name=version]").val(), "when",
					"now");
		assertThat(answer.statusCode()).isEqualTo(303);
	}

	private static String row(Document page, String... words) {
		return page.select("main tbody tr")
			.eachText()
			.stream()
			.filter((row) -> Stream.of(words).allMatch(row::contains))
			.findFirst()
			.orElseThrow(() -> new AssertionError(page.select("main tbody").text()));
	}

	private static long id(String set) {
		return Long.parseLong(set.replaceAll("\\D", ""));
	}

}
