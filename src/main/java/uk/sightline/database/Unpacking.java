package uk.sightline.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * Unpacks the server's programs. What it uses for that is left out of the packaged jar
 * together with them, so nothing but {@link ServerBinaries} may load this class.
 */
final class Unpacking {

	private Unpacking() {
	}

	/**
	 * Unpacks beside the place and moves there, so that whoever finds the place finds all
	 * of it, also when two unpack at once or one is killed.
	 */
	static void unpack(URL archive, Path home) throws IOException {
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
