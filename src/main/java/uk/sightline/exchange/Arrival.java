package uk.sightline.exchange;

import java.util.List;
import java.util.Set;

import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;

/**
 * A kind of record that a data set brings. Files of it that the data set leaves out say
 * nothing: the facts that they would carry stay as they are.
 *
 * @param names the names of the files brought, without their ending
 */
record Arrival(RecordKind kind, Set<String> names) {

	/** The files that came. */
	List<DataFile> files() {
		return this.kind.files().stream().filter((file) -> this.names.contains(file.name())).toList();
	}

	/** The files left out. */
	List<DataFile> absent() {
		return this.kind.files().stream().filter((file) -> !this.names.contains(file.name())).toList();
	}

}
