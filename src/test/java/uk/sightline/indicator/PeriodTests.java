package uk.sightline.indicator;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.web.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a period, which is never more than is known of its ends. */
class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "2014-03-31,2014-03-31,31 March 2014,at 31 March 2014",
			"2014-04-01,2015-03-31,year ending 31 March 2015,in the year ending 31 March 2015",
			"2014-09-01,2015-08-31,academic year 2014/15,in the academic year 2014/15",
			"2014-10-01,2014-12-31,quarter ending 31 December 2014,in the quarter ending 31 December 2014",
			"2014-01-01,2014-12-31,2014,in 2014", "2014-04-01,2014-04-30,April 2014,in April 2014",
			"2015-01-13,2015-02-04,13 January 2015 to 4 February 2015,from 13 January 2015 to 4 February 2015",
			"2014,2014,2014,in 2014", "2014-04,2014-04,April 2014,in April 2014" })
	void ends_known_to_the_day_are_named(String start, String end, String words, String phrase) {
		Period period = period(null, start, end);
		assertThat(period.words()).isEqualTo(words);
		assertThat(period.phrase()).isEqualTo(phrase);
	}

	@ParameterizedTest
	@CsvSource({ "2013,2014,2013 to 2014,between 2013 and 2014",
			"2013-01,2014-03,January 2013 to March 2014,between January 2013 and March 2014",
			"2014-10,2014-12,October to December 2014,between October and December 2014",
			"2013,2014-03,2013 to March 2014,between 2013 and March 2014",
			"2007,2015-02-04,2007 to 4 February 2015,between 2007 and 4 February 2015" })
	void of_ends_known_to_the_year_or_month_no_days_are_made_up(String start, String end, String words, String phrase) {
		Period period = period(null, start, end);
		assertThat(period.words()).isEqualTo(words);
		assertThat(period.phrase()).isEqualTo(phrase);
	}

	@Test
	void words_of_the_source_that_name_a_year_say_more_than_two_rough_ends() {
		assertThat(period("In 2013–14", "2013", "2014").phrase()).isEqualTo("in 2013–14");
		assertThat(period("in the first 2 months of year 2014–2015", "2014-04", "2014-05").phrase())
			.isEqualTo("in the first 2 months of year 2014–2015");
		assertThat(period("By September 2018", "2018-09", "2018-09").phrase()).isEqualTo("by September 2018");
		assertThat(period("In 2013–14", "2013", "2014").words()).isEqualTo("2013 to 2014");
		assertThat(period("In 2013–14", "2013", "2014").otherwise()).isEqualTo("In 2013–14");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "during the year|2014-04|2014-12|between April and December 2014",
			"late in 2017|2017|2017|in 2017", "since 2007|2007|2015-02-04|between 2007 and 4 February 2015",
			"since then, in 2012, 2013 and 2014|2012|2014|between 2012 and 2014", "in 2014 (50%)|2014|2014|in 2014",
			"In 2014–2015|2014-04-01|2015-02-04|from 1 April 2014 to 4 February 2015" })
	void other_words_of_the_source_do_not_stand_within_a_sentence(String printed, String start, String end,
			String phrase) {
		assertThat(period(printed, start, end).phrase()).isEqualTo(phrase);
	}

	@ParameterizedTest
	@CsvSource({ "2014-04,since April 2014", "2002,since 2002", "2014-04-01,since 1 April 2014" })
	void what_goes_on_since_some_time_is_never_in_it_and_has_no_place_in_time(String start, String words) {
		Period period = period(null, start, null);
		assertThat(period.words()).isEqualTo(words);
		assertThat(period.phrase()).isEqualTo(words);
		assertThat(period.dated()).isFalse();
		assertThat(period.same(period(null, start, start))).isFalse();
		assertThat(period.same(period(null, "2003", null))).isFalse();
		assertThat(period(words, start, null).otherwise()).isNull();
		assertThat(period("since the beginning", start, null).otherwise()).isEqualTo("since the beginning");
	}

	@Test
	void what_goes_up_to_some_time_stands_at_its_end_and_is_not_what_was_on_that_day() {
		Period period = period(null, null, "2014-03-31");
		assertThat(period.words()).isEqualTo("up to 31 March 2014");
		assertThat(period.phrase()).isEqualTo("up to 31 March 2014");
		assertThat(period.dated()).isTrue();
		assertThat(period.to()).isEqualTo(LocalDate.of(2014, 3, 31));
		assertThat(period.isDay()).isFalse();
		assertThat(period.isLong()).isTrue();
		assertThat(period.same(period(null, "2014-03-31", "2014-03-31"))).isFalse();
	}

	@Test
	void without_a_date_it_says_how_old_the_document_is() {
		assertThat(period(null, null, null).phrase()).isEqualTo("(date not stated)");
		assertThat(period(null, null, null).phrase(null)).isEqualTo("date not stated");
		assertThat(period(null, null, null).phrase(PartialDate.of("2016-09-20")))
			.isEqualTo("without a date, in a document of September 2016");
		assertThat(period("currently", null, null).phrase(PartialDate.of("2016")))
			.isEqualTo("“currently”, in a document of 2016");
		assertThat(period("currently", null, null).phrase(null)).isEqualTo("“currently”");
		assertThat(period(null, "2014-04", null).phrase(PartialDate.of("2015-03-20")))
			.isEqualTo("since April 2014, in a document of March 2015");
		assertThat(period(null, "2014", "2014").phrase(PartialDate.of("2015-03-20"))).isEqualTo("in 2014");
	}

	@Test
	void statements_without_a_date_are_not_said_to_be_of_a_date() {
		assertThat(period(null, null, null).others(4)).isEqualTo("4 other statements without a date");
		assertThat(period("currently", null, null).others(1)).isEqualTo("Another statement without a date");
		assertThat(period(null, "2014", "2014").others(1)).isEqualTo("Another value for this date");
		assertThat(period(null, "2014", "2014").others(2)).isEqualTo("2 other values for this date");
	}

	private static Period period(String printed, String start, String end) {
		return new Period(printed, PartialDate.of(start), PartialDate.of(end));
	}

}
