package uk.sightline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The official files that Sightline understands, from the tables that say what they mean.
 */
@Component
class OfficialTables {

	private Map<String, OfficialFile> files;

	Optional<OfficialFile> named(String name) {
		return Optional.ofNullable(files().get(name));
	}

	/** All of them, by name. */
	synchronized Map<String, OfficialFile> files() {
		if (this.files == null) {
			List<NamedCsvRecord> measures = rows("measures");
			List<NamedCsvRecord> codes = rows("codes");
			this.files = new LinkedHashMap<>();
			rows("files").forEach((row) -> this.files.put(row.getField("file"), file(row, measures, codes)));
		}
		return this.files;
	}

	private static OfficialFile file(NamedCsvRecord row, List<NamedCsvRecord> measures, List<NamedCsvRecord> codes) {
		return new OfficialFile(row.getField("file"), row.getField("value_set"), row.getField("source"),
				row.getField("year"), List.of(row.getField("area").split("; ")), conditions(row.getField("leave_out")),
				codes.stream()
					.filter((code) -> code.getField("codes").equals(row.getField("codes")))
					.collect(Collectors.toMap((code) -> code.getField("printed"), (code) -> code.getField("status"))),
				measures.stream()
					.filter((measure) -> measure.getField("file").equals(row.getField("file")))
					.map(OfficialTables::measure)
					.toList());
	}

	private static OfficialFile.Measure measure(NamedCsvRecord row) {
		return new OfficialFile.Measure(row.getField("indicator"), all(row.getField("where")), row.getField("value"),
				row.getField("numerator"), row.getField("denominator"), all(row.getField("denominator_where")),
				OfficialPeriod.of(row.getField("period")), row.getField("unit"));
	}

	private static Map<String, String> all(String text) {
		return conditions(text).stream()
			.flatMap((condition) -> condition.entrySet().stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static List<Map<String, String>> conditions(String text) {
		return text.isEmpty() ? List.of()
				: Arrays.stream(text.split("; "))
					.map((condition) -> condition.split("=", 2))
					.map((sides) -> Map.of(sides[0], sides[1]))
					.toList();
	}

	static List<NamedCsvRecord> rows(String table) {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(
					new ClassPathResource("official/" + table + ".csv").getContentAsString(StandardCharsets.UTF_8))) {
			return rows.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
