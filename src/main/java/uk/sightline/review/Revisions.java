package uk.sightline.review;

import java.util.List;

import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All revisions of a record, for those who work on it: officers and reviewers of its
 * authority; of reference data any officer, and administrators.
 */
@Component
class Revisions {

	private final JdbcClient jdbc;

	Revisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The revisions of a record, the latest first.
	 * @throws NotFound if there is no such record for this person
	 */
	List<Submission> of(String kind, String slug, Person by) {
		List<Submission> revisions = this.jdbc
			.sql(Reviewing.SELECT + "where r.kind = ? and r.slug = ? order by v.ordinal desc")
			.params(kind, slug)
			.query(Reviewing::submission)
			.list();
		if (revisions.isEmpty() || !mayRead(revisions.get(0).authorityCode(), by)) {
			throw new NotFound("There is no record of this name, or it belongs to another authority.");
		}
		return revisions;
	}

	private static boolean mayRead(String authorityCode, Person by) {
		return (authorityCode != null) ? by.entersFor(authorityCode) || by.reviewsFor(authorityCode)
				: by.administrator() || !by.entersFor().isEmpty();
	}

}
