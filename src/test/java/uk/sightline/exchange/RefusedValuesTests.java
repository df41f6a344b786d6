package uk.sightline.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A wrong value is refused with its row, its column and a sentence; so many are counted.
 */
class RefusedValuesTests {

	private static final FreshSightline sightline = new FreshSightline();

	private static final SampleData data = SampleData.reference();

	@BeforeAll
	static void load() {
		SomeFigures.addTo(data);
		data.row("authorities", "authority_code", "E70000001", "name", "Gone", "slug", data.name("gone"), "kind",
				"authority", "valid_to", "2020-03-31");
		sightline.desk().load(data);
	}

	@AfterAll
	static void close() {
		sightline.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-",
			textBlock = """
					indicator=no-such                           | , column indicator: There is no indicator no-such.
					authority_code=E99999999                    | , column authority_code: E99999999 was not the code of an authority, region or country then.
					authority_code=E70000001                    | , column authority_code: E70000001 was not the code of an authority, region or country then.
					source=no-such                              | , column source: There is no source no-such.
					inspection=no-such                          | , column inspection: There is no inspection no-such.
					source=                                     | , column source: It is empty.
					locator=                                    | , column locator: It is empty.
					value_as_printed=                           | , column value_as_printed: It is empty.
					value=                                      | : A value that is final, provisional, estimated, forecast or a target has a figure; any other status says why there is none.
					status=suppressed                           | : A value that is final
					status=suppressed;value=;numerator=3        | : A suppressed value has no numerator: that would tell what the source withholds.
					status=unknown;value=                       | , column status: The status is not one that Sightline knows.
					unit=furlongs                               | , column unit: The unit is not one that Sightline knows.
					qualifier=perhaps                           | , column qualifier: A qualifier is about, more-than,
					qualifier=about,at-least                    | , column qualifier: A qualifier is about, more-than,
					value=1,234                                 | , column value: It is not a decimal number.
					value=12%                                   | , column value: It is not a decimal number.
					value=n/a                                   | , column value: It is not a decimal number.
					value=1e309                                 | , column value: It is not a decimal number.
					value=1234567890123456                      | : A figure has at most 15 digits before its decimal point.
					value_to=64                                 | : The upper end of a range is greater than the lower.
					period_start=1899                           | , column period_start: It is not a date.
					period_end=2101-01-01                       | : A period lies between 1900 and 2100.
					period_start=2025-04-01                     | : The period ends before it begins.
					period_end=31/03/2025                       | , column period_end: It is not a date.
					comparator=england                          | : A comparator goes with what is said of it: kind and value.
					comparator_set=of-2021                      | : A comparator goes with what is said of it: kind and value.
					comparator=mars;comparator_kind=level;comparator_value=1 | , column comparator: The comparator is england, region,
					comparator=england;comparator_kind=rumour;comparator_value=1 | , column comparator_kind: What is said of a comparator is a level, a gap, a direction or words.
					comparator=england;comparator_kind=level;comparator_value=about 60 | : A level or gap is a decimal number; a direction is
					comparator=england;comparator_kind=direction;comparator_value=up | : A level or gap is a decimal number; a direction is
					comparator=england;comparator_kind=level;comparator_value=1;comparator_statistic=mode | , column comparator_statistic: The statistic is average, mean or median.
					observation=A Name                          | , column observation: The name of a value is made of lower-case letters, digits and hyphens.
					value_set=A Name                            | , column value_set: The name of a set of values is made of lower-case letters, digits and hyphens.
					""")
	void a_value_that_breaks_a_rule_is_told_with_its_place(String cells, String sentence) {
		SampleData wrong = value(data.blank(), "wrong", cells.split(";"));
		assertThat(sightline.desk().refused(wrong)).singleElement()
			.asString()
			.startsWith("observations.csv, line 2" + sentence);
	}

	@Test
	void a_value_given_twice_or_in_two_ways_or_under_a_name_of_another_set_is_told() {
		SampleData twice = value(data.blank(), "wrong");
		assertThat(sightline.desk().refused(value(twice, "wrong"))).containsExactly(
				"observations.csv, line 3: A value, and each of its comparators, is given once. See line 2.");
		assertThat(sightline.desk()
			.refused(value(value(data.blank(), "wrong"), "wrong", "value=65", "comparator=england",
					"comparator_kind=level", "comparator_value=67")))
			.containsExactly(
					"observations.csv, line 3, column observation: The rows of one value differ in more than the comparator.");
		assertThat(sightline.desk()
			.refused(value(data.blank(), "x", "observation=" + data.name("north-rate-2025-03-31"),
					"value_set=" + data.name("another"))))
			.containsExactly("observations.csv, line 2, column observation: A value of the set %s has the same name."
				.formatted(data.name("values")));
		assertThat(sightline.desk()
			.refused(value(value(data.blank(), "same", "value_set=" + data.name("one")), "same",
					"value_set=" + data.name("two"))))
			.hasSize(2)
			.allMatch((sentence) -> sentence.contains("has the same name."));
	}

	@Test
	void thousands_of_wrong_values_are_counted_and_the_first_are_told() {
		SampleData wrong = data.blank();
		for (int i = 0; i < 3000; i++) {
			value(wrong, "wrong-" + i, "indicator=no-such", "unit=" + ((i % 2 == 0) ? "furlongs" : "percent"));
		}
		assertThat(sightline.desk().refused(wrong)).hasSize(200);
	}

	@Test
	void a_changed_value_is_told_with_what_it_was_and_of_thousands_the_first_and_how_many_more() {
		SampleData many = SampleData.reference();
		SomeFigures.addTo(many);
		LocalDate first = LocalDate.of(2000, 1, 1);
		for (int i = 0; i < 1500; i++) {
			SomeFigures.value(many, "south", "rate", first.plusDays(i).toString(), "50");
		}
		sightline.desk().load(many);
		many.correct("observations", "value", "64", "value", "65");
		assertThat(told(sightline.desk().load(many)))
			.containsExactly("Values from %s: %s, %s, 31 March 2025: value was “64”, is now “65”."
				.formatted(many.name("Statistics"), many.name("The rate"), many.name("North")));
		many.correct("observations", "value", "50", "value_as_printed", "50.0");
		assertThat(told(sightline.desk().load(many))).hasSize(201)
			.endsWith("Values from %s: and 1,300 more changes.".formatted(many.name("Statistics")));
	}

	private static List<String> told(int publication) {
		return sightline.jdbc()
			.sql("select sentence from publication_change where publication = ? order by position")
			.param(publication)
			.query(String.class)
			.list();
	}

	/** A value that is right but for the cells given. */
	private static SampleData value(SampleData set, String name, String... cells) {
		SomeFigures.value(set, "north", "rate", "2025-03-31", "64",
				Arrays.stream(("observation=" + set.name(name) + ";" + String.join(";", cells)).split(";"))
					.flatMap((cell) -> Arrays.stream(cell.split("=", 2)))
					.toArray(String[]::new));
		return set;
	}

}
