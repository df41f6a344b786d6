package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be said of a value beside another. */
class StandingTests {

	private static final Map<Standing, Standing> OPPOSITE = Map.of(Standing.BETTER, Standing.WORSE, Standing.WORSE,
			Standing.BETTER, Standing.SIMILAR, Standing.SIMILAR, Standing.NOT_TESTED, Standing.NOT_TESTED);

	@ParameterizedTest
	@CsvSource({ "9, HIGHER, BETTER, WORSE", "10, SIMILAR, SIMILAR, SIMILAR", "20, SIMILAR, SIMILAR, SIMILAR",
			"30, SIMILAR, SIMILAR, SIMILAR", "31, LOWER, WORSE, BETTER" })
	void only_a_comparator_outside_the_interval_differs_and_only_polarity_judges(BigDecimal comparator, Standing none,
			Standing highIsBetter, Standing lowIsBetter) {
		assertThat(standing("20", comparator, Polarity.NONE)).isEqualTo(none);
		assertThat(standing("20", comparator, Polarity.HIGHER_IS_BETTER)).isEqualTo(highIsBetter);
		assertThat(standing("20", comparator, Polarity.LOWER_IS_BETTER)).isEqualTo(lowIsBetter);
	}

	@ParameterizedTest
	@EnumSource(Polarity.class)
	void nothing_is_tested_without_value_comparator_or_an_interval_of_this_value(Polarity polarity) {
		assertThat(Standing.of(new BigDecimal("20"), Optional.empty(), new BigDecimal("99"), polarity))
			.isEqualTo(Standing.NOT_TESTED);
		assertThat(standing("20", null, polarity)).isEqualTo(Standing.NOT_TESTED);
		assertThat(standing(null, new BigDecimal("99"), polarity)).isEqualTo(Standing.NOT_TESTED);
		assertThat(standing("25", new BigDecimal("99"), polarity)).as("counts of another value")
			.isEqualTo(Standing.NOT_TESTED);
	}

	@Test
	void turning_the_polarity_round_turns_the_judgement_round() {
		for (int comparator = 0; comparator <= 40; comparator++) {
			BigDecimal other = BigDecimal.valueOf(comparator);
			assertThat(standing("20", other, Polarity.HIGHER_IS_BETTER))
				.isEqualTo(OPPOSITE.get(standing("20", other, Polarity.LOWER_IS_BETTER)));
		}
	}

	@Test
	void mirroring_a_proportion_turns_the_judgement_round() {
		for (int cases = 0; cases <= 50; cases++) {
			for (int comparator = 0; comparator <= 100; comparator += 5) {
				assertThat(proportion(cases, comparator))
					.isEqualTo(OPPOSITE.get(proportion(50 - cases, 100 - comparator)));
			}
		}
	}

	private static Standing proportion(int cases, int comparator) {
		return Standing.of(BigDecimal.valueOf(cases * 2L),
				Basis.PROPORTION.interval(BigDecimal.valueOf(cases), BigDecimal.valueOf(50), BigDecimal.valueOf(100)),
				BigDecimal.valueOf(comparator), Polarity.HIGHER_IS_BETTER);
	}

	private static Standing standing(String value, BigDecimal comparator, Polarity polarity) {
		return Standing.of((value != null) ? new BigDecimal(value) : null, Optional.of(new Interval(10, 20, 30)),
				comparator, polarity);
	}

}
