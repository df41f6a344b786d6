package uk.sightline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.core.io.ClassPathResource;

/**
 * A small data set in Sightline's own format, whole and right until a test breaks it. Its
 * names carry a number that no other has, so tests that share a database never meet.
 */
public final class SampleData {

	private static final java.util.Set<String> WITH_FACTS = java.util.Set.of("inspections", "judgements", "findings",
			"events", "observations", "plans", "plan_priorities", "plan_references", "plan_actions", "plan_delivered",
			"plan_measures");

	private static final AtomicInteger made = new AtomicInteger();

	private final int number;

	private final Map<String, List<Map<String, String>>> files = new TreeMap<>();

	private SampleData(int number) {
		this.number = number;
	}

	/**
	 * Two authorities, two frameworks with their scales, areas and rules, a source, and
	 * no inspection yet.
	 */
	public static SampleData reference() {
		SampleData data = new SampleData(made.incrementAndGet());
		ReferenceRows.fill(data);
		return data.file("inspections").file("judgements");
	}

	/** The same names with nothing about them. */
	public SampleData blank() {
		return new SampleData(this.number);
	}

	/** The name as it is in this data set. */
	public String name(String name) {
		return name + '-' + this.number;
	}

	/** {@code north} or {@code south}: the code of the authority. */
	public String code(String authority) {
		return "E9%06d%d".formatted(this.number, authority.equals("north") ? 1 : 2);
	}

	/** The number in its names. */
	public int number() {
		return this.number;
	}

	int place(int place) {
		return this.number * 10 + place;
	}

	SampleData file(String file) {
		this.files.computeIfAbsent(file, (name) -> new ArrayList<>());
		return this;
	}

	/** Adds a row; columns that are not named are empty. */
	public SampleData row(String file, String... namesAndValues) {
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			row.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		file(file).files.get(file).add(row);
		return this;
	}

	public SampleData with(AnInspection inspection) {
		inspection.addTo(file("inspections").file("judgements"));
		return this;
	}

	/** Changes a cell of every row of a file in which a column has a value. */
	public SampleData correct(String file, String where, String is, String column, String value) {
		List<Map<String, String>> rows = this.files.get(file)
			.stream()
			.filter((row) -> is.equals(row.get(where)))
			.toList();
		if (rows.isEmpty()) {
			throw new IllegalArgumentException("No row of " + file + " has " + where + " " + is);
		}
		rows.forEach((row) -> row.put(column, value));
		return this;
	}

	public SampleData without(String file, String where, String is) {
		this.files.get(file).removeIf((row) -> is.equals(row.get(where)));
		return this;
	}

	/** Leaves a file out. */
	SampleData withoutFile(String file) {
		this.files.remove(file);
		return this;
	}

	/** Writes the files into a folder. */
	public Path into(Path folder) {
		this.files.keySet().forEach((file) -> write(folder.resolve(file + ".csv"), text(file)));
		return folder;
	}

	/** The files as one zip. */
	byte[] zip() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String file : this.files.keySet()) {
				zip.putNextEntry(new ZipEntry(file + ".csv"));
				zip.write(text(file).getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private String text(String file) {
		List<String> names = columns(file);
		return String.join(",", names) + "\r\n"
				+ this.files.get(file)
					.stream()
					.map((row) -> names.stream().map((name) -> quoted(row.get(name))).collect(Collectors.joining(",")))
					.map((line) -> line + "\r\n")
					.collect(Collectors.joining());
	}

	private static String quoted(String cell) {
		return (cell == null || cell.isEmpty()) ? "" : '"' + cell.replace("\"", "\"\"") + '"';
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The columns of a file, as the shipped one has them; none is shipped with breaks or
	 * progress.
	 */
	static List<String> columns(String file) {
		if (file.equals("plan_progress")) {
			return List.of("plan", "priority", "action_number", "as_of", "status", "quarter", "board_view", "source",
					"locator", "note");
		}
		if (file.equals("indicator_breaks")) {
			return List.of("indicator", "starts_on", "sentence", "source", "locator");
		}
		String folder = WITH_FACTS.contains(file) ? "west-yorkshire" : "reference";
		try {
			String text = new ClassPathResource("db/dataset/%s/%s.csv".formatted(folder, file))
				.getContentAsString(StandardCharsets.UTF_8);
			return List.of(text.lines().findFirst().orElseThrow().split(","));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
