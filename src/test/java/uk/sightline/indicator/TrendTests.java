package uk.sightline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Recent trends. The worked examples are the test data of the official implementation of
 * the Fingertips trend markers (PHEindicatormethods, testdata_trend_markers, 2025), to
 * the four decimals printed there.
 */
class TrendTests {

	private static final BigDecimal PER_1000 = BigDecimal.valueOf(1000);

	@Test
	void the_test_for_proportions_agrees_with_the_official_worked_example() {
		TrendLine line = TrendLine.ofProportions(new double[] { 318, 314, 318, 291, 292 }, new double[] {
				468.33578792341672, 472.89156626506019, 500.78740157480314, 480.19801980198019, 499.14529914529913 });
		assertThat(line.chiSquared()).isEqualTo(12.5688, within(0.00005));
		assertThat(line.gradient()).isEqualTo(-0.1062, within(0.00005));
		assertThat(line.isSignificant()).isTrue();
	}

	@Test
	void the_test_for_proportions_agrees_with_the_official_example_of_one_group() {
		TrendLine line = TrendLine.ofProportions(new double[] { 90, 58, 29, 49, 67 }, new double[] { 264.70588235294116,
				89.230769230769241, 44.61538461538462, 233.33333333333334, 744.44444444444446 });
		assertThat(line.chiSquared()).isEqualTo(144.3957, within(0.00005));
		assertThat(line.gradient()).isEqualTo(-0.5245, within(0.00005));
	}

	@Test
	void the_test_for_rates_agrees_with_the_official_worked_example() {
		TrendLine line = TrendLine.weighted(new double[] { 30.6, 30.2, 28, 24.6, 24.67 }, errors(
				new double[] { 28.98, 28.63, 26.44, 23.15, 23.16 }, new double[] { 32.25, 31.9, 29.64, 26.19, 26.25 }));
		assertThat(line.chiSquared()).isEqualTo(46.7636, within(0.00005));
		assertThat(line.gradient()).isEqualTo(-1.7516, within(0.00005));
		assertThat(line.isSignificant()).isTrue();
	}

	@Test
	void the_test_for_rates_agrees_with_the_official_example_without_change() {
		TrendLine line = TrendLine.weighted(new double[] { 30.2, 28, 24.6, 24.67, 30.9 }, errors(
				new double[] { 28.63, 26.44, 23.15, 23.16, 28.98 }, new double[] { 31.9, 29.64, 26.19, 26.25, 32.25 }));
		assertThat(line.chiSquared()).isEqualTo(0.7433, within(0.00005));
		assertThat(line.gradient()).isEqualTo(-0.2256, within(0.00005));
		assertThat(line.isSignificant()).isFalse();
	}

	@Test
	void from_counts_to_words_the_official_example_decreases() {
		assertThat(trend(official()).movement()).isEqualTo(Movement.DECREASING);
		assertThat(trend(official()).sentence(Polarity.LOWER_IS_BETTER))
			.isEqualTo("Decreasing and getting better from 2021 to 2025 "
					+ "(chi-squared test of a weighted regression, 99.8% confidence).");
		assertThat(trend(official()).sentence(Polarity.HIGHER_IS_BETTER)).contains("Decreasing and getting worse");
		assertThat(trend(official()).sentence(Polarity.NONE)).startsWith("Decreasing from 2021 to 2025 (")
			.endsWith("); not judged as better or worse.");
	}

	@Test
	void only_the_last_five_count_and_in_any_order() {
		List<TrendPoint> six = official();
		six.add(point(2026, "30.9", "1245", "40299"));
		Random random = new Random(7);
		for (int i = 0; i < 20; i++) {
			Collections.shuffle(six, random);
			assertThat(trend(six).sentence(Polarity.LOWER_IS_BETTER))
				.isEqualTo("No significant change from 2022 to 2026 "
						+ "(chi-squared test of a weighted regression, 99.8% confidence).");
			assertThat(trend(six).progress(Polarity.LOWER_IS_BETTER)).isEmpty();
		}
	}

	@Test
	void a_slope_that_one_year_makes_alone_is_no_trend() {
		TrendLine line = TrendLine.weighted(new double[] { 50, 49, 48, 47, 90 }, new double[] { 2, 2, 2, 2, 2 });
		assertThat(line.chiSquared()).isGreaterThan(9.5495);
		assertThat(line.isSignificant()).isFalse();
	}

	@Test
	void what_99_8_percent_confidence_takes_is_as_printed() {
		// 9.5495, the threshold that the official implementation prints.
		TrendLine below = TrendLine.weighted(new double[] { 0, 1, 2, 3, 4 }, errors(Math.sqrt(10 / 9.5494)));
		assertThat(below.chiSquared()).isEqualTo(9.5494, within(1e-9));
		assertThat(below.isSignificant()).isFalse();
		assertThat(TrendLine.weighted(new double[] { 0, 1, 2, 3, 4 }, errors(Math.sqrt(10 / 9.5496))).isSignificant())
			.isTrue();
	}

	@Test
	void turning_the_years_round_turns_the_trend_round() {
		double[] errors = { 1, 1.5, 1, 0.5, 1 };
		TrendLine up = TrendLine.weighted(new double[] { 1, 4, 5, 9, 12 }, errors);
		TrendLine down = TrendLine.weighted(new double[] { -1, -4, -5, -9, -12 }, errors);
		assertThat(down.gradient()).isEqualTo(-up.gradient());
		assertThat(down.chiSquared()).isEqualTo(up.chiSquared());
	}

	@Test
	void a_rate_may_fall_to_none() {
		List<TrendPoint> falling = new ArrayList<>();
		int[] cases = { 60, 45, 30, 12, 0 };
		for (int i = 0; i < 5; i++) {
			falling.add(point(2021 + i, String.valueOf(cases[i]), String.valueOf(cases[i]), "1000"));
		}
		assertThat(trend(falling).movement()).isEqualTo(Movement.DECREASING);
		assertThat(Trend.of(falling, Basis.PROPORTION, PER_1000).why())
			.isEqualTo("the value for 2025 is none or all, which the test does not allow");
	}

	@Test
	void four_values_are_too_few() {
		assertNotTested(official().subList(1, 5), "there are fewer than five values");
	}

	@Test
	void each_condition_has_its_reason() {
		refuse((point) -> copy(point, null, point.numerator(), null, false), "the value for 2023 is missing");
		refuse((point) -> copy(point, point.value(), null, null, false),
				"the counts behind the value for 2023 are not known");
		refuse((point) -> copy(point, point.value(), point.numerator(), "provisional", false),
				"the value for 2023 is marked provisional");
		refuse((point) -> copy(point, point.value(), BigDecimal.ONE, null, false),
				"the counts for 2023 do not give the value published");
		refuse((point) -> copy(point, point.value(), point.numerator(), null, true),
				"the series breaks between 2022 and 2023");
	}

	@Test
	void a_break_before_the_first_of_the_five_does_no_harm() {
		List<TrendPoint> series = official();
		TrendPoint first = series.get(0);
		series.set(0, copy(first, first.value(), first.numerator(), null, true));
		assertThat(trend(series).movement()).isEqualTo(Movement.DECREASING);
	}

	@ParameterizedTest
	@CsvSource({ "2020-03-31, 2020-03-31", "2022-03-31, 2022-03-31", "2023-09-30, 2023-09-30",
			"2022-04-01, 2023-03-31" })
	void years_that_do_not_follow_or_are_not_alike_are_no_series(LocalDate start, LocalDate end) {
		List<TrendPoint> series = official();
		TrendPoint third = series.get(2);
		series.set(2, new TrendPoint(third.label(), start, end, third.value(), third.numerator(), third.denominator(),
				null, false));
		assertThat(trend(series).why()).contains("is not the year after");
	}

	@Test
	void quarters_are_not_tested() {
		List<TrendPoint> series = official();
		TrendPoint third = series.get(2);
		series.set(2, new TrendPoint(third.label(), LocalDate.of(2023, 1, 1), third.end(), third.value(),
				third.numerator(), third.denominator(), null, false));
		assertNotTested(series, "the values are not yearly");
	}

	@Test
	void whole_years_and_the_last_of_february_follow_one_another() {
		assertThat(day("2024-02-29").follows(day("2023-02-28"))).isTrue();
		assertThat(day("2024-03-31").follows(day("2023-03-30"))).isFalse();
		assertThat(period("2024-04-01", "2025-03-31").follows(period("2023-04-01", "2024-03-31"))).isTrue();
		assertThat(period("2024-03-01", "2025-02-28").follows(period("2023-03-01", "2024-02-29"))).isTrue();
		assertThat(period("2023-03-01", "2024-02-29").isYearly()).isTrue();
	}

	private void refuse(UnaryOperator<TrendPoint> change, String why) {
		List<TrendPoint> series = official();
		series.set(2, change.apply(series.get(2)));
		assertNotTested(series, why);
	}

	private void assertNotTested(List<TrendPoint> series, String why) {
		assertThat(trend(series).movement()).isEqualTo(Movement.NOT_TESTED);
		assertThat(trend(series).progress(Polarity.LOWER_IS_BETTER)).isEmpty();
		assertThat(trend(series).sentence(Polarity.LOWER_IS_BETTER)).isEqualTo("Trend not tested: " + why + ".");
	}

	private static Trend trend(List<TrendPoint> series) {
		return Trend.of(series, Basis.RATE, PER_1000);
	}

	/** The counts of the official example, whose limits per 1,000 it prints. */
	private static List<TrendPoint> official() {
		return new ArrayList<>(List.of(point(2021, "30.6", "1367", "44701"), point(2022, "30.2", "1332", "44064"),
				point(2023, "28.0", "1199", "42811"), point(2024, "24.6", "1023", "41527"),
				point(2025, "24.67", "994", "40299")));
	}

	private static TrendPoint point(int year, String value, String numerator, String denominator) {
		LocalDate day = LocalDate.of(year, 3, 31);
		return new TrendPoint(String.valueOf(year), day, day, new BigDecimal(value), new BigDecimal(numerator),
				new BigDecimal(denominator), null, false);
	}

	private static TrendPoint copy(TrendPoint point, BigDecimal value, BigDecimal numerator, String doubt,
			boolean afterBreak) {
		return new TrendPoint(point.label(), point.start(), point.end(), value, numerator, point.denominator(), doubt,
				afterBreak);
	}

	private static TrendPoint day(String day) {
		return period(day, day);
	}

	private static TrendPoint period(String start, String end) {
		return new TrendPoint(end, LocalDate.parse(start), LocalDate.parse(end), null, null, null, null, false);
	}

	private static double[] errors(double error) {
		return new double[] { error, error, error, error, error };
	}

	private static double[] errors(double[] lower, double[] upper) {
		double[] errors = new double[lower.length];
		for (int i = 0; i < errors.length; i++) {
			errors[i] = new Interval(lower[i], 0, upper[i]).standardError();
		}
		return errors;
	}

}
