package uk.sightline.indicator;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.web.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type as a value, and what becomes of it. */
class PrintedValueTests {

	private static final PartialDate LATELY = PartialDate.of("2025-11-20");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "68395|68395", "68 395|68395", "68,395|68395", "1 234 567.50|1234567.50", "68\u00A0395|68395",
					"68\u2009395|68395", "68\u202F395|68395", "12.50|12.50", "\u22123.5|-3.5", "0|0", "0.0|0.0",
					"none|0" })
	void a_number_is_read_and_kept_as_printed(String typed, String value) {
		PrintedValue read = number(typed);
		assertThat(read.problem()).isNull();
		assertThat(read.value()).isEqualTo(new BigDecimal(value));
		assertThat(read.printed()).isEqualTo(typed);
		assertThat(read.status()).isEqualTo(Status.FINAL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "12,5|Write 12.5 if the comma stands before decimals",
			"0,123|Write 0.123 if the comma stands before decimals", "1234,567|Write 1234.567 if the comma",
			"68 39|Thousands are separated by blanks or by commas in groups of three", "1,234 567|groups of three",
			"1.234.567|groups of three", "1e5|Write the number in full, without an exponent",
			"1e309|Write the number in full, without an exponent", "1e999999999|without an exponent",
			"1234567890123456|at most 15 digits", ".5|Write 0.5", "12%|A percentage sign stands only with",
			"<5|Write the figure alone", "5+|Write the figure alone", "about 7|Write the figure alone",
			"twelve|“twelve” is neither a number nor a code", "=1+1|is neither a number", "NaN|is neither a number",
			"\u0661\u0662|is neither a number", "+5|is neither a number", "10 to 5|The upper end of a range" })
	void what_could_be_misread_is_refused_with_how_to_write_it(String typed, String sentence) {
		assertThat(number(typed).problem()).contains(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "c,SUPPRESSED", "C,SUPPRESSED", "k,ROUNDS_TO_ZERO", "low,ROUNDS_TO_ZERO", "u,LOW_RELIABILITY",
			"x,NOT_AVAILABLE", "z,NOT_APPLICABLE", "..,NOT_AVAILABLE", "-,MISSING" })
	void a_code_says_why_there_is_no_value(String code, Status status) {
		PrintedValue read = number(code);
		assertThat(read.status()).isEqualTo(status);
		assertThat(read.value()).isNull();
		assertThat(read.printed()).isEqualTo(code);
	}

	@Test
	void the_meaning_of_x_belongs_to_its_release() {
		assertThat(PrintedValue.of("x", null, null, new Unit("number"), PartialDate.of("2016-09")).status())
			.isEqualTo(Status.SUPPRESSED);
		assertThat(PrintedValue.of("x", null, null, new Unit("number"), null).problem())
			.contains("write c for suppressed or ..");
	}

	@ParameterizedTest
	@ValueSource(strings = { "n/a", "N/A", "na", "#N/A", "n.a." })
	void what_can_mean_two_reasons_is_asked(String typed) {
		assertThat(number(typed).problem()).isEqualTo(
				"“%s” can mean two things: write .. for not available or z for not applicable.".formatted(typed));
		assertThat(PrintedValue.of(typed, Status.NOT_APPLICABLE, null, new Unit("number"), LATELY).problem()).isNull();
	}

	@Test
	void a_blank_says_nothing_unless_the_status_does() {
		assertThat(number(null).problem()).startsWith("It is blank, which says nothing");
		assertThat(PrintedValue.of(null, Status.SUPPRESSED, null, new Unit("number"), LATELY).printed())
			.isEqualTo(PrintedValue.BLANK);
	}

	@Test
	void a_figure_and_a_reason_for_none_exclude_each_other() {
		assertThat(PrintedValue.of("12", Status.SUPPRESSED, null, new Unit("number"), LATELY).problem())
			.contains("the status says that there is none: “suppressed");
		assertThat(PrintedValue.of("c", Status.PROVISIONAL, null, new Unit("number"), LATELY).problem())
			.contains("the status says “provisional”");
	}

	@Test
	void the_sign_of_a_unit_goes_with_that_unit_alone() {
		assertThat(as("12%", "percent").value()).isEqualTo("12");
		assertThat(as("12.5 %", "percent").value()).isEqualTo("12.5");
		assertThat(as("12%", "per-10000").problem()).contains("only with an indicator measured in per cent");
		assertThat(as("£1,200", "pounds").value()).isEqualTo("1200");
		assertThat(as("1 in 12", "one-in").value()).isEqualTo("12");
		assertThat(as("half", "percent").qualifier()).isEqualTo("understood-from-words");
		assertThat(as("half", "number").problem()).isNotNull();
		assertThat(as("10 to 15%", "percent").upTo()).isEqualTo("15");
	}

	private static PrintedValue number(String typed) {
		return as(typed, "number");
	}

	private static PrintedValue as(String typed, String unit) {
		return PrintedValue.of(typed, null, null, new Unit(unit), LATELY);
	}

}
