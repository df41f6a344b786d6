package uk.sightline.review;

import java.util.List;

/**
 * A kind of record, as the module that owns it describes it: enough to import, export,
 * publish and tell of it without knowing what it says.
 *
 * @param name the kind, such as {@code inspection}
 * @param plural how readers call several of them
 * @param title SQL aggregate over the rows {@code m} of the first file: the record's
 * title
 * @param authority SQL aggregate over the same rows: the code of the authority it belongs
 * to, or {@code null}
 * @param problems SQL function of a publication number that lists what is wrong beyond a
 * single row; {@code null} if there is none
 * @param files the files that carry it; the first holds at least one row of each record
 * and is never optional
 */
public record RecordKind(String name, String plural, String title, String authority, String problems,
		List<DataFile> files) {

	public DataFile main() {
		return this.files.get(0);
	}

}
