package uk.sightline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.springframework.core.io.Resource;

/**
 * The CSV files of an import, from a folder, a zip or the founding data that the program
 * ships. A file may come in several parts, as when two folders are loaded together.
 */
record DataSet(List<Part> parts) implements AutoCloseable {

	private static final String ENDING = ".csv";

	private static final long LARGEST = 1L << 30;

	private static final int MOST_FILES = 100;

	private static final int MOST_ENTRIES = 1000;

	/**
	 * Opens a folder or zip.
	 * @throws ImportRefused if it is neither, or holds no CSV file
	 */
	static DataSet open(Path path) throws IOException {
		if (!Files.exists(path)) {
			throw new ImportRefused(path.toString(), "There is no such file or folder.");
		}
		DataSet set = Files.isDirectory(path) ? folder(path) : zip(path);
		if (set.parts().isEmpty()) {
			throw new ImportRefused(path.toString(), "There is no CSV file in it.");
		}
		return set;
	}

	/** The founding data; the label of a part tells its folder. */
	static DataSet of(List<Resource> resources) {
		return new DataSet(resources.stream()
			.map((resource) -> new Part(nameOf(resource.getFilename()), resource.getFilename(),
					resource::getInputStream, () -> {
					}))
			.toList());
	}

	private static DataSet folder(Path path) throws IOException {
		try (Stream<Path> files = Files.list(path)) {
			return new DataSet(files.filter((file) -> file.getFileName().toString().endsWith(ENDING))
				.sorted()
				.map((file) -> new Part(nameOf(file.getFileName().toString()), file.getFileName().toString(),
						() -> Files.newInputStream(file), () -> {
						}))
				.toList());
		}
	}

	private static DataSet zip(Path path) throws IOException {
		return new DataSet(zip(path, path.toString(), new AtomicLong(LARGEST), "It unpacks to more than a gigabyte."));
	}

	/**
	 * Opens a zip.
	 * @param name what to call it in messages
	 * @param left how many bytes it may unpack to, together with others
	 * @param sentence what to say if they are more
	 */
	static List<Part> zip(Path path, String name, AtomicLong left, String sentence) throws IOException {
		try {
			ZipFile zip = new ZipFile(path.toFile());
			List<Part> parts = new ArrayList<>();
			zip.stream()
				.filter((entry) -> !entry.isDirectory() && entry.getName().endsWith(ENDING))
				.limit(MOST_FILES + 1L)
				.forEach((entry) -> parts.add(new Part(nameOf(entry.getName()), label(entry.getName()),
						() -> new Limited(zip.getInputStream(entry), label(entry.getName()), left, sentence), zip)));
			boolean many = parts.size() > MOST_FILES || zip.size() > MOST_ENTRIES;
			if (many || parts.isEmpty()) {
				zip.close();
			}
			if (many) {
				throw new ImportRefused(name, "It holds more than %d files.".formatted(MOST_FILES));
			}
			return parts;
		}
		catch (ZipException ex) {
			throw new ImportRefused(name, "It is neither a folder nor a zip of CSV files.");
		}
	}

	/** A name that others gave, short and without what cannot be seen. */
	static String label(String name) {
		String seen = CellRules.seen(name);
		return (seen.length() > 120) ? "…" + seen.substring(seen.length() - 120) : seen;
	}

	static String nameOf(String file) {
		return file.substring(file.lastIndexOf('/') + 1, file.length() - ENDING.length());
	}

	@Override
	public void close() throws IOException {
		for (Part part : this.parts) {
			part.owner().close();
		}
	}

	/**
	 * A file or a part of one.
	 *
	 * @param name the file without folder and ending
	 * @param label what to call it in messages
	 */
	record Part(String name, String label, Content content, java.io.Closeable owner) {
	}

	/** Opens the bytes of a part. */
	interface Content {

		InputStream open() throws IOException;

	}

}
