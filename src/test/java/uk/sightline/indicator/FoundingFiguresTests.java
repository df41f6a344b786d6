package uk.sightline.indicator;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of the founding documents, as others take them away. */
@FoundingSite
class FoundingFiguresTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "kirklees-2011-safeguarding-and-looked-after-inspection, 192, 67",
			"kirklees-2011-unannounced-contact-referral-assessment-letter, 6, 1",
			"calderdale-2015-single-inspection, 283, 197", "wakefield-2016-single-inspection, 244, 143",
			"kirklees-2018-scrutiny-panel-pack, 349, 185" })
	void each_document_has_its_statements_and_so_many_have_a_figure(String source, int statements, int figures) {
		List<NamedCsvRecord> rows = rows().stream().filter((row) -> row.getField("source").equals(source)).toList();
		assertThat(rows.stream().map((row) -> row.getField("observation")).distinct()).hasSize(statements);
		assertThat(rows.stream()
			.filter((row) -> !row.getField("value").isEmpty())
			.map((row) -> row.getField("observation"))
			.distinct()).hasSize(figures);
	}

	@Test
	void where_a_document_disagrees_with_itself_both_figures_are_kept_with_their_places() {
		assertThat(rows())
			.filteredOn((row) -> row.getField("authority_code").equals("E08000033")
					&& row.getField("indicator").equals("children-looked-after-number")
					&& row.getField("period_start").startsWith("2015-01"))
			.allMatch((row) -> row.getField("note").startsWith("The document disagrees with itself: "))
			.extracting((row) -> row.getField("value") + " " + row.getField("locator"))
			.containsExactlyInAnyOrder("322 L192", "326 L332");
	}

	@Test
	void every_period_that_has_a_beginning_has_an_end() {
		assertThat(rows())
			.allMatch((row) -> row.getField("period_start").isEmpty() == row.getField("period_end").isEmpty());
	}

	@Test
	void a_quarter_has_its_days() {
		assertThat(rows())
			.filteredOn((row) -> row.getField("period_as_printed").matches("(?i).*quarter (2|3|three)\\b.*"))
			.hasSizeGreaterThan(10)
			.noneMatch((row) -> row.getField("period_end").isEmpty());
	}

	@Test
	void of_a_year_printed_with_two_numbers_it_is_said_which_it_is_or_that_nobody_knows() {
		assertThat(rows())
			.filteredOn((row) -> row.getField("period_as_printed")
				.matches("(?i)(in|during|for)?( year)? ?20..[-–/](20)?.."))
			.filteredOn((row) -> !row.getField("source").startsWith("kirklees-2018"))
			.hasSizeGreaterThan(40)
			.allMatch((row) -> row.getField("note")
				.matches("(?s).*([Uu]nderstood|not said|taken (as|to)|year to March).*"));
	}

	@Test
	void a_gap_is_what_the_value_is_more_than_the_other() {
		assertThat(rows()).filteredOn((row) -> row.getField("comparator_kind").equals("gap"))
			.extracting((row) -> row.getField("observation") + " " + row.getField("comparator_value"))
			.filteredOn((gap) -> gap.contains(" '-") || gap.contains(" -"))
			.containsExactly("k18-169 '-13");
	}

	@Test
	void figures_given_as_words_are_understood_and_marked() {
		assertThat(rows()).filteredOn((row) -> row.getField("qualifier").contains("understood-from-words"))
			.hasSizeGreaterThan(100)
			.allMatch((row) -> !row.getField("value").isEmpty());
	}

	@Test
	void what_is_aimed_at_or_expected_is_never_given_as_a_change_that_happened() {
		assertThat(rows())
			.filteredOn((row) -> row.getField("status").equals("no-figure") && row.getField("note")
				.matches(".*(count as success|(target|forecast|expectation) without a figure).*"))
			.hasSizeGreaterThan(35)
			.allMatch((row) -> row.getField("comparator_kind").equals("words")
					&& row.getField("comparator_value").startsWith("to "));
	}

	private List<NamedCsvRecord> rows() {
		return CsvReader.builder()
			.ofNamedCsvRecord(new FoundingSite.Reader(this.port).get("/downloads/observations.csv").body())
			.stream()
			.toList();
	}

}
