package uk.sightline.improvement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan of the founding documents, as readers meet it. */
@FoundingSite
class FoundingPlanTests {

	private static final String PLAN = "/improvement/kirklees-improvement-plan-2018";

	@LocalServerPort
	private int port;

	@Test
	void the_plan_is_complete() {
		Document plan = page(PLAN);
		assertThat(plan.select("h3[id^=priority-]")).hasSize(10);
		assertThat(plan.select("tr[id^=action-]")).hasSize(52);
		assertThat(plan.select("tr[id^=measure-]")).hasSize(73);
		assertThat(plan.select("#thread-table tbody tr > th strong").eachText())
			.containsExactlyElementsOf(numbered("O", 1, 27));
		assertThat(page("/improvement").select("#plans tbody a").eachAttr("href")).contains(PLAN,
				"/authorities/kirklees");
	}

	/** The list was made by hand from the document. */
	@Test
	void the_gaps_found_are_those_that_were_found_by_hand() {
		Map<String, String> byHand = new TreeMap<>(Map.of("alignment_only", "O27", "text_only", "O1", "unnamed", "none",
				"other_priorities",
				"O2 (table 5, text 5 and 6), O5 (table 10, text 4 and 10), O8 (table 7 and 10, text 1, 2, 7 and 10), "
						+ "O9 (table 6, text 4 and 6), O12 (table 4, text 4 and 6), O13 (table 4, text 4 and 6), "
						+ "O14 (table 4 and 10, text 4 and 6), O15 (table 6, text 6 and 10), O16 (table 6, text 6 and 9), "
						+ "O17 (table 3, text 3 and 6), O18 (table 1, text 1 and 6), O21 (table 1 and 7, text 1), "
						+ "O22 (table 1, text 1 and 6)",
				"delivered_only", "O7, O18, O21", "no_action", String.join(", ", numbered("O", 1, 27)), "not_aligned",
				"8, 9", "priority_without_actions", "8", "priority_without_measures", "none", "no_lead", "2.2, 9.1"));
		byHand.putAll(Map.of("unknown", "none", "doubtful", "2.7"));
		Document plan = page(PLAN);
		Map<String, String> found = byHand.keySet()
			.stream()
			.collect(Collectors.toMap((kind) -> kind, (kind) -> gap(plan, kind), (one, other) -> one, TreeMap::new));
		assertThat(found).isEqualTo(byHand);
		assertThat(gap(plan, "no_quarter")).as("all but the one marked")
			.isEqualTo(without(plan.select("tr[id^=action-]"), "action-4.2"));
		assertThat(gap(plan, "no_direction")).as("read in the document measure by measure")
			.isEqualTo(
					"2.3, 2.4, 2.6, 3.3, 3.4, 3.5, 3.6, 4.5, 4.6, 5.1, 5.2, 5.3, 5.4, 5.8, 5.9, 5.10, 6.1, 6.2, 6.4, "
							+ "6.5, 6.6, 6.7, 6.8, 6.9, 6.10, 7.2, 7.3, 7.4, 7.5, 7.6, 7.7, 8.1, 8.2, 8.3, 8.4, 8.5, 8.6, 8.7, "
							+ "8.8, 10.1, 10.2, 10.3, 10.4, 10.5, 10.6");
		List<String> unlinked = List.of(gap(plan, "no_indicator").split(", "));
		List<String> unvalued = List.of(gap(plan, "no_value").split(", "));
		assertThat(unlinked).hasSize(46).contains("2.4", "10.1");
		assertThat(unvalued).hasSize(25).contains("1.2", "6.7");
		assertThat(Stream.concat(unlinked.stream(), unvalued.stream()))
			.as("all but the numbers in care and with a protection plan")
			.containsExactlyInAnyOrder(
					without(plan.select("tr[id^=measure-]"), "measure-1.1", "measure-4.4").split(", "));
	}

	/** The names of all rows but some, in the order of the page. */
	private static String without(Elements rows, String... ids) {
		return rows.eachAttr("id")
			.stream()
			.filter((id) -> !List.of(ids).contains(id))
			.map((id) -> id.replaceFirst(".*-", ""))
			.collect(Collectors.joining(", "));
	}

	@Test
	void an_action_without_a_quarter_is_never_overdue_and_says_so() {
		Document plan = page(PLAN);
		assertThat(plan.select(".govuk-tag--red")).isEmpty();
		assertThat(plan.select("tr[id^=action-]").not("#action-4\\.2")).hasSize(51)
			.allMatch((action) -> action.text().contains("no quarter recorded"));
		assertThat(plan.getElementById("action-4.2").text()).contains("Complete", "Done")
			.doesNotContain("no quarter recorded");
	}

	@Test
	void the_measure_that_points_the_wrong_way_says_so_with_its_note() {
		assertThat(page(PLAN).getElementById("measure-2.7").text()).contains("Doubtful: as printed it looks wrong",
				"28 days");
	}

	@Test
	void from_o18_one_reaches_every_step_and_each_is_cited() {
		Document page = page(PLAN + "/O18");
		assertThat(page.select("h1").text()).isEqualTo("O18: recommendation 18");
		assertThat(page.select("h3").eachText()).containsExactly("1. Children Looked After", "6. Practice");
		assertThat(page.select(".app-breaks li").eachText()).contains("no action names this recommendation",
				"the text puts it under other priorities than the alignment table: table 1, text 1 and 6");
		assertThat(page.select("#actions tbody th[scope=row]")).hasSize(16);
		Elements lookedAfter = page.select("#measures tr:contains(Number of children looked after) td");
		assertThat(lookedAfter.get(1).text()).contains("674 at 31 March 2018", "67 per 10,000 at 31 March 2018");
		assertThat(lookedAfter.get(2).text()).contains("641 at 31 March 2025", "64 per 10,000 at 31 March 2025");
		assertThat(lookedAfter.get(2).text()).contains("Since the plan: ", "at 31 March 2019");
		assertThat(lookedAfter.select("a[href^=/sources/]")).as("each figure is cited")
			.hasSameSizeAs(lookedAfter.select(".app-reading strong"));
		assertThat(lookedAfter.select("a[href^=/indicators/children-looked-after-rate]")).isNotEmpty();
		assertThat(page.select("#said tbody tr").eachText())
			.anySatisfy((said) -> assertThat(said).contains("June 2019", "Requires improvement to be good"))
			.anySatisfy((said) -> assertThat(said).contains("July 2024", "Good"))
			.anySatisfy((said) -> assertThat(said).contains("September 2016", "Inadequate"));
		assertThat(page.select("#actions tbody tr:has(th[scope=row]), #measures tbody tr:has(th[scope=row])"))
			.allMatch((row) -> !row.select("th a[href^=/sources/]").isEmpty());
		assertThat(page.select("section:has(h3) > p, section:has(h3) > ul > li")).as("owners and references")
			.hasSize(5)
			.allMatch((step) -> step.select("a[href^=/sources/]").size() == 1);
		assertThat(page.select("#said tbody tr:contains(ILACS)")).hasSize(2)
			.allMatch((said) -> said.text().contains("The experiences and progress of children in care")
					&& said.text().contains("after the plan") && said.select("td a[href^=/sources/]").size() == 1);
	}

	@Test
	void the_visits_between_the_recommendation_and_the_plan_are_on_the_thread() {
		assertThat(page(PLAN + "/O18").select("#said tbody tr:contains(Monitoring visit)").eachText()).hasSize(4)
			.allMatch((visit) -> visit.contains("after the recommendation"))
			.first()
			.asString()
			.startsWith("Monitoring visit, June 2017");
	}

	/** As the file of references has them, read here anew. */
	@Test
	void where_the_alignment_table_and_the_text_disagree_is_marked_at_each_reference() throws IOException {
		Map<String, String> marks = new TreeMap<>();
		Map<String, List<NamedCsvRecord>> references;
		try (var records = CsvReader.builder()
			.ofNamedCsvRecord(Path.of("db/dataset/west-yorkshire/plan_references.csv"))) {
			references = records.stream().collect(Collectors.groupingBy((row) -> row.getField("reference")));
		}
		references.forEach((code, rows) -> marks.put(code, disagreement(rows)));
		assertThat(marks.values()).filteredOn((mark) -> !mark.isEmpty()).hasSize(15);
		assertThat(marks.keySet()).allSatisfy((code) -> {
			assertThat(marked(page(PLAN).select("#thread-table tr:has(a[href$=/%s])".formatted(code))))
				.isEqualTo(marks.get(code));
			assertThat(marked(page(PLAN + "/" + code).select("main"))).isEqualTo(marks.get(code));
		});
	}

	private static String disagreement(List<NamedCsvRecord> rows) {
		Map<String, Set<String>> priorities = rows.stream()
			.collect(Collectors.groupingBy((row) -> row.getField("basis"),
					Collectors.mapping((row) -> row.getField("priority"), Collectors.toSet())));
		if (!priorities.containsKey("text")) {
			return "in the plan’s alignment table but not in its text";
		}
		if (!priorities.containsKey("alignment")) {
			return "in the plan’s text but not in its alignment table";
		}
		priorities.get("text").remove("");
		return priorities.get("text").equals(priorities.get("alignment")) ? ""
				: "the text puts it under other priorities than the alignment table";
	}

	private static String marked(Elements place) {
		return place.select(".app-breaks li")
			.eachText()
			.stream()
			.filter((line) -> line.contains("alignment table"))
			.map((line) -> line.replaceFirst(":.*", ""))
			.collect(Collectors.joining("; "));
	}

	@Test
	void the_inspection_and_the_authority_lead_to_the_thread() {
		assertThat(page("/inspections/kirklees-2016-09-sif").select("li#kirklees-2016-09-sif-r18 a").eachAttr("href"))
			.contains(PLAN + "/O18");
		assertThat(page("/inspections/kirklees-2016-09-sif?on=2018-10-31").select("a[href*=/improvement/]")).isEmpty();
		assertThat(page("/authorities/kirklees").select("main a").eachAttr("href")).contains(PLAN);
		assertThat(page("/authorities/wakefield").select("main a[href^=/improvement]")).isEmpty();
	}

	@Test
	void nothing_is_said_to_have_brought_about_anything() {
		Stream.of(PLAN, PLAN + "/O18")
			.map(this::page)
			.forEach((page) -> assertThat(page.select("main").text())
				.contains("does not say that one of them brought about another"));
	}

	@Test
	void a_plan_is_there_from_the_day_its_source_was_surely_published() {
		assertThat(reader().get(PLAN + "?on=2018-10-31").statusCode()).isEqualTo(404);
		Document then = page(PLAN + "?on=2018-12-31");
		assertThat(then.select("#thread-table").text()).contains("no later judgement on it")
			.doesNotContain("June 2019");
		assertThat(page("/improvement?on=2018-10-31").select("#plans")).isEmpty();
	}

	@Test
	void downloads_on_a_day_have_the_plan_from_that_day_on() {
		Stream.of("plans", "plan_priorities", "plan_references", "plan_actions", "plan_delivered", "plan_measures")
			.map((file) -> "/downloads/" + file + ".csv")
			.forEach((file) -> {
				String all = reader().get(file).body();
				assertThat(all).contains("kirklees-improvement-plan-2018");
				assertThat(reader().get(file + "?on=2018-10-31").body())
					.isEqualTo(all.lines().limit(1).toList().get(0) + "\r\n");
				assertThat(reader().get(file + "?on=2018-12-31").body()).isEqualTo(all);
			});
	}

	@Test
	void what_is_not_there_is_not_found() {
		assertThat(reader().get(PLAN + "/O99").statusCode()).isEqualTo(404);
		assertThat(reader().get("/improvement/nothing").statusCode()).isEqualTo(404);
	}

	private static String gap(Document plan, String kind) {
		Element found = plan.getElementById("gap-" + kind).selectFirst("dd");
		return found.text().replaceFirst("^[0-9]+: ", "");
	}

	private static List<String> numbered(String letter, int from, int to) {
		return java.util.stream.IntStream.rangeClosed(from, to).mapToObj((number) -> letter + number).toList();
	}

	private Document page(String address) {
		return reader().page(address);
	}

	private FoundingSite.Reader reader() {
		return new FoundingSite.Reader(this.port);
	}

}
