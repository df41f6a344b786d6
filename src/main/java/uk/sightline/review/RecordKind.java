package uk.sightline.review;

import java.util.List;
import java.util.Set;

/**
 * A kind of record, as the module that owns it describes it: enough to import, export,
 * publish and tell of it without knowing what it says.
 *
 * @param name the kind, such as {@code inspection}
 * @param plural how readers call several of them
 * @param title SQL aggregate over the rows {@code m} of one revision in the table of the
 * first file: the record's title
 * @param authority SQL aggregate over the same rows: the code of the authority it belongs
 * to, beside the lasting name and latest code behind that of each row, {@code k.slug} and
 * {@code k.latest}; {@code null} where it belongs to none
 * @param problems SQL function of a publication number that lists what is wrong beyond a
 * single row; {@code null} if there is none
 * @param files the files that carry it; the first holds at least one row of each record
 * and is never optional
 * @param checking what its officers and reviewers need
 */
public record RecordKind(String name, String plural, String title, String authority, String problems,
		List<DataFile> files, Checking checking) {

	/** A kind that nobody keys. */
	public RecordKind(String name, String plural, String title, String authority, String problems,
			List<DataFile> files) {
		this(name, plural, title, authority, problems, files, Checking.NOTHING);
	}

	/** Whether records of it belong to authorities, and so to their officers. */
	public boolean belongs() {
		return !this.authority.equals("null");
	}

	public DataFile main() {
		return this.files.get(0);
	}

	/**
	 * How a second person checks a record of this kind.
	 *
	 * @param path the address of its public page, as far as its lasting name;
	 * {@code null} where it has none
	 * @param owner SQL over {@code :n} and a revision {@code v}: the name of the
	 * authority it belongs to, for sentences; {@code null} where it belongs to none
	 * @param begun SQL function of a revision: whether a reviewer has begun to check it;
	 * {@code null} where that leaves no trace
	 * @param unsettled SQL function of a revision and a person that lists, as place and
	 * sentence, what that reviewer must do or settle before it may be published;
	 * {@code null} where there is nothing of the kind
	 * @param places SQL function of a revision that lists, as place and name, its parts
	 * to which a reason for return can be put; {@code null} where it has none
	 * @param rekeyed the files that a reviewer keys again without seeing what the officer
	 * keyed
	 * @param desk where its officers work on it; {@code null} where no form of its own is
	 * @param contents SQL function of a revision: what a new record holds, for sentences;
	 * {@code null} where its title says enough
	 */
	public record Checking(String path, String owner, String begun, String unsettled, String places,
			Set<String> rekeyed, Desk desk, String contents) {

		/** A kind whose title says what it holds. */
		public Checking(String path, String owner, String begun, String unsettled, String places, Set<String> rekeyed,
				Desk desk) {
			this(path, owner, begun, unsettled, places, rekeyed, desk, null);
		}

		/** A kind without forms of its own. */
		public Checking(String path, String owner, String begun, String unsettled, String places, Set<String> rekeyed) {
			this(path, owner, begun, unsettled, places, rekeyed, null);
		}

		/** A kind that nobody keys, and that readers find at an address of its own. */
		public static Checking at(String path) {
			return new Checking(path, null, null, null, null, Set.of());
		}

		static final Checking NOTHING = new Checking(null, null, null, null, null, Set.of());

	}

	/**
	 * Where officers work on a record.
	 *
	 * @param draft the address of a draft as a whole, with {@code %d} for its number
	 * @param correct the address where a correction begins, with {@code %s} for the
	 * lasting name
	 */
	public record Desk(String draft, String correct) {

	}

}
