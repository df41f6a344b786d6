package uk.sightline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The data that Sightline ships, as if one inspection had not been entered yet. */
public final class FoundingWithout {

	private FoundingWithout() {
	}

	/**
	 * Writes it into a folder.
	 * @param inspection the inspection to leave out
	 * @param report its report, which nothing then knows either
	 */
	public static Path write(Path folder, String inspection, String report) throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:db/dataset/*/*.csv");
		for (Resource file : files) {
			Path target = folder.resolve(file.getFilename());
			boolean first = !Files.exists(target);
			try (CsvReader<CsvRecord> rows = CsvReader.builder()
				.ofCsvRecord(file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
					CsvWriter out = CsvWriter.builder()
						.build(target, java.nio.file.StandardOpenOption.CREATE,
								java.nio.file.StandardOpenOption.APPEND)) {
				List<String> header = null;
				for (CsvRecord row : rows) {
					if (header == null) {
						header = row.getFields();
						if (first) {
							out.writeRecord(header);
						}
					}
					else if (!row.getField(0).equals(inspection) && !row.getFields().contains(inspection)
							&& !(file.getFilename().equals("sources.csv") && row.getField(0).equals(report))) {
						out.writeRecord(row.getFields().stream().map(without(report)).toList());
					}
				}
			}
		}
		return folder;
	}

	/** A list of mentions without those in the report. */
	private static UnaryOperator<String> without(String report) {
		return (cell) -> {
			if (!cell.contains(report + " ")) {
				return cell;
			}
			List<String> others = new ArrayList<>(List.of(cell.split("; ")));
			others.removeIf((mention) -> mention.startsWith(report + " "));
			return String.join("; ", others);
		};
	}

}
