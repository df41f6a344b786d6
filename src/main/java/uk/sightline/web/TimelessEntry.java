package uk.sightline.web;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/**
 * Entries of zip files that are to be the same bytes whenever and wherever they are made.
 */
public final class TimelessEntry {

	/**
	 * Not the first day of that year: the zip would note it as an instant as well, which
	 * depends on the time zone of the server.
	 */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private TimelessEntry() {
	}

	public static ZipEntry named(String name) {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		return entry;
	}

}
