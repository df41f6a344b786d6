package uk.sightline.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * Finds PostgreSQL's programs on the class path and unpacks them once into the user's
 * cache, under the checksum of their archive: a later start takes no time over them, and
 * a release with other programs takes no older ones.
 */
final class ServerBinaries {

	/** The version that the build brings; a cluster of another one is refused. */
	static final String MAJOR_VERSION = "18";

	private ServerBinaries() {
	}

	static Path unpacked() throws IOException {
		URL archive = archive();
		Path home = cache().resolve("postgresql-" + checksum(archive));
		if (!Files.exists(home)) {
			Unpacking.unpack(archive, home);
		}
		return home;
	}

	/**
	 * Answers the archive for this machine, or refuses where the build has left it out.
	 */
	static URL archive() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String system = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
		boolean arm = System.getProperty("os.arch").equals("aarch64");
		return Stream.of(arm ? "arm_64" : "x86_64", "x86_64")
			.map((machine) -> ServerBinaries.class.getResource("/postgres-" + system + "-" + machine + ".txz"))
			.filter((resource) -> resource != null)
			.findFirst()
			.orElseThrow(() -> new StartRefused("No PostgreSQL comes with this build:"
					+ " set SPRING_DATASOURCE_URL to the one to use, such as jdbc:postgresql://localhost:5432/sightline."));
	}

	private static String checksum(URL archive) throws IOException {
		return Long.toHexString(((JarURLConnection) archive.openConnection()).getJarEntry().getCrc());
	}

	private static Path cache() throws IOException {
		String named = System.getenv("XDG_CACHE_HOME");
		Path caches = StringUtils.hasText(named) ? Path.of(named) : Path.of(System.getProperty("user.home"), ".cache");
		return Files.createDirectories(caches.resolve("sightline"));
	}

}
