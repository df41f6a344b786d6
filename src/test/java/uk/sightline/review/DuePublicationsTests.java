package uk.sightline.review;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.sightline.exchange.FreshSightline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is approved for a time is published when it has come, and not before. */
class DuePublicationsTests {

	private static final FreshSightline sightline = new FreshSightline();

	private final ReviewDesk desk = new ReviewDesk(sightline);

	private final Draft submitted = this.desk.submit();

	private final int before = this.desk.latest();

	@AfterAll
	static void close() {
		sightline.close();
	}

	@Test
	void nothing_is_published_before_its_time_and_all_of_it_then() {
		approveForTomorrow();
		this.desk.due.publish();
		assertThat(this.desk.latest()).isEqualTo(this.before);
		assertThat(this.desk.state(this.submitted)).isEqualTo("APPROVED");
		this.desk.clock.forward(Duration.ofDays(1));
		this.desk.due.publish();
		assertThat(this.desk.latest()).isEqualTo(this.before + 1);
		assertThat(sightline.bean(Publications.class).find(this.before + 1).orElseThrow().approvedBy())
			.isEqualTo(this.desk.reviewer.name());
		assertThat(sightline.bean(CurrentPublication.class).number()).isEqualTo(this.before + 1);
		this.desk.due.publish();
		assertThat(this.desk.latest()).isEqualTo(this.before + 1);
	}

	@Test
	void only_one_of_several_running_applications_publishes_it() throws Exception {
		approveForTomorrow();
		this.desk.clock.forward(Duration.ofDays(1));
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			Runnable look = this.desk.due::publish;
			for (var done : List.of(threads.submit(look), threads.submit(look), threads.submit(look))) {
				done.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.desk.latest()).isEqualTo(this.before + 1);
	}

	@Test
	void until_then_the_approval_can_be_taken_back() {
		approveForTomorrow();
		this.desk.approvals.unapprove(this.submitted.id(), this.desk.reviewer);
		this.desk.clock.forward(Duration.ofDays(1));
		this.desk.due.publish();
		assertThat(this.desk.state(this.submitted)).isEqualTo("SUBMITTED");
		assertThat(this.desk.latest()).isEqualTo(this.before);
		this.desk.publish(this.submitted);
		assertThatThrownBy(() -> this.desk.approvals.unapprove(this.submitted.id(), this.desk.reviewer))
			.isInstanceOf(NotNow.class);
	}

	@Test
	void what_cannot_be_published_when_its_time_has_come_goes_back_to_the_queue_and_says_why() {
		approveForTomorrow();
		this.desk.takeTheAreaAway();
		this.desk.clock.forward(Duration.ofDays(1));
		this.desk.due.publish();
		Submission back = this.desk.reviewing.find(this.submitted.id(), this.desk.reviewer);
		assertThat(back.state()).isEqualTo(Draft.State.SUBMITTED);
		assertThat(back.remark()).contains("has no area leadership");
		assertThat(sightline.jdbc()
			.sql("select what from audit where subject = ?")
			.param("revision " + this.submitted.id())
			.query(String.class)
			.list()).containsExactly("publication-refused");
	}

	private void approveForTomorrow() {
		this.desk.outcome.keyAgain(this.submitted.id(), this.desk.reviewer.id());
		this.desk.approvals.publishAt(this.submitted.id(), this.submitted.version(),
				this.desk.clock.instant().plus(Duration.ofDays(1)), this.desk.reviewer);
	}

}
