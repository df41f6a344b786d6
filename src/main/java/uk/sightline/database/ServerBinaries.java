package uk.sightline.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;
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
			unpack(archive, home);
		}
		return home;
	}

	private static URL archive() {
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

	/**
	 * Unpacks beside the place and moves there, so that whoever finds the place finds all
	 * of it, also when two unpack at once or one is killed.
	 */
	private static void unpack(URL archive, Path home) throws IOException {
		Path half = Files.createTempDirectory(home.getParent(), "unpacking-");
		try (InputStream packed = archive.openStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				write(entry, tar, half.resolve(entry.getName()).normalize());
			}
			Files.move(half, home);
		}
		catch (IOException ex) {
			FileSystemUtils.deleteRecursively(half);
			if (!Files.exists(home)) {
				throw ex;
			}
		}
	}

	private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
		}
		else {
			Files.copy(content, target);
			if ((entry.getMode() & 0100) != 0) {
				target.toFile().setExecutable(true);
			}
		}
	}

}
