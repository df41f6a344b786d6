package uk.sightline.exchange;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Public data at their real size, which lie beside the project and are not part of it.
 */
final class SharedData {

	private SharedData() {
	}

	/** A folder or file of it; a test that asks is skipped where there is none. */
	static Path at(String path) {
		Path folder = Path.of("").toAbsolutePath();
		while (folder != null && !Files.exists(folder.resolve("shared/data"))) {
			folder = folder.getParent();
		}
		assumeThat(folder).as("There is no folder shared/data beside the project, so this is not tested").isNotNull();
		return folder.resolve("shared/data").resolve(path);
	}

}
