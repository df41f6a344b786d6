package uk.sightline.review;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.exchange.FreshSightline;
import uk.sightline.exchange.SampleData;
import uk.sightline.security.Person;
import uk.sightline.web.NotFound;
import uk.sightline.web.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How a draft leaves its officers' hands. */
class SubmissionsTests {

	private static final FreshSightline sightline = new FreshSightline();

	private final Drafts drafts = sightline.bean(Drafts.class);

	private final Submissions submissions = sightline.bean(Submissions.class);

	private final Colleagues colleagues = new Colleagues(sightline.jdbc());

	private final SampleData data = SampleData.reference();

	private final String name = this.data.name("north-2024-01-new");

	private final Person officer = this.colleagues.officer(this.data.code("north"));

	private final KeyedOutcome outcome = new KeyedOutcome(sightline.jdbc(), this.data);

	@AfterAll
	static void close() {
		sightline.close();
	}

	@BeforeEach
	void publishReference() {
		sightline.desk().load(this.data);
	}

	@Test
	void a_submission_gives_a_new_record_its_lasting_name_and_its_facts() {
		Draft submitted = submit();
		assertThat(submitted.state()).isEqualTo(Draft.State.SUBMITTED);
		assertThat(submitted.slug()).isEqualTo(this.name);
		assertThat(facts(submitted)).containsExactly(this.name + " good");
	}

	@Test
	void a_name_that_is_taken_gains_a_number() {
		submit();
		assertThat(submit().slug()).isEqualTo(this.name + "-2");
		assertThat(submit().slug()).isEqualTo(this.name + "-3");
	}

	@Test
	void a_name_that_a_mere_draft_once_had_is_free_again() {
		Draft first = this.submissions.takeBack(submit().id(), this.officer);
		Draft second = submit();
		assertThat(second.slug()).isEqualTo(this.name);
		assertThat(this.drafts.find(first.id(), this.officer).slug()).startsWith("draft-");
		assertThat(this.outcome.submit(this.submissions, first, this.officer).slug()).isEqualTo(this.name + "-2");
	}

	@Test
	void the_officer_reads_what_would_stop_the_publication_and_nothing_stays_of_the_rehearsal() {
		Draft draft = open();
		int publications = count("publication");
		int revisions = count("revision");
		SubmissionRefused refused = catchThrowableOfType(SubmissionRefused.class,
				() -> this.outcome.in("no-such-area").submit(this.submissions, draft, this.officer));
		assertThat(refused.wrong()).singleElement().satisfies((wrong) -> {
			assertThat(wrong.sentence()).contains("has no area no-such-area");
			assertThat(wrong.file()).isEqualTo("judgements");
			assertThat(wrong.row()).containsEntry("area_code", "no-such-area");
			assertThat(wrong.column()).isEqualTo("area_code");
		});
		assertThat(this.drafts.find(draft.id(), this.officer)).isEqualTo(draft);
		assertThat(count("publication")).isEqualTo(publications);
		assertThat(count("revision")).isEqualTo(revisions);
		assertThat(facts(draft)).isEmpty();
	}

	@Test
	void a_rule_of_the_table_is_told_in_its_own_sentence() {
		SubmissionRefused refused = catchThrowableOfType(SubmissionRefused.class,
				() -> this.outcome.begun("2025-01-01").submit(this.submissions, open(), this.officer));
		assertThat(refused.wrong()).extracting(SubmissionRefused.Wrong::sentence)
			.containsExactly("The inspection was published before it ended.");
	}

	@Test
	void a_second_click_does_no_harm() {
		Draft draft = open();
		Draft submitted = this.outcome.submit(this.submissions, draft, this.officer);
		assertThat(this.outcome.submit(this.submissions, draft, this.officer)).isEqualTo(submitted);
	}

	@Test
	void what_was_saved_meanwhile_is_not_passed_over() {
		Draft draft = open();
		Person colleague = this.colleagues.officer(this.data.code("north"));
		this.drafts.save(draft, "dates", this.data.code("north"), "An inspection", "{}", colleague);
		assertThatThrownBy(() -> this.outcome.submit(this.submissions, draft, this.officer))
			.isInstanceOf(SavedMeanwhile.class);
		assertThat(facts(draft)).isEmpty();
	}

	@Test
	void a_submission_taken_back_and_submitted_again_has_its_last_facts_only() {
		Draft draft = this.submissions.takeBack(submit().id(), this.officer);
		assertThat(draft.state()).isEqualTo(Draft.State.DRAFT);
		Draft again = this.outcome.graded("inadequate").submit(this.submissions, draft, this.officer);
		assertThat(facts(again)).containsExactly(this.name + " inadequate");
	}

	@Test
	void a_discarded_draft_is_gone_for_its_officers() {
		Draft draft = open();
		this.submissions.discard(draft.id(), this.officer);
		assertThatThrownBy(() -> this.drafts.find(draft.id(), this.officer)).isInstanceOf(NotFound.class);
		Draft submitted = submit();
		assertThatThrownBy(() -> this.submissions.discard(submitted.id(), this.officer)).isInstanceOf(NotNow.class);
	}

	@Test
	void officers_of_another_authority_find_nothing_to_submit_take_back_or_discard() {
		Draft draft = submit();
		Person stranger = this.colleagues.officer(this.data.code("south"));
		assertThatThrownBy(() -> this.outcome.submit(this.submissions, draft, stranger)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.submissions.takeBack(draft.id(), stranger)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.submissions.discard(draft.id(), stranger)).isInstanceOf(NotFound.class);
	}

	@Test
	void a_new_source_goes_with_the_record_that_cites_it() {
		NewSources sources = sightline.bean(NewSources.class);
		Draft submitted = this.submissions.submit(open(), this.name, this.data.code("north"), "An inspection",
				this.officer, (revision, slug) -> {
					String source = sources.add(revision, new Source(this.data.name("report"), "Another report",
							"Ofsted", PartialDate.of("2024-03-01"), null, null, "report"));
					this.outcome.citing(source).accept(revision, slug);
				});
		assertThat(sightline.jdbc()
			.sql("select r.slug || ' ' || v.state from revision v join record r on r.id = v.record_id where v.part_of = ?")
			.param(submitted.id())
			.query(String.class)
			.list()).containsExactly(this.data.name("report") + "-2 SUBMITTED");
	}

	@Test
	void returned_work_comes_first() {
		Draft later = open();
		Draft submitted = submit();
		Worklist worklist = sightline.bean(Worklist.class);
		assertThat(worklist.of(this.officer)).extracting(Worklist.Entry::id)
			.containsExactly(later.id(), submitted.id());
		assertThat(worklist.of(this.officer).get(0).savedBy()).isEqualTo(this.officer.name());
		assertThat(worklist.of(this.colleagues.officer(this.data.code("south")))).isEmpty();
	}

	private Draft open() {
		Draft draft = this.drafts.open("inspection", this.data.code("north"), "An inspection", this.officer);
		return this.drafts.save(draft, "grades", this.data.code("north"), "An inspection", "{}", this.officer);
	}

	private Draft submit() {
		return this.outcome.submit(this.drafts, this.submissions, this.officer);
	}

	private static List<String> facts(Draft draft) {
		return sightline.jdbc()
			.sql("select i.inspection || ' ' || j.grade from inspection i join judgement j using (revision_id) where revision_id = ?")
			.param(draft.id())
			.query(String.class)
			.list();
	}

	private static int count(String table) {
		return sightline.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
	}

}
