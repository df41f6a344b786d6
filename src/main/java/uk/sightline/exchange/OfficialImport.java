package uk.sightline.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.writer.CsvWriter;
import uk.sightline.review.CurrentPublication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Brings official statistics in: turns their files into Sightline's own format and hands
 * that to the importer, so that they pass every check that other files pass.
 */
@Component
class OfficialImport {

	private final OfficialTables tables;

	private final Importer importer;

	private final CurrentPublication current;

	private final JdbcClient jdbc;

	OfficialImport(OfficialTables tables, Importer importer, CurrentPublication current, JdbcClient jdbc) {
		this.tables = tables;
		this.importer = importer;
		this.current = current;
		this.jdbc = jdbc;
	}

	/**
	 * Imports files of the Department for Education, from folders or one by one.
	 * @param out is told what became of every file
	 * @throws ImportRefused if anything is wrong; then nothing has changed
	 */
	Importer.Outcome dfe(List<Path> paths, String by, String reason, PrintStream out) throws IOException {
		Path folder = Files.createTempDirectory("sightline-official");
		try {
			read(files(paths), folder, out);
			try (DataSet set = DataSet.open(folder)) {
				return this.importer.load(set, Importer.Only.DIFFERENT, by, reason);
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	/**
	 * Imports the Local Authority Interactive Tool's data.
	 * @param dictionary says what its measures mean
	 * @throws ImportRefused if anything is wrong; then nothing has changed
	 */
	Importer.Outcome lait(Path file, Path dictionary, String by, String reason, PrintStream out) throws IOException {
		Path folder = Files.createTempDirectory("sightline-official");
		try {
			lait(file, dictionary, folder, out);
			try (DataSet set = DataSet.open(folder)) {
				return this.importer.load(set, Importer.Only.DIFFERENT, by, reason);
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private void lait(Path file, Path dictionary, Path folder, PrintStream out) throws IOException {
		for (Path path : List.of(file, dictionary)) {
			if (!Files.isRegularFile(path)) {
				throw new ImportRefused(path.toString(), "There is no such file.");
			}
		}
		LaitReading reading = new LaitReading(new Areas(this.jdbc, this.current.number()));
		reading.dictionary(dictionary);
		try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(folder.resolve("indicators.csv")))) {
			csv.writeRecord("indicator", "name", "unit", "polarity", "theme", "definition", "period_type", "decimals",
					"series", "source", "locator");
			reading.measures().forEach((measure) -> csv.writeRecord(measure.row(LaitReading.DICTIONARY)));
		}
		try (Observations observations = new Observations(folder)) {
			out.printf("%s: %s%n", file.getFileName(), reading.values(file, observations).words());
		}
	}

	/**
	 * Writes what the files say as a file of Sightline's own format.
	 * @throws ImportRefused if one of them is not as it should be, or none is known
	 */
	void read(List<DataSet.Part> files, Path folder, PrintStream out) throws IOException {
		Areas areas = new Areas(this.jdbc, this.current.number());
		int known = 0;
		try (Observations observations = new Observations(folder)) {
			for (DataSet.Part part : files) {
				Optional<OfficialFile> file = this.tables.named(part.name());
				if (file.isEmpty()) {
					out.printf("%s: left out, Sightline does not know what it means.%n", part.label());
					continue;
				}
				known++;
				out.printf("%s: %s%n", part.label(),
						new OfficialReading(file.get(), areas, observations).read(part).words());
			}
		}
		if (known == 0) {
			throw new ImportRefused("The import", "None of these files is known here. Known are: %s."
				.formatted(String.join(", ", this.tables.files().keySet())));
		}
	}

	/** The CSV files of folders, also further down, and single files. */
	static List<DataSet.Part> files(List<Path> paths) throws IOException {
		List<DataSet.Part> parts = new ArrayList<>();
		for (Path path : paths) {
			if (!Files.exists(path)) {
				throw new ImportRefused(path.toString(), "There is no such file or folder.");
			}
			try (var files = Files.walk(path)) {
				files
					.filter((file) -> Files.isRegularFile(file)
							&& file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
					.sorted()
					.forEach((file) -> parts.add(new DataSet.Part(DataSet.nameOf(file.getFileName().toString()),
							file.getFileName().toString(), () -> Files.newInputStream(file), () -> {
							})));
			}
		}
		Map<String, Long> names = parts.stream()
			.collect(
					java.util.stream.Collectors.groupingBy(DataSet.Part::name, java.util.stream.Collectors.counting()));
		names.forEach((name, times) -> {
			if (times > 1) {
				throw new ImportRefused(name + ".csv", "It is there %d times.".formatted(times));
			}
		});
		return parts;
	}

}
