package uk.sightline.indicator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.sightline.web.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type as a period, and which days it is. */
class PrintedPeriodTests {

	@ParameterizedTest
	@CsvSource({ "31 March 2025,day,2025-03-31,2025-03-31", "At 31st Mar 2025,day,2025-03-31,2025-03-31",
			"31/03/2025,day,2025-03-31,2025-03-31", "31-Mar-25,day,2025-03-31,2025-03-31",
			"2025-03-31,day,2025-03-31,2025-03-31", "March 2025,day,2025-03,2025-03", "2025,day,2025,2025",
			"2024-25,year,2024-04-01,2025-03-31", "2024/2025,year,2024-04-01,2025-03-31",
			"202425,academic-year,2024-09-01,2025-08-31", "2011-12,year,2011-04-01,2012-03-31",
			"year ending 31 March 2025,day,2024-04-01,2025-03-31", "Year ending March 2024,day,2023-04-01,2024-03-31",
			"quarter ending 30 June 2025,day,2025-04-01,2025-06-30",
			"year to 15 January 2015,day,2014-01-16,2015-01-15",
			"1 April 2024 to 31 March 2025,day,2024-04-01,2025-03-31",
			"from April 2014 to December 2014,period,2014-04,2014-12" })
	void a_period_has_its_days(String typed, String type, String from, String to) {
		PrintedPeriod read = PrintedPeriod.of(typed, type);
		assertThat(read.problem()).isNull();
		assertThat(read.from().iso()).isEqualTo(from);
		assertThat(read.to().iso()).isEqualTo(to);
		assertThat(read.printed()).isEqualTo(typed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "31 March 1899|It is before 1900", "1899|It is before 1900", "2150|It is after 2100",
					"2024-25|“2024-25” can be a financial or an academic year",
					"31 February 2025|is not understood as a period", "13/25/2025|is not understood",
					"Q1 2025|is not understood", "last year|is not understood",
					"31 March 2025 to 1 April 2024|The period ends before it begins", "2024-26|is not understood" })
	void what_is_none_or_could_be_two_is_refused(String typed, String sentence) {
		assertThat(PrintedPeriod.of(typed, "day").problem()).contains(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "year ending 31 March 2024,day,2025-01-01,2025-03-31", "2019-20,day,2001-04-01,2002-03-31",
			"2019-20,year,2001-04-01,2002-03-31", "31 March 2024,day,2023-04-01,2024-03-31",
			"March 2025,day,2025-03-31,2025-04-30", "2024,day,2023-12-31,2024-12-31" })
	void days_that_the_words_contradict_are_refused(String typed, String type, String from, String to) {
		PrintedPeriod days = PrintedPeriod.of(typed, PartialDate.of(from), PartialDate.of(to));
		assertThat(days.as(typed, type).problem()).startsWith("“" + typed + "” is not what the days given say, ")
			.contains(days.words());
	}

	@ParameterizedTest
	@CsvSource({ "year ending 31 March 2024,day,2023-04-01,2024-03-31", "2019-20,day,2019-09-01,2020-08-31",
			"2019-20,year,2020-03-31,2020-03-31", "2024,day,2024-03-31,2024-03-31",
			"March 2025,day,2025-03-31,2025-03-31", "at the inspection,day,2022-03-02,2022-03-02",
			"not stated,day,2022-03-02,2022-03-02" })
	void days_that_say_more_than_the_words_are_taken(String typed, String type, String from, String to) {
		PrintedPeriod days = PrintedPeriod.of(typed, PartialDate.of(from), PartialDate.of(to));
		assertThat(days.as(typed, type)).isEqualTo(days);
	}

	@Test
	void a_source_that_gives_no_date_is_said_so() {
		assertThat(PrintedPeriod.of("not stated", "day").problem()).isNull();
		assertThat(PrintedPeriod.of("not stated", "day").dated()).isFalse();
		assertThat(PrintedPeriod.of(null, "day").problem()).startsWith("Enter the period or day");
	}

}
