package uk.sightline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

/** The sets of statistical neighbours that Sightline ships are those of the sources. */
class NeighbourSetsTests {

	private static final Path REFERENCE = Path.of("db/dataset/reference");

	@ParameterizedTest
	@CsvSource({ "april-2021, New_Statistical_Neighbour_Groupings_April_2021.csv, 2, 5, 2021-04-01, 152",
			"may-2025, sn_model_2025_wide.csv, 0, 4, 2025-05-01, 153" })
	void every_neighbour_stands_as_in_the_source(String set, String file, int number, int first, String day,
			int authorities) throws IOException {
		List<CsvRecord> printed = printed(file);
		Map<String, String> codes = codes(day);
		Map<String, List<List<String>>> held = new TreeMap<>(
				read("neighbours").stream()
					.filter((row) -> row.getField("neighbour_set").equals(set))
					.sorted((a, b) -> Integer.compare(place(a), place(b)))
					.collect(
							java.util.stream.Collectors
								.groupingBy((row) -> row.getField("authority_code"),
										java.util.stream.Collectors.mapping(
												(row) -> List.of(row.getField("neighbour_code"),
														row.getField("closeness"), row.getField("locator")),
												toList()))));
		Map<String, List<List<String>>> expected = new TreeMap<>();
		for (int i = 0; i < authorities; i++) {
			List<String> row = printed.get(i).getFields();
			String place = "row " + (i + 1);
			expected.put(codes.get(row.get(number)), IntStream.range(0, 10)
				.mapToObj((n) -> List.of(codes.get(row.get(first + 2 * n)), row.get(first + 2 * n + 1).strip(), place))
				.toList());
		}
		assertThat(held).isEqualTo(expected).hasSize(authorities);
	}

	@Test
	void only_authorities_of_the_day_have_neighbours() throws IOException {
		assertThat(read("neighbours")).extracting((row) -> row.getField("authority_code"))
			.contains("E08000016", "E08000038", "E10000006", "E06000063")
			.doesNotContain("E10000009", "E06000028", "E06000029", "E10000021");
	}

	private static int place(NamedCsvRecord row) {
		return Integer.parseInt(row.getField("position"));
	}

	private static List<CsvRecord> printed(String file) throws IOException {
		try (CsvReader<CsvRecord> rows = CsvReader.builder()
			.skipEmptyLines(false)
			.ofCsvRecord(SharedData.at("geography").resolve(file))) {
			return rows.stream().skip(1).toList();
		}
	}

	private static Map<String, String> codes(String day) throws IOException {
		Map<String, String> codes = new HashMap<>();
		read("authorities").stream()
			.filter((row) -> row.getField("valid_from").compareTo(day) <= 0)
			.filter((row) -> row.getField("valid_to").isEmpty() || row.getField("valid_to").compareTo(day) >= 0)
			.forEach((row) -> codes.put(row.getField("dfe_number"), row.getField("authority_code")));
		return codes;
	}

	private static List<NamedCsvRecord> read(String file) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(Files.readString(REFERENCE.resolve(file + ".csv")))) {
			return rows.stream().toList();
		}
	}

}
