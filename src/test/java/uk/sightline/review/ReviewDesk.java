package uk.sightline.review;

import java.util.List;

import uk.sightline.TestClock;
import uk.sightline.exchange.FreshSightline;
import uk.sightline.exchange.SampleData;
import uk.sightline.security.Person;

/**
 * What officers and reviewers do with one data set, without the pages through which they
 * do it.
 */
final class ReviewDesk {

	final Drafts drafts;

	final Submissions submissions;

	final Approvals approvals;

	final Returns returns;

	final Withdrawals withdrawals;

	final DuePublications due;

	final Reviewing reviewing;

	final TestClock clock;

	final Colleagues colleagues;

	final SampleData data = SampleData.reference();

	final Person officer;

	final Person reviewer;

	final KeyedOutcome outcome;

	final FreshSightline sightline;

	ReviewDesk(FreshSightline sightline) {
		this.sightline = sightline;
		this.drafts = sightline.bean(Drafts.class);
		this.submissions = sightline.bean(Submissions.class);
		this.approvals = sightline.bean(Approvals.class);
		this.returns = sightline.bean(Returns.class);
		this.withdrawals = sightline.bean(Withdrawals.class);
		this.due = sightline.bean(DuePublications.class);
		this.reviewing = sightline.bean(Reviewing.class);
		this.clock = sightline.bean(TestClock.class);
		this.colleagues = new Colleagues(sightline.jdbc());
		this.officer = this.colleagues.officer(this.data.code("north"));
		this.reviewer = this.colleagues.reviewer(this.data.code("north"));
		this.outcome = new KeyedOutcome(sightline.jdbc(), this.data);
		sightline.desk().load(this.data);
	}

	Draft submit() {
		return this.outcome.submit(this.drafts, this.submissions, this.officer);
	}

	Draft submitCorrection(String slug, String grade, String reason) {
		Draft draft = this.drafts.correct("inspection", slug, reason, this.officer);
		Draft saved = this.drafts.save(draft, "grades", draft.authorityCode(), draft.title(), "{}", this.officer);
		return this.outcome.graded(grade).submit(this.submissions, saved, this.officer);
	}

	int publish(Draft submitted) {
		this.outcome.keyAgain(submitted.id(), this.reviewer.id());
		return this.approvals.publish(submitted.id(), submitted.version(), this.reviewer);
	}

	/** Submits and publishes a new outcome. */
	Draft published() {
		Draft submitted = submit();
		publish(submitted);
		return submitted;
	}

	/** Loads the framework as if the area that the outcome judges came later. */
	void takeTheAreaAway() {
		this.sightline.desk().load(this.data.correct("areas", "area_code", "leadership", "valid_from", "2025-01-01"));
	}

	String state(Draft draft) {
		return this.sightline.jdbc()
			.sql("select state from revision where id = ?")
			.param(draft.id())
			.query(String.class)
			.single();
	}

	int latest() {
		return this.sightline.jdbc().sql("select max(number) from publication").query(Integer.class).single();
	}

	List<String> sentences(int publication) {
		return this.sightline.jdbc()
			.sql("select sentence from published_change(:n) where publication = :n order by position")
			.param("n", publication)
			.query(String.class)
			.list();
	}

	List<String> log(Person by) {
		return this.sightline.jdbc()
			.sql("select what from audit where person_id = ? order by id")
			.param(by.id())
			.query(String.class)
			.list();
	}

}
