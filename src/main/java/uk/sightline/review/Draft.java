package uk.sightline.review;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A revision before its publication, as it stood when it was read.
 *
 * @param id of the revision, as in addresses
 * @param kind of the record
 * @param slug of the record: provisional until a new record is submitted for the first
 * time
 * @param authorityCode the authority whose officers may act on it
 * @param title what it is called in lists
 * @param version of its last saving; 0 before the first
 * @param document what was keyed so far, as the module that owns the kind wrote it;
 * {@code null} where nothing was
 * @param basedOn the published revision that it corrects or withdraws; {@code null} for a
 * new record
 * @param reason why it corrects or withdraws, for readers
 * @param savedBy the name of who saved it last; {@code null} before the first saving
 */
public record Draft(long id, String kind, String slug, State state, String authorityCode, String title, int version,
		String document, Long basedOn, boolean withdrawal, String reason, String savedBy) {

	/** Whether its officers can work on it. */
	public boolean open() {
		return this.state == State.DRAFT || this.state == State.RETURNED;
	}

	static Draft of(ResultSet row, int i) throws SQLException {
		return new Draft(row.getLong("id"), row.getString("kind"), row.getString("slug"),
				State.valueOf(row.getString("state")), row.getString("authority_code"), row.getString("title"),
				row.getInt("version"), row.getString("document"), row.getObject("based_on", Long.class),
				row.getBoolean("withdrawal"), row.getString("reason"), row.getString("saved_by"));
	}

	/** Where a revision stands. */
	public enum State {

		/** Being worked on. */
		DRAFT,
		/** Waiting for a reviewer. */
		SUBMITTED,
		/** Back with its officers, with reasons. */
		RETURNED,
		/** Approved, waiting for its time. */
		APPROVED,
		/** Public. */
		PUBLISHED,
		/** Given up before publication. */
		DISCARDED

	}

}
