package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Intervals against worked examples in print, and what must hold for all of them. */
class IntervalTests {

	@ParameterizedTest
	@CsvSource({ "81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611",
			"1, 29, 0.0061, 0.1718" })
	void wilson_agrees_with_table_I_of_Newcombe_1998(String cases, String all, String lower, String upper) {
		// Newcombe RG. Two-sided confidence intervals for the single proportion:
		// comparison of seven methods. Statistics in Medicine 1998; 17: 857-72.
		assertLimits(interval(Basis.PROPORTION, cases, all, 1), lower, upper);
	}

	@ParameterizedTest
	@CsvSource({ "65, 100, 55.254443296888, 73.635751756902", "1, 100, 0.176743206414, 5.448619617871",
			"222, 3215, 6.079169036364, 7.833956681384", "9856, 12345, 79.121017529091, 80.536400736149" })
	void wilson_agrees_with_the_public_health_observatories_tool(String cases, String all, String lower, String upper) {
		// Association of Public Health Observatories, tool to Technical Briefing 3,
		// sheet Proportions (the first line), and the official test data of
		// PHEindicatormethods.
		assertLimits(interval(Basis.PROPORTION, cases, all, 100), lower, upper);
	}

	@ParameterizedTest
	@CsvSource({ "65, 1, 50.163187710459, 82.849138545940", "1045, 1, 982.593201807333, 1110.331212985650" })
	void byar_agrees_with_the_public_health_observatories_tool(String cases, String all, String lower, String upper) {
		// The same tool, sheet Rates, formulas 4a (ii) and 4b (ii), and the test data
		// of PHEindicatormethods.
		assertLimits(interval(Basis.RATE, cases, all, 1), lower, upper);
	}

	@ParameterizedTest
	@CsvSource({ "20, 100, 12211.4288348759, 30889.8803691971", "222, 3215, 6026.5748776527, 7875.7293708719",
			"250, 220, 99984.9473853288, 128631.1448745578", "5, 100, 1623.4863901184, 11668.3320793227",
			"1, 100, 25.3178079843, 5571.6433909389" })
	void rates_per_100_000_agree_with_the_test_data_of_PHEindicatormethods(String cases, String all, String lower,
			String upper) {
		// Exact below ten cases, Byar from there on, as the Fingertips guidance has it;
		// a rate may be of more cases than people.
		assertLimits(interval(Basis.RATE, cases, all, 100_000), lower, upper);
	}

	@Test
	void no_cases_have_the_exact_upper_limit_of_3_689() {
		// Breslow and Day 1987, table 2.10 and every Poisson table since.
		assertLimits(interval(Basis.RATE, "0", "1", 1), "0.000", "3.689");
	}

	@Test
	void what_is_not_defined_has_no_interval() {
		for (Basis basis : Basis.values()) {
			assertThat(counted(basis, "3", "0")).isEmpty();
			assertThat(counted(basis, "0", "0")).isEmpty();
			assertThat(counted(basis, "-1", "10")).isEmpty();
			assertThat(counted(basis, "3", "-10")).isEmpty();
			assertThat(counted(basis, null, "10")).isEmpty();
			assertThat(counted(basis, "3", null)).isEmpty();
			assertThat(counted(basis, "3.5", "10")).as("full-time equivalents").isEmpty();
			assertThat(counted(basis, "3", "3000000000")).as("beyond counting").isEmpty();
			assertThat(counted(basis, "3.0", "1E+1")).isPresent();
		}
		assertThat(counted(Basis.PROPORTION, "11", "10")).isEmpty();
		assertThat(counted(Basis.PROPORTION, "10", "10")).isPresent();
		assertThat(counted(Basis.RATE, "11", "10")).isPresent();
	}

	@Test
	void the_unit_says_which_interval_and_how_large() {
		assertThat(Basis.of("percent")).contains(Basis.PROPORTION);
		assertThat(Basis.multiplier("percent")).isEqualTo("100");
		assertThat(Basis.of("per-10000")).contains(Basis.RATE);
		assertThat(Basis.multiplier("per-10000")).isEqualTo("10000");
		for (String unit : new String[] { "number", "one-in", "ratio", "points", "days" }) {
			assertThat(Basis.of(unit)).isEmpty();
		}
	}

	@Test
	void an_interval_holds_its_estimate_and_stays_where_figures_can_be() {
		for (int all : new int[] { 1, 2, 9, 10, 11, 300, 99_822 }) {
			for (int cases = 0; cases <= all; cases += Math.max(1, all / 97)) {
				for (Basis basis : Basis.values()) {
					Interval interval = interval(basis, String.valueOf(cases), String.valueOf(all), 1);
					assertThat(interval.estimate()).isEqualTo((double) cases / all, within(1e-12));
					assertThat(interval.lower()).isBetween(0.0, interval.estimate());
					assertThat(interval.upper()).isGreaterThanOrEqualTo(interval.estimate());
				}
				assertThat(interval(Basis.PROPORTION, String.valueOf(cases), String.valueOf(all), 1).upper())
					.isLessThanOrEqualTo(1);
			}
		}
	}

	@Test
	void fewer_cases_at_the_same_value_make_a_wider_interval() {
		for (Basis basis : Basis.values()) {
			double before = 0;
			for (int size = 2000; size >= 1; size--) {
				Interval interval = interval(basis, String.valueOf(size), String.valueOf(4 * size), 1);
				double width = interval.upper() - interval.lower();
				assertThat(width).as("%s, %s cases", basis, size).isGreaterThan(before);
				before = width;
			}
		}
	}

	@Test
	void counts_of_another_population_are_not_those_of_the_value() {
		Interval kirklees = interval(Basis.RATE, "641", "99822", 10_000);
		assertThat(kirklees.isOf(new BigDecimal("64"))).isTrue();
		assertThat(kirklees.isOf(new BigDecimal("64.2"))).isTrue();
		assertThat(kirklees.isOf(new BigDecimal("62"))).isFalse();
	}

	private static void assertLimits(Interval interval, String lower, String upper) {
		assertThat(interval.lower(new BigDecimal(lower).scale())).isEqualTo(lower);
		assertThat(interval.upper(new BigDecimal(upper).scale())).isEqualTo(upper);
	}

	private static Interval interval(Basis basis, String numerator, String denominator, int multiplier) {
		return basis.interval(new BigDecimal(numerator), new BigDecimal(denominator), BigDecimal.valueOf(multiplier))
			.orElseThrow();
	}

	private static Optional<Interval> counted(Basis basis, String numerator, String denominator) {
		return basis.interval((numerator != null) ? new BigDecimal(numerator) : null,
				(denominator != null) ? new BigDecimal(denominator) : null, BigDecimal.ONE);
	}

}
