package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Mean and median of neighbours. */
class AverageTests {

	@Test
	void a_neighbour_without_a_value_is_counted_but_is_no_zero() {
		Average average = average("70", null, "80", "93");
		assertThat(average.in()).isEqualTo(3);
		assertThat(average.of()).isEqualTo(4);
		assertThat(average.mean(0)).contains(new BigDecimal("81"));
		assertThat(average.median(0)).contains(new BigDecimal("80"));
	}

	@Test
	void the_median_of_an_even_number_lies_half_way() {
		assertThat(average("93", "70", "80", "61").median(1)).contains(new BigDecimal("75.0"));
		assertThat(average("93", "70").median(1)).contains(new BigDecimal("81.5"));
		assertThat(average("93").median(0)).contains(new BigDecimal("93"));
	}

	@Test
	void only_what_is_shown_is_rounded_and_half_goes_up() {
		assertThat(average("0.1", "0.2", "0.3", "0.4").mean(2)).contains(new BigDecimal("0.25"));
		assertThat(average("0.1", "0.2", "0.3", "0.4").mean(1)).contains(new BigDecimal("0.3"));
		assertThat(average("-0.1", "-0.2", "-0.3", "-0.4").mean(1)).contains(new BigDecimal("-0.3"));
		assertThat(average("1", "1", "0").mean(3)).contains(new BigDecimal("0.667"));
	}

	@Test
	void of_no_values_there_is_no_average() {
		assertThat(average(null, null).mean(0)).isEmpty();
		assertThat(average(null, null).median(0)).isEmpty();
		assertThat(average().of()).isZero();
	}

	@Test
	void the_order_of_authorities_does_not_matter() {
		List<Figure> values = new ArrayList<>();
		for (int i = 0; i < 9; i++) {
			values.add(Figure.of(i * i + "." + i));
		}
		Average first = new Average(values, 10);
		Random random = new Random(5);
		for (int i = 0; i < 50; i++) {
			Collections.shuffle(values, random);
			assertThat(new Average(values, 10)).isEqualTo(first);
			assertThat(new Average(values, 10).median(1)).isEqualTo(first.median(1));
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, true, false", "1, 2, true, false", "4, 4, true, false", "5, 5, true, true",
			"10, 10, true, true", "9, 10, true, false", "5, 10, true, false", "5, 11, false, false" })
	void of_half_of_the_neighbours_it_is_shown_and_only_of_all_of_five_or_more_it_is_tested(int in, int of,
			boolean shown, boolean tested) {
		Average average = new Average(Collections.nCopies(in, Figure.of("7")), of);
		assertThat(average.enough()).isEqualTo(shown);
		assertThat(average.isSound()).isEqualTo(tested);
	}

	@Test
	void a_value_is_tested_against_it_before_it_is_rounded() {
		Average neighbours = average("88", "89", "91", "91", "92", "93", "94", "95");
		Against median = Against.median(neighbours, "April 2021", 0);
		Interval interval = new Interval(82.4, 87.6, 91.62);
		Account account = new Account(Figure.of("88"), new Unit("percent").words(), "in 2025",
				Polarity.HIGHER_IS_BETTER, interval, List.of(median), null);
		assertThat(median.figure().value()).isEqualByComparingTo("92");
		assertThat(account.standing(median)).isEqualTo(Standing.SIMILAR);
	}

	@Test
	void it_is_no_surer_than_the_values_it_is_made_of() {
		assertThat(six()).satisfies((one) -> assertThat(one.isSound()).isTrue())
			.extracting(Average::mark)
			.isEqualTo("");
		assertThat(six("provisional", "provisional")).satisfies((one) -> assertThat(one.isSound()).isTrue())
			.extracting(Average::mark)
			.isEqualTo(", 2 provisional among them");
		assertThat(six("not validated")).satisfies((one) -> assertThat(one.isSound()).isFalse())
			.extracting(Average::mark)
			.isEqualTo(", 1 not validated among them");
		assertThat(six("provisional", "estimated")).satisfies((one) -> assertThat(one.isSound()).isFalse())
			.extracting(Average::mark)
			.isEqualTo(", 1 estimated and 1 provisional among them");
	}

	/** Six values, the first of them less than final. */
	private static Average six(String... statuses) {
		List<Figure> figures = new ArrayList<>(Collections.nCopies(6 - statuses.length, Figure.of("7")));
		Arrays.stream(statuses)
			.map((status) -> new Figure(new BigDecimal("7"), null, null, status, null))
			.forEach(figures::add);
		return new Average(figures, 6);
	}

	private static Average average(String... values) {
		return new Average(Arrays.stream(values).filter(Objects::nonNull).map(Figure::of).toList(), values.length);
	}

}
