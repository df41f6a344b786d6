package uk.sightline.review;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.sightline.exchange.FreshSightline;
import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What one person entered is published by another. */
class ApprovalsTests {

	private static final FreshSightline sightline = new FreshSightline();

	private final ReviewDesk desk = new ReviewDesk(sightline);

	private final String title = this.desk.data.name("North") + ": An inspection, 15 January 2024";

	@AfterAll
	static void close() {
		sightline.close();
	}

	@Test
	void a_publication_knows_both_people_and_tells_what_is_new() {
		Draft submitted = this.desk.submit();
		int number = this.desk.publish(submitted);
		assertThat(sightline.bean(Publications.class).find(number)).hasValueSatisfying((publication) -> {
			assertThat(publication.way()).isEqualTo("review");
			assertThat(publication.enteredBy()).isEqualTo(this.desk.officer.name());
			assertThat(publication.approvedBy()).isEqualTo(this.desk.reviewer.name());
			assertThat(publication.reason()).isEqualTo("New: An inspection, 15 January 2024");
		});
		assertThat(this.desk.sentences(number)).containsExactly(this.title + ": added.");
		assertThat(this.desk.state(submitted)).isEqualTo("PUBLISHED");
		assertThat(this.desk.log(this.desk.officer)).containsExactly("submitted");
		assertThat(this.desk.log(this.desk.reviewer)).containsExactly("published");
	}

	@Test
	void a_new_source_is_published_with_the_record_that_cites_it() {
		Draft draft = this.desk.drafts.open("inspection", this.desk.data.code("north"), "x", this.desk.officer);
		Draft submitted = this.desk.submissions.submit(draft, "anything", this.desk.data.code("north"), "An inspection",
				this.desk.officer, (revision, slug) -> {
					String source = sightline.bean(NewSources.class)
						.add(revision, new Source(this.desk.data.name("new-report"), "A new report", "Ofsted", null,
								null, null, "report"));
					this.desk.outcome.citing(source).accept(revision, slug);
				});
		int number = this.desk.publish(submitted);
		assertThat(sightline.bean(Sources.class).find(this.desk.data.name("new-report"), number - 1)).isEmpty();
		assertThat(sightline.bean(Sources.class).find(this.desk.data.name("new-report"), number)).isPresent();
		assertThat(this.desk.sentences(number)).contains("A new report: added.");
	}

	@Test
	void a_correction_says_what_was_and_why() {
		Draft first = this.desk.published();
		Draft correction = this.desk.submitCorrection(first.slug(), "inadequate", "The grade was keyed wrongly.");
		int number = this.desk.publish(correction);
		assertThat(this.desk.sentences(number))
			.containsExactly(this.title + ": The area: grade was “good”, is now “inadequate”.");
		assertThat(sightline.bean(Publications.class).find(number).orElseThrow().reason())
			.isEqualTo("The grade was keyed wrongly.");
	}

	@Test
	void a_correction_that_changes_nothing_is_refused_at_its_submission() {
		Draft first = this.desk.published();
		assertThatThrownBy(() -> this.desk.submitCorrection(first.slug(), "good", "Because I felt like it."))
			.isInstanceOf(SubmissionRefused.class);
	}

	@Test
	void whoever_opened_saved_or_submitted_any_part_does_not_publish() {
		Person opener = this.desk.colleagues.both(this.desk.data.code("north"));
		Person saver = this.desk.colleagues.both(this.desk.data.code("north"));
		Person submitter = this.desk.colleagues.both(this.desk.data.code("north"));
		Draft draft = this.desk.drafts.open("inspection", this.desk.data.code("north"), "x", opener);
		draft = this.desk.drafts.save(draft, "grades", this.desk.data.code("north"), "x", "{}", saver);
		Draft submitted = this.desk.outcome.submit(this.desk.submissions, draft, submitter);
		for (Person by : List.of(opener, saver, submitter)) {
			NotNow refused = catchThrowableOfType(NotNow.class,
					() -> this.desk.approvals.publish(submitted.id(), submitted.version(), by));
			assertThat(refused.sentences()).singleElement().asString().contains("another person");
			assertThat(this.desk.log(by)).endsWith("decision-refused");
		}
		assertThat(this.desk.publish(submitted)).isPositive();
	}

	@Test
	void reviewers_of_another_authority_find_nothing_and_officers_decide_nothing() {
		Draft submitted = this.desk.submit();
		Person stranger = this.desk.colleagues.reviewer(this.desk.data.code("south"));
		assertThatThrownBy(() -> this.desk.approvals.publish(submitted.id(), submitted.version(), stranger))
			.isInstanceOf(NotFound.class);
		Person colleague = this.desk.colleagues.officer(this.desk.data.code("north"));
		assertThatThrownBy(() -> this.desk.approvals.publish(submitted.id(), submitted.version(), colleague))
			.isInstanceOf(NotNow.class);
		assertThatThrownBy(() -> this.desk.approvals.unapprove(submitted.id(), stranger)).isInstanceOf(NotFound.class);
	}

	@Test
	void what_was_submitted_anew_since_the_reviewer_looked_is_not_published() {
		Draft seen = this.desk.submit();
		Draft draft = this.desk.submissions.takeBack(seen.id(), this.desk.officer);
		this.desk.outcome.graded("inadequate").submit(this.desk.submissions, draft, this.desk.officer);
		assertThatThrownBy(() -> this.desk.publish(seen)).isInstanceOf(NotNow.class);
		assertThat(this.desk.state(seen)).isEqualTo("SUBMITTED");
	}

	@Test
	void of_two_reviewers_who_publish_at_once_one_wins() throws Exception {
		Draft submitted = this.desk.submit();
		int before = this.desk.latest();
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<Object>> outcomes = threads
				.invokeAll(List.of(race(submitted, together), race(submitted, together)));
			List<Object> both = List.of(outcomes.get(0).get(), outcomes.get(1).get());
			assertThat(both).filteredOn(Integer.class::isInstance).containsExactly(before + 1);
			assertThat(both).filteredOn(NotNow.class::isInstance)
				.singleElement()
				.satisfies((refused) -> assertThat(((NotNow) refused).sentences().get(0))
					.contains("published meanwhile, in publication " + (before + 1)));
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.desk.latest()).isEqualTo(before + 1);
	}

	private Callable<Object> race(Draft submitted, CyclicBarrier together) {
		Person reviewer = this.desk.colleagues.reviewer(this.desk.data.code("north"));
		this.desk.outcome.keyAgain(submitted.id(), reviewer.id());
		return () -> {
			together.await();
			try {
				return this.desk.approvals.publish(submitted.id(), submitted.version(), reviewer);
			}
			catch (NotNow ex) {
				return ex;
			}
		};
	}

	@Test
	void what_would_be_wrong_is_not_published_and_says_why() {
		Draft submitted = this.desk.submit();
		this.desk.takeTheAreaAway();
		int before = this.desk.latest();
		NotNow refused = catchThrowableOfType(NotNow.class, () -> this.desk.publish(submitted));
		assertThat(refused.sentences()).anyMatch((sentence) -> sentence.contains("has no area leadership"));
		assertThat(this.desk.state(submitted)).isEqualTo("SUBMITTED");
		assertThat(this.desk.latest()).isEqualTo(before);
	}

	@Test
	void what_the_reviewer_has_not_keyed_again_is_not_published() {
		Draft submitted = this.desk.submit();
		NotNow refused = catchThrowableOfType(NotNow.class,
				() -> this.desk.approvals.publish(submitted.id(), submitted.version(), this.desk.reviewer));
		assertThat(refused.sentences()).containsExactly("The area: key it from the source first.");
		assertThat(this.desk.state(submitted)).isEqualTo("SUBMITTED");
	}

	@Test
	void a_publication_that_fails_half_way_leaves_nothing_and_no_gap() {
		Draft submitted = this.desk.submit();
		int before = this.desk.latest();
		sightline.database()
			.execute(
					"""
							create function fails() returns trigger language plpgsql as 'begin raise exception ''no more room''; end';
							create trigger fails before insert on publication_change for each row execute function fails()""");
		try {
			assertThatThrownBy(() -> this.desk.publish(submitted)).hasMessageContaining("no more room");
		}
		finally {
			sightline.database().execute("drop trigger fails on publication_change; drop function fails()");
		}
		assertThat(this.desk.state(submitted)).isEqualTo("SUBMITTED");
		assertThat(this.desk.latest()).isEqualTo(before);
		assertThat(this.desk.publish(submitted)).isEqualTo(before + 1);
	}

	@Test
	void a_record_published_in_another_state_meanwhile_is_not_overwritten() {
		Draft first = this.desk.published();
		Draft correction = this.desk.submitCorrection(first.slug(), "inadequate", "The grade was keyed wrongly.");
		sightline.desk()
			.load(this.desk.data.with(uk.sightline.exchange.AnInspection.anInspection("north-2024-01-new")
				.graded("leadership", "outstanding")));
		NotNow refused = catchThrowableOfType(NotNow.class, () -> this.desk.publish(correction));
		assertThat(refused.sentences().get(0)).contains("published in another state");
	}

	@Test
	void what_is_returned_comes_back_with_its_reasons_where_they_belong() {
		Draft submitted = this.desk.submit();
		this.desk.returns.giveBack(submitted.id(), submitted.version(),
				List.of(new Returns.Reason("grades", ReturnReason.DIFFERS_FROM_SOURCE, "Page 2 says otherwise."),
						new Returns.Reason(null, ReturnReason.WORDING, null)),
				this.desk.reviewer);
		Worklist worklist = sightline.bean(Worklist.class);
		assertThat(worklist.of(this.desk.officer).get(0).state()).isEqualTo(Draft.State.RETURNED);
		assertThat(worklist.reasons(submitted.id())).extracting(Worklist.Reason::place).containsExactly("grades", null);
		Draft again = this.desk.outcome.graded("inadequate")
			.submit(this.desk.submissions, this.desk.drafts.find(submitted.id(), this.desk.officer), this.desk.officer);
		this.desk.returns.giveBack(again.id(), again.version(),
				List.of(new Returns.Reason("dates", ReturnReason.MISSING, null)), this.desk.reviewer);
		assertThat(worklist.reasons(submitted.id())).extracting(Worklist.Reason::place).containsExactly("dates");
	}

}
