package uk.sightline.improvement;

import java.util.List;

import org.junit.jupiter.api.Test;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;
import uk.sightline.exchange.SomeFigures;
import uk.sightline.exchange.SomePlan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/**
 * On a day there is of a plan what had been published by its end, on pages and as data.
 */
@SightlineTest
class PlanOnADayTests {

	private static final List<String> FILES = List.of("plans", "plan_priorities", "plan_references", "plan_actions",
			"plan_delivered", "plan_measures", "plan_progress");

	private final SampleData data = SomePlan.addTo(SomeFigures.addTo(SampleData.reference()))
		.with(anInspection("x").graded("leadership", "good"));

	private final String plan = "/improvement/" + this.data.name("plan");

	@Autowired
	private Desk desk;

	@Autowired
	private PageReader reader;

	@Test
	void what_a_later_document_says_is_not_there_before_it() {
		published("early", "2024-05");
		published("late", "2024-09-15");
		FILES.subList(0, 6).forEach((file) -> from(file, "early"));
		this.data.row("plan_actions", "plan", this.data.name("plan"), "priority", "1", "action_number", "2", "action",
				this.data.name("Added later"), "status", "planned", "source", this.data.name("late"), "locator", "p1");
		SomePlan.progress(this.data, "2024-07-01", "done", "source", this.data.name("late"));
		this.desk.load(this.data);
		assertThat(page("?on=2024-09-14")).contains(this.data.name("See every child"), "Planned")
			.doesNotContain("Done", this.data.name("Added later"));
		assertThat(page("?on=2024-09-15")).contains("Done", this.data.name("Added later"));
		assertThat(rows("plan_actions", "2024-09-14")).hasSize(1);
		assertThat(rows("plan_actions", "2024-09-15")).hasSize(2);
		assertThat(rows("plan_progress", "2024-09-14")).isEmpty();
		assertThat(rows("plan_progress", "2024-09-15")).hasSize(1);
	}

	@Test
	void a_plan_whose_document_has_no_date_is_there_on_no_day() {
		this.desk.load(this.data);
		assertThat(page("")).contains(this.data.name("See every child"));
		assertThat(this.reader.get(this.plan + "?on=2026-06-14").statusCode()).isEqualTo(404);
		assertThat(FILES).allSatisfy((file) -> assertThat(rows(file, "2026-06-14")).isEmpty());
		assertThat(this.reader.text("/downloads/plan_actions.csv")).contains(this.data.name("plan"));
	}

	@Test
	void no_part_of_a_plan_is_there_before_the_whole_whatever_older_document_it_cites() {
		published("early", "2024-05");
		published("late", "2024-09-15");
		from("plans", "late");
		FILES.subList(1, 6).forEach((file) -> from(file, "early"));
		this.desk.load(this.data);
		assertThat(this.reader.get(this.plan + "?on=2024-09-14").statusCode()).isEqualTo(404);
		assertThat(this.reader.words("/improvement?on=2024-09-14")).doesNotContain(this.data.name("The plan"));
		assertThat(FILES).allSatisfy((file) -> assertThat(rows(file, "2024-09-14")).isEmpty());
		assertThat(page("?on=2024-09-15")).contains(this.data.name("See every child"));
		assertThat(FILES.subList(0, 6)).allSatisfy((file) -> assertThat(rows(file, "2024-09-15")).isNotEmpty());
	}

	private void published(String source, String on) {
		this.data.row("sources", "source", this.data.name(source), "title", this.data.name(source), "publisher",
				"The council", "published_on", on, "kind", "council-paper");
	}

	private void from(String file, String source) {
		this.data.correct(file, "plan", this.data.name("plan"), "source", this.data.name(source));
	}

	private String page(String question) {
		return this.reader.words(this.plan + question);
	}

	/** Of this test's own plan. */
	private List<String> rows(String file, String day) {
		return this.reader.text("/downloads/" + file + ".csv?on=" + day)
			.lines()
			.filter((line) -> line.startsWith(this.data.name("plan") + ","))
			.toList();
	}

}
