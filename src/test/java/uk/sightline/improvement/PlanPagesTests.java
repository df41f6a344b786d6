package uk.sightline.improvement;

import org.jsoup.nodes.Document;
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

/** Plans as documents may print them, other than the one that is shipped. */
@SightlineTest
class PlanPagesTests {

	private final SampleData data = SomePlan.addTo(SomeFigures.addTo(SampleData.reference()))
		.with(anInspection("x").graded("leadership", "good"));

	private final String plan = "/improvement/" + this.data.name("plan");

	@Autowired
	private Desk desk;

	@Autowired
	private PageReader reader;

	@Test
	void a_recommendation_does_not_have_the_gaps_of_a_priority_of_the_same_number() {
		this.data.correct("plan_references", "reference", "R1", "reference", "1")
			.correct("plan_references", "reference", "R2", "reference", "2");
		this.desk.load(this.data);
		assertThat(page("/2").select(".app-breaks li").eachText()).containsExactly(
				"in the plan’s alignment table but not in its text", "the recommendation it means is not recorded",
				"no action names this recommendation", "no action under priority 2", "no measure");
	}

	private Document page(String rest) {
		return this.reader.page(this.plan + rest);
	}

}
