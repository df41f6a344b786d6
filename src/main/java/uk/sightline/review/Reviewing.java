package uk.sightline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import uk.sightline.security.Person;
import uk.sightline.web.Choice;
import uk.sightline.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reviewers' view of revisions. A person finds only those of authorities for which
 * they are officer or reviewer; to anyone else there is no such revision.
 */
@Component
public class Reviewing {

	static final String SELECT = """
			select v.*, r.kind, r.slug, o.name as opener, s.name as submitter, a.name as approver,
			  array(select distinct person_id from saving g where g.revision_id = v.id) || v.opened_by || v.submitted_by as hands
			from revision v join record r on r.id = v.record_id left join person o on o.id = v.opened_by
			left join person s on s.id = v.submitted_by left join person a on a.id = v.approved_by
			""";

	private final Kinds kinds;

	private final Places places;

	private final JdbcClient jdbc;

	Reviewing(Kinds kinds, Places places, JdbcClient jdbc) {
		this.kinds = kinds;
		this.places = places;
		this.jdbc = jdbc;
	}

	/**
	 * The revision as it stands now.
	 * @throws NotFound if there is none of this number for this person
	 */
	public Submission find(long id, Person by) {
		return this.jdbc.sql(SELECT + "where v.id = ? and v.way <> 'load' and v.part_of is null")
			.param(id)
			.query(Reviewing::submission)
			.optional()
			.filter((found) -> by.reviewsFor(found.authorityCode()) || by.entersFor(found.authorityCode()))
			.filter((found) -> found.state() != Draft.State.DISCARDED)
			.orElseThrow(() -> new NotFound(
					"There is nothing of this number to review, or it belongs to another authority."));
	}

	/** The same, and nobody else changes it before the end of the transaction. */
	Submission locked(long id, Person by) {
		this.jdbc.sql("select id from revision where id = ? for update").param(id).query(Long.class).optional();
		return find(id, by);
	}

	/**
	 * What this reviewer must still do or settle before it may be published.
	 */
	List<Unsettled> unsettled(Submission submission, Person by) {
		String function = this.kinds.named(submission.kind()).checking().unsettled();
		if (function == null || submission.withdrawal() || !submission.way().equals("form")) {
			return List.of();
		}
		return this.jdbc.sql("select place, sentence from %s(?, ?)".formatted(function))
			.params(submission.id(), by.id())
			.query((row, i) -> new Unsettled(row.getString("place"), row.getString("sentence")))
			.list();
	}

	/**
	 * The files that are hidden from the person, because they are to key them again from
	 * the source.
	 */
	Set<String> hidden(Submission submission, Person by) {
		boolean blind = submission.reviewableBy(by) && submission.publishedIn() == null
				&& !unsettled(submission, by).isEmpty();
		return blind ? this.kinds.named(submission.kind()).checking().rekeyed() : Set.of();
	}

	/** What goes with it, such as the sources it cites. */
	List<Part> parts(long id) {
		return this.jdbc.sql("""
				select v.id, v.based_on, r.kind from revision v join record r on r.id = v.record_id
				where v.part_of = ? and v.state <> 'DISCARDED' order by v.id""")
			.param(id)
			.query((row, i) -> new Part(row.getString("kind"), row.getObject("based_on", Long.class),
					row.getLong("id")))
			.list();
	}

	/** The parts of the record to which a reason for return can be put. */
	List<Choice> places(Submission submission) {
		return submission.withdrawal() ? List.of() : this.places.of(submission.kind(), submission.id());
	}

	static Submission submission(ResultSet row, int i) throws SQLException {
		return new Submission(row.getLong("id"), row.getString("kind"), row.getString("slug"),
				Draft.State.valueOf(row.getString("state")), row.getString("way"), row.getString("authority_code"),
				row.getString("title"), row.getInt("version"), row.getObject("based_on", Long.class),
				row.getBoolean("withdrawal"), row.getString("reason"), row.getString("opener"),
				instant(row, "opened_at"), row.getString("submitter"), instant(row, "submitted_at"),
				row.getString("approver"), instant(row, "approved_at"), instant(row, "publish_at"),
				row.getString("remark"), row.getObject("published_in", Integer.class),
				Arrays.stream((Long[]) row.getArray("hands").getArray())
					.filter(java.util.Objects::nonNull)
					.collect(Collectors.toSet()));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** A revision that goes with another. */
	record Part(String kind, Long basedOn, long id) {
	}

	/** Something to be done before it may be published, and where. */
	record Unsettled(String place, String sentence) {
	}

}
