package uk.sightline.review;

import java.util.function.BiConsumer;

import uk.sightline.exchange.SampleData;
import uk.sightline.security.Person;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An inspection outcome as the module that owns it writes it at submission. */
public final class KeyedOutcome implements BiConsumer<Long, String> {

	private final JdbcClient jdbc;

	private final SampleData data;

	private String grade = "good";

	private String area = "leadership";

	private String source;

	private String startedOn = "2024-01-15";

	private Runnable before = () -> {
	};

	public KeyedOutcome(JdbcClient jdbc, SampleData data) {
		this.jdbc = jdbc;
		this.data = data;
		this.source = data.name("report");
	}

	public KeyedOutcome graded(String grade) {
		this.grade = grade;
		return this;
	}

	KeyedOutcome in(String area) {
		this.area = area;
		return this;
	}

	KeyedOutcome citing(String source) {
		this.source = source;
		return this;
	}

	KeyedOutcome begun(String date) {
		this.startedOn = date;
		return this;
	}

	KeyedOutcome after(Runnable before) {
		this.before = before;
		return this;
	}

	@Override
	public void accept(Long revision, String slug) {
		this.before.run();
		String code = this.data.code("north");
		String framework = this.data.name("NEW");
		this.jdbc
			.sql("""
					insert into inspection (revision_id, inspection, authority_code, framework, type, started_on, published_on, title, source, locator)
					values (?, ?, ?, ?, 'inspection', ?, '2024-03-01', 'An inspection', ?, 'p1')""")
			.params(revision, slug, code, framework, this.startedOn, this.source)
			.update();
		this.jdbc
			.sql("""
					insert into judgement (revision_id, inspection, authority_code, framework, body, area, grade_as_printed, grade, source, locator, area_code)
					values (?, ?, ?, ?, 'authority', 'The area', ?, ?, ?, 'p2', ?)""")
			.params(revision, slug, code, framework, this.grade, this.grade, this.source, this.area)
			.update();
	}

	/** Lets a reviewer key from the source just what the officer keyed. */
	public void keyAgain(long revision, long reviewer) {
		this.jdbc
			.sql("""
					insert into rekeying (revision_id, attempt, person_id, keyed_at, document)
					select ?, (select coalesce(max(attempt), 0) + 1 from rekeying where revision_id = ?), ?, now(), jsonb_object_agg(thing, word)
					from inspection_keyed(?)""")
			.params(revision, revision, reviewer, revision)
			.update();
	}

	/** Opens, saves and submits it as a new record. */
	Draft submit(Drafts drafts, Submissions submissions, Person officer) {
		Draft draft = drafts.open("inspection", this.data.code("north"), "An inspection", officer);
		return submit(submissions,
				drafts.save(draft, "grades", this.data.code("north"), "An inspection", "{}", officer), officer);
	}

	Draft submit(Submissions submissions, Draft draft, Person officer) {
		return submissions.submit(draft, this.data.name("north-2024-01-new"), this.data.code("north"),
				"An inspection, 15 January 2024", officer, this);
	}

}
