package uk.sightline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Writes values read elsewhere as a file of Sightline's own format. */
class Observations implements AutoCloseable {

	private static final List<String> COLUMNS = List.of("observation", "indicator", "authority_code",
			"period_as_printed", "period_start", "period_end", "value", "unit", "status", "value_as_printed",
			"numerator", "denominator", "comparator", "comparator_kind", "comparator_set", "comparator_statistic",
			"comparator_period", "source", "locator", "value_set");

	private final CsvWriter csv;

	Observations(Path folder) throws IOException {
		this.csv = CsvWriter.builder().build(Files.newBufferedWriter(folder.resolve("observations.csv")));
		this.csv.writeRecord(COLUMNS);
	}

	void write(Value value) {
		this.csv.writeRecord(value.observation(), value.indicator(), value.authorityCode(), value.periodAsPrinted(),
				value.periodStart(), value.periodEnd(), value.value(), value.unit(), value.status(),
				value.valueAsPrinted(), value.numerator(), value.denominator(), "", "", "", "", "", value.source(),
				value.locator(), value.valueSet());
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

	/** A value without comparators. Empty cells say nothing. */
	record Value(String observation, String indicator, String authorityCode, String periodAsPrinted, String periodStart,
			String periodEnd, String value, String unit, String status, String valueAsPrinted, String numerator,
			String denominator, String source, String locator, String valueSet) {
	}

}
