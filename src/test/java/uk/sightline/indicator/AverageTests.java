package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

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
		List<BigDecimal> values = new ArrayList<>();
		for (int i = 0; i < 9; i++) {
			values.add(new BigDecimal(i * i + "." + i));
		}
		values.add(null);
		Average first = Average.of(values);
		Random random = new Random(5);
		for (int i = 0; i < 50; i++) {
			Collections.shuffle(values, random);
			assertThat(Average.of(values)).isEqualTo(first);
			assertThat(Average.of(values).median(1)).isEqualTo(first.median(1));
		}
	}

	private static Average average(String... values) {
		return Average
			.of(Arrays.stream(values).map((value) -> (value != null) ? new BigDecimal(value) : null).toList());
	}

}
