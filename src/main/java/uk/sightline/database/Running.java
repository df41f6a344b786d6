package uk.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;

/**
 * What the holder of the lock tells others about itself: its process, and where its
 * server answers, null while that is still starting. Believe it only while the lock is
 * held, for a killed holder cannot take it back.
 */
record Running(String process, String url) {

	private static final String FILE = "running.properties";

	static Running read(DataFolder folder) throws IOException {
		Properties told = folder.read(FILE);
		return new Running(told.getProperty("process"), told.getProperty("url"));
	}

	static void tell(DataFolder folder, String url) throws IOException {
		Properties told = new Properties();
		told.setProperty("process", String.valueOf(ProcessHandle.current().pid()));
		if (url != null) {
			told.setProperty("url", url);
		}
		folder.write(FILE, told);
	}

	static void forget(DataFolder folder) throws IOException {
		Files.deleteIfExists(folder.resolve(FILE));
	}

}
