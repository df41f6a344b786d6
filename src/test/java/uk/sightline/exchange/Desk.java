package uk.sightline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import uk.sightline.review.CurrentPublication;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Imports and exports as whoever holds the server does. */
public class Desk {

	private final Importer importer;

	private final Exporter exporter;

	private final CurrentPublication current;

	Desk(Importer importer, Exporter exporter, CurrentPublication current) {
		this.importer = importer;
		this.exporter = exporter;
		this.current = current;
	}

	/**
	 * Imports a data set.
	 * @return the number of its publication; 0 where there was nothing to publish
	 */
	public int load(SampleData data) {
		return inFolder((folder) -> load(data.into(folder)));
	}

	/** Imports a folder or a zip. */
	public int load(Path path) {
		return outcome(path).publication();
	}

	Importer.Outcome outcome(Path path) {
		try (DataSet set = DataSet.open(path)) {
			return this.importer.load(set, Importer.Only.DIFFERENT, "a test", "Because a test asks for it.");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Imports what must be refused, and tells what is wrong with it. */
	public List<String> refused(SampleData data) {
		return inFolder((folder) -> refused(data.into(folder)));
	}

	public List<String> refused(Path path) {
		ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> load(path));
		assertThat(refused).as("It was not refused").isNotNull();
		return refused.wrong().stream().map(WrongRow::toString).toList();
	}

	/** All that is published, in Sightline's own format. */
	public byte[] zip() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			this.exporter.zip(this.current.number(), null, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** One file of it. */
	public String csv(String file) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.exporter.csv(this.exporter.file(file).orElseThrow(), this.current.number(), null, bytes);
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static <T> T inFolder(java.util.function.Function<Path, T> work) {
		try {
			Path folder = Files.createTempDirectory("sample");
			try {
				return work.apply(folder);
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
