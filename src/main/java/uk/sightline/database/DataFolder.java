package uk.sightline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder that holds everything Sightline must not lose. A folder that is neither
 * empty nor marked as Sightline's own is never touched.
 */
class DataFolder {

	static final String MARKER = "sightline.txt";

	private final Path path;

	private FileChannel lock;

	DataFolder(String path) {
		this.path = Path.of(path).toAbsolutePath().normalize();
	}

	Path path() {
		return this.path;
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	/**
	 * Creates the folder, or checks that it is ours. The marker is written before
	 * anything else, so that a first start that dies later leaves a folder that is known
	 * again.
	 */
	void claim() throws IOException {
		if (Files.exists(resolve(MARKER))) {
			return;
		}
		if (Files.exists(this.path) && !isEmptyFolder()) {
			throw new StartRefused(
					"The folder " + this.path + " was not made by Sightline and nothing in it was changed:"
							+ " name another one with SIGHTLINE_DATA, or an empty one.");
		}
		if (!Files.exists(this.path)) {
			Files.createDirectories(this.path, access("rwx------"));
		}
		Files.writeString(resolve(MARKER),
				"Sightline keeps its data here. To move it, stop Sightline and move the whole folder.\n");
	}

	/**
	 * Takes the lock for as long as this virtual machine lives. Only its holder may start
	 * or stop a server on this data: the system frees it however the holder dies, which a
	 * recorded process number cannot promise.
	 */
	boolean lock() throws IOException {
		FileChannel channel = FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				this.lock = channel;
				return true;
			}
		}
		catch (OverlappingFileLockException ex) {
			// Held by this same virtual machine: held all the same.
		}
		channel.close();
		return false;
	}

	void unlock() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a file of properties, empty where there is none.
	 */
	Properties read(String name) throws IOException {
		Properties properties = new Properties();
		if (Files.exists(resolve(name))) {
			try (var reader = Files.newBufferedReader(resolve(name))) {
				properties.load(reader);
			}
		}
		return properties;
	}

	/**
	 * Writes a file that its owner alone can read, whole and on the disk or not at all.
	 */
	void write(String name, Properties properties) throws IOException {
		Path half = Files.createTempFile(this.path, name, ".half", access("rw-------"));
		try (var writer = Files.newBufferedWriter(half)) {
			properties.store(writer, null);
		}
		try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.move(half, resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private boolean isEmptyFolder() throws IOException {
		if (!Files.isDirectory(this.path)) {
			return false;
		}
		try (Stream<Path> content = Files.list(this.path)) {
			return content.findAny().isEmpty();
		}
	}

	private FileAttribute<?>[] access(String permissions) {
		if (!this.path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

}
