package uk.sightline.inspection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import uk.sightline.review.NotNow;
import uk.sightline.security.Person;
import uk.sightline.web.NotFound;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What reviewers key again from the source. It is only ever added to, and counts for the
 * one who keyed it: also after a return, for all that did not change meanwhile.
 */
@Component
class Rekeyings {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	Rekeyings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * An outcome keyed by form that waits for a second person.
	 * @throws NotFound if there is none of this number for this person
	 * @throws NotNow if it does not wait, or the person had a hand in it
	 */
	Case find(long id, Person by) {
		Case found = this.jdbc
			.sql("""
					select v.id, v.authority_code, v.title, v.state,
					  v.opened_by = :person or coalesce(v.submitted_by = :person, false)
					  or exists (select 1 from saving s where s.revision_id = v.id and s.person_id = :person) as own
					from revision v join record r on r.id = v.record_id
					where v.id = :id and r.kind = 'inspection' and v.way = 'form' and not v.withdrawal and v.state <> 'DISCARDED'""")
			.param("id", id)
			.param("person", by.id())
			.query((row, i) -> new Case(row.getLong("id"), row.getString("authority_code"), row.getString("title"),
					row.getString("state"), row.getBoolean("own")))
			.optional()
			.filter((one) -> by.reviewsFor(one.authorityCode()))
			.orElseThrow(() -> new NotFound("There is nothing to check at this address for you."));
		if (!found.state().equals("SUBMITTED")) {
			throw new NotNow("It does not wait for a check: it was taken back, returned or approved meanwhile.");
		}
		if (found.own()) {
			throw new NotNow("You saved a part of it yourself, so somebody else has to check it.");
		}
		return found;
	}

	/** All that has to be keyed, with what the officer and the person keyed. */
	List<Pair> pairs(Case found, Person by) {
		return this.jdbc.sql("""
				select k.*, r.word as ours from inspection_keyed(?) k left join inspection_rekeyed(?, ?) r using (thing)
				order by k.turn, k.thing""")
			.params(found.id(), found.id(), by.id())
			.query((row, i) -> new Pair(
					new Thing(row.getString("thing"), row.getString("place"), row.getString("label"),
							row.getString("section"), row.getString("cited"), row.getString("locator")),
					row.getString("word"), row.getString("ours")))
			.list();
	}

	/** Keeps what was keyed; two clicks at once count as one. */
	void keep(Case found, Map<String, String> words, Person by) {
		try {
			this.jdbc
				.sql("""
						insert into rekeying (revision_id, attempt, person_id, keyed_at, document)
						select ?, coalesce((select max(attempt) from rekeying where revision_id = ?), 0) + 1, ?, ?, ?::jsonb""")
				.params(found.id(), found.id(), by.id(), OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)),
						JSON.writeValueAsString(words))
				.update();
		}
		catch (DuplicateKeyException ex) {
			return;
		}
	}

	/** A revision that waits for a check. */
	record Case(long id, String authorityCode, String title, String state, boolean own) {
	}

	/**
	 * One thing to key: a grade, or a date where there are no grades.
	 *
	 * @param name the framework, area, document and place, or the date
	 * @param place what a reason for return calls it
	 */
	record Thing(String name, String place, String label, String section, String source, String locator) {

		boolean grade() {
			return this.place.startsWith("grades/");
		}

		String framework() {
			return this.name.split(" ")[0];
		}

		String area() {
			return this.place.substring("grades/".length());
		}

	}

	/**
	 * A thing with both words.
	 *
	 * @param theirs the officer's
	 * @param ours the reviewer's; {@code null} where not keyed yet
	 */
	record Pair(Thing thing, String theirs, String ours) {

		public boolean keyed() {
			return this.ours != null;
		}

		public boolean same() {
			return this.theirs.equals(this.ours);
		}

	}

}
