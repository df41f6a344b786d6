package uk.sightline.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that somebody sent, kept in a folder of their own while they are read: CSV files,
 * or zips of them.
 */
class Upload implements Closeable {

	private static final long LARGEST = 128L << 20;

	private static final String TOO_LARGE = "It unpacks to more than 128 megabytes. Send it in several parts, or let "
			+ "whoever holds the server import it.";

	private final Path folder = Files.createTempDirectory("sightline-import");

	private final List<Path> files = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	Upload(List<MultipartFile> sent) throws IOException {
		try {
			for (MultipartFile file : sent) {
				Path kept = this.folder.resolve(Integer.toString(this.files.size()));
				file.transferTo(kept);
				this.files.add(kept);
				String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
				this.names
					.add(DataSet.label(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)));
			}
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Opens the files as one data set.
	 * @throws ImportRefused if one is neither a CSV file nor a zip
	 */
	DataSet open() throws IOException {
		DataSet set = new DataSet(new ArrayList<>());
		try {
			AtomicLong left = new AtomicLong(LARGEST);
			for (int i = 0; i < this.files.size(); i++) {
				set.parts().addAll(parts(this.files.get(i), this.names.get(i), left));
			}
			if (set.parts().isEmpty()) {
				throw new ImportRefused(this.names.get(0), "There is no CSV file in it.");
			}
			return set;
		}
		catch (IOException | RuntimeException ex) {
			set.close();
			throw ex;
		}
	}

	private static List<DataSet.Part> parts(Path file, String name, AtomicLong left) throws IOException {
		String ending = name.toLowerCase(Locale.ROOT);
		if (ending.endsWith(".zip")) {
			return DataSet.zip(file, name, left, TOO_LARGE);
		}
		if (ending.endsWith(".csv")) {
			return List.of(new DataSet.Part(name.substring(0, name.length() - 4), name,
					() -> Files.newInputStream(file), () -> {
					}));
		}
		throw new ImportRefused(name, "It is neither a CSV file nor a zip of CSV files.");
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
