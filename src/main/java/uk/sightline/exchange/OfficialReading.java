package uk.sightline.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an official file into observations, and counts what it leaves out. */
class OfficialReading {

	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

	private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

	private static final Pattern SEVERAL = Pattern.compile("E[0-9]{8}( / E[0-9]{8})+");

	private final OfficialFile file;

	private final Areas areas;

	private final Observations out;

	private final Tally tally = new Tally();

	private final List<WrongRow> wrong = new ArrayList<>();

	OfficialReading(OfficialFile file, Areas areas, Observations out) {
		this.file = file;
		this.areas = areas;
		this.out = out;
	}

	/**
	 * Reads the file.
	 * @throws ImportRefused if it has not the columns it should have, or a cell that is
	 * neither a figure nor a code of the release
	 */
	Tally read(DataSet.Part part) throws IOException {
		OfficialRows rows = OfficialRows.read(part);
		rows.need(columns());
		Map<OfficialFile.Measure, Map<String, String>> denominators = denominators(rows);
		for (OfficialRows.Row row : rows.rows()) {
			this.tally.row();
			place(rows.label(), row).ifPresent((place) -> {
				for (OfficialFile.Measure measure : measures(row)) {
					Map<String, String> elsewhere = denominators.get(measure);
					take(rows.label(), row, place, measure, (elsewhere != null) ? elsewhere.getOrDefault(key(row), "")
							: row.cell(measure.denominator()));
				}
			});
		}
		if (!this.wrong.isEmpty()) {
			throw new ImportRefused(this.wrong, this.wrong.size());
		}
		return this.tally;
	}

	private List<String> columns() {
		return Stream.concat(
				Stream.concat(this.file.area().stream(),
						this.file.measures()
							.stream()
							.flatMap((measure) -> Stream.concat(
									Stream.of(measure.value(), measure.numerator(), measure.denominator()),
									measure.where().keySet().stream()))),
				YEAR.matcher(this.file.year()).matches() ? Stream.of() : Stream.of(this.file.year()))
			.toList();
	}

	/** Denominators that stand in other rows, by area and year. */
	private Map<OfficialFile.Measure, Map<String, String>> denominators(OfficialRows rows) {
		Map<OfficialFile.Measure, Map<String, String>> denominators = new HashMap<>();
		this.file.measures().stream().filter((measure) -> !measure.denominatorWhere().isEmpty()).forEach((measure) -> {
			Map<String, String> where = new HashMap<>(measure.where());
			where.putAll(measure.denominatorWhere());
			Map<String, String> values = denominators.computeIfAbsent(measure, (key) -> new HashMap<>());
			rows.rows()
				.stream()
				.filter((row) -> row.matches(where))
				.forEach((row) -> values.put(key(row), row.cell(measure.denominator())));
		});
		return denominators;
	}

	private String key(OfficialRows.Row row) {
		return year(row) + ' ' + area(row);
	}

	private String year(OfficialRows.Row row) {
		return YEAR.matcher(this.file.year()).matches() ? this.file.year() : row.cell(this.file.year());
	}

	private String area(OfficialRows.Row row) {
		return this.file.area().stream().map(row::cell).filter((cell) -> !cell.isEmpty()).findFirst().orElse("");
	}

	private List<OfficialFile.Measure> measures(OfficialRows.Row row) {
		List<OfficialFile.Measure> measures = this.file.measures()
			.stream()
			.filter((measure) -> row.matches(measure.where()))
			.toList();
		if (measures.isEmpty()) {
			this.tally.leftOut("no indicator is made of this breakdown", "");
		}
		return measures;
	}

	private Optional<Place> place(String label, OfficialRows.Row row) {
		String year = year(row);
		String area = area(row);
		if (!YEAR.matcher(year).matches()) {
			this.wrong.add(new WrongRow(label, row.line(), this.file.year(), "“%s” is not a year.".formatted(year)));
			return Optional.empty();
		}
		if (SEVERAL.matcher(area).matches()) {
			this.tally.leftOut("it speaks of several authorities together, and so of none of them", area);
			return Optional.empty();
		}
		Optional<String> identity = this.areas.identity(area);
		if (identity.isEmpty() || this.file.leaveOut().stream().anyMatch(row::matches)) {
			this.tally.leftOut("Sightline holds no such area", area);
			return Optional.empty();
		}
		return identity.map((known) -> new Place(known, Integer.parseInt(year)));
	}

	private void take(String label, OfficialRows.Row row, Place place, OfficialFile.Measure measure,
			String denominator) {
		String printed = row.cell(measure.value());
		boolean figure = DECIMAL.matcher(printed).matches();
		String status = figure ? "final" : this.file.codes().get(printed);
		if (status == null) {
			this.wrong.add(new WrongRow(label, row.line(), measure.value(),
					"“%s” is neither a figure nor a code of this release.".formatted(printed)));
			return;
		}
		Optional<String> code = this.areas.codeOn(place.identity(), measure.period().last(place.year()));
		if (code.isEmpty()) {
			this.tally.leftOut(figure ? "there was no such authority then, though the file has a figure"
					: "there was no such authority then", place.identity());
			return;
		}
		this.tally.kept(status);
		String name = String.join("-", this.file.valueSet(), measure.indicator(), code.get(), "" + place.year())
			.toLowerCase(Locale.ROOT);
		this.out.write(new Observations.Value(name, measure.indicator(), code.get(), Integer.toString(place.year()),
				measure.period().start(place.year()), measure.period().end(place.year()), figure ? printed : "",
				measure.unit(), status, printed, figure ? number(row.cell(measure.numerator())) : "",
				figure ? number(denominator) : "", this.file.source(), "row " + row.number(), this.file.valueSet()));
	}

	private static String number(String cell) {
		return DECIMAL.matcher(cell).matches() ? cell : "";
	}

	private record Place(String identity, int year) {
	}

}
