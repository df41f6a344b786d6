package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The sentence under a chart, which must never say more than the numbers. */
class SentenceTests {

	private static final UnitWords PER_10_000 = UnitWords.per(10_000);

	private static final Interval KIRKLEES = Basis.RATE
		.interval(new BigDecimal("641"), new BigDecimal("99822"), BigDecimal.valueOf(10_000))
		.orElseThrow();

	private static final Interval REREFERRALS = Basis.PROPORTION
		.interval(new BigDecimal("644"), new BigDecimal("3277"), BigDecimal.valueOf(100))
		.orElseThrow();

	private static final Against ENGLAND = Against.place("England", Figure.of("67"));

	private static final Against YORKSHIRE = Against.place("Yorkshire and The Humber", Figure.of("79"));

	private final Earlier earlier = new Earlier("in 2024", Figure.of("61"), null);

	@Test
	void a_rate_without_polarity_and_without_counts_is_only_described() {
		assertThat(rate("64", Polarity.NONE, null, this.earlier, ENGLAND, Against.place("Wales", Figure.of("60")))
			.sentence())
			.isEqualTo("64 per 10,000 at 31 March 2025, below England's 67 and above Wales' 60; "
					+ "three more than in 2024; not tested and not judged as better or worse.");
	}

	@Test
	void a_rate_with_counts_and_without_polarity_is_tested_but_not_judged() {
		assertThat(rate("64", Polarity.NONE, KIRKLEES, this.earlier, ENGLAND, YORKSHIRE).sentence())
			.isEqualTo("64 per 10,000 at 31 March 2025, below England's 67 and below Yorkshire and The Humber's 79; "
					+ "three more than in 2024; by its 95% confidence interval, 59.3 to 69.4, similar to England "
					+ "and lower than Yorkshire and The Humber; not tested: the change; "
					+ "not judged as better or worse.");
	}

	@Test
	void a_proportion_with_polarity_and_counts_is_judged() {
		assertThat(percent("19.7", REREFERRALS, new Earlier("in the year before", Figure.of("21.2"), null),
				Against.place("England", Figure.of("22.4")))
			.sentence())
			.isEqualTo("19.7% in the year ending 31 March 2025, below England's 22.4%; "
					+ "1.5 percentage points less than in the year before; by its 95% confidence interval, "
					+ "18.33% to 21.05%, better than England; not tested: the change.");
	}

	@Test
	void polarity_without_counts_judges_nothing() {
		assertThat(percent("19.7", null, null, Against.place("England", Figure.of("22.4"))).sentence())
			.isEqualTo("19.7% in the year ending 31 March 2025, below England's 22.4%; "
					+ "not tested, so not judged as better or worse.");
	}

	@Test
	void counts_of_another_value_judge_nothing() {
		assertThat(percent("29.7", REREFERRALS, null, Against.place("England", Figure.of("22.4"))).sentence())
			.endsWith("; not tested, so not judged as better or worse.");
	}

	@Test
	void better_and_worse_never_stand_without_polarity_and_interval() {
		for (Polarity polarity : Polarity.values()) {
			for (Interval interval : Arrays.asList(null, KIRKLEES)) {
				for (int comparator = 40; comparator <= 90; comparator++) {
					String sentence = rate("64", polarity, interval, this.earlier,
							Against.place("England", Figure.of(String.valueOf(comparator))))
						.sentence()
						.replace("not judged as better or worse", "");
					if (polarity == Polarity.NONE || interval == null) {
						assertThat(sentence).doesNotContain("better", "worse");
					}
					else {
						assertThat(sentence).containsPattern("(better|worse|similar) (than|to) England");
					}
					assertThat(sentence).contains("not tested");
				}
			}
		}
	}

	@Test
	void neighbours_are_named_by_statistic_set_and_how_many_are_in() {
		Average average = new Average(List.of(Figure.of("70"), Figure.of("77")), 3);
		Average whole = new Average(List.of(Figure.of("64")), 1);
		assertThat(rate("64", Polarity.NONE, null, null, Against.mean(average, "May 2025", 1),
				Against.median(whole, "April 2021", 0))
			.sentence())
			.isEqualTo("64 per 10,000 at 31 March 2025, below the mean of 2 of 3 statistical neighbours of May 2025 "
					+ "(73.5) and the same as the median of all 1 statistical neighbours of April 2021 (64); "
					+ "not tested and not judged as better or worse.");
	}

	@Test
	void neighbours_are_tested_where_they_are_several_and_none_is_in_doubt() {
		List<Figure> five = Collections.nCopies(5, Figure.of("73.5"));
		assertThat(
				rate("64", Polarity.NONE, KIRKLEES, null, Against.mean(new Average(five, 5), "May 2025", 1)).sentence())
			.contains("lower than the neighbours' mean");
		assertThat(
				rate("64", Polarity.NONE, KIRKLEES, null, Against.mean(new Average(five, 6), "May 2025", 1)).sentence())
			.doesNotContain("lower")
			.endsWith("; not tested and not judged as better or worse.");

		List<Figure> doubtful = new ArrayList<>(five);
		doubtful.add(new Figure(new BigDecimal("73.5"), null, null, "not validated", null));
		assertThat(rate("64", Polarity.NONE, KIRKLEES, null, Against.median(new Average(doubtful, 6), "May 2025", 1))
			.sentence())
			.isEqualTo("64 per 10,000 at 31 March 2025, below the median of all 6 statistical neighbours of May 2025, "
					+ "1 not validated among them (73.5); not tested and not judged as better or worse.");
	}

	@Test
	void a_comparator_of_another_day_says_which_and_is_not_tested() {
		assertThat(rate("64", Polarity.LOWER_IS_BETTER, KIRKLEES, null,
				Against.place("England", "at 31 March 2024", Figure.of("97")))
			.sentence())
			.isEqualTo("64 per 10,000 at 31 March 2025, below England's 97 at 31 March 2024; "
					+ "not tested, so not judged as better or worse.");
	}

	@Test
	void qualifiers_stay_and_forbid_comparing() {
		Figure about = new Figure(new BigDecimal("64"), null, "about", null, null);
		assertThat(account(about, PER_10_000, Polarity.LOWER_IS_BETTER, KIRKLEES, this.earlier, ENGLAND).sentence())
			.isEqualTo("About 64 per 10,000 at 31 March 2025, beside England's 67; 61 in 2024; "
					+ "not tested, so not judged as better or worse.");
		assertThat(rate("64", Polarity.NONE, KIRKLEES, new Earlier("in 2024", about, null),
				Against.place("England", about))
			.sentence()).contains("beside England's about 64; about 64 in 2024;");
	}

	@Test
	void words_stay_beside_the_number_that_was_understood() {
		Figure none = new Figure(BigDecimal.ZERO, null, null, null, null, "none was found");
		Figure one = new Figure(BigDecimal.ONE, null, null, null, null, "a single child");
		UnitWords children = UnitWords.of("child", "children");
		assertThat(account(none, children, Polarity.NONE, null, new Earlier("in 2024", one, null)).sentence())
			.startsWith("“none was found”, understood as 0 children at 31 March 2025; one fewer than in 2024;");
		assertThat(account(Figure.missing("not available"), children, Polarity.NONE, null,
				new Earlier("in 2024", one, null), Against.place("England", none))
			.sentence())
			.isEqualTo("No figure at 31 March 2025: not available; for others, England's “none was found”, understood "
					+ "as 0; “a single child”, understood as 1 in 2024.");
		assertThat(children.alone(one)).isEqualTo("“a single child”, understood as 1 child");
	}

	@Test
	void a_range_stays_a_range() {
		Figure range = new Figure(new BigDecimal("60"), new BigDecimal("65"), null, null, null);
		assertThat(account(range, PER_10_000, Polarity.NONE, null, null, ENGLAND).sentence())
			.startsWith("60 to 65 per 10,000 at 31 March 2025, beside England's 67;");
	}

	@Test
	void provisional_values_say_so() {
		Figure provisional = new Figure(new BigDecimal("64"), null, null, "provisional", null);
		assertThat(account(provisional, PER_10_000, Polarity.NONE, null, new Earlier("in 2024", provisional, null),
				Against.place("England", provisional))
			.sentence())
			.isEqualTo("64 per 10,000 (provisional) at 31 March 2025, the same as England's 64 (provisional); "
					+ "the same as in 2024 (provisional); not tested and not judged as better or worse.");
	}

	@Test
	void targets_and_estimates_are_shown_but_not_tested() {
		for (String status : List.of("target", "forecast", "estimated", "not validated")) {
			Figure marked = new Figure(new BigDecimal("64"), null, null, status, null);
			Against england = Against.place("England", Figure.of("97"));
			assertThat(account(marked, PER_10_000, Polarity.NONE, KIRKLEES, null, england).standing(england))
				.isEqualTo(Standing.NOT_TESTED);
			Against target = Against.place("England", new Figure(new BigDecimal("97"), null, null, status, null));
			assertThat(rate("64", Polarity.NONE, KIRKLEES, null, target).standing(target))
				.isEqualTo(Standing.NOT_TESTED);
		}
	}

	@Test
	void a_missing_value_gives_its_reason_and_is_compared_with_nothing() {
		assertThat(account(Figure.missing("suppressed to protect confidentiality"), PER_10_000,
				Polarity.LOWER_IS_BETTER, KIRKLEES, this.earlier, ENGLAND)
			.sentence())
			.isEqualTo("No figure at 31 March 2025: suppressed to protect confidentiality; for others, England's 67; "
					+ "61 in 2024.");
	}

	@Test
	void missing_comparators_and_years_give_their_reasons() {
		assertThat(rate("64", Polarity.NONE, null, new Earlier("in 2024", Figure.missing("not available"), null),
				Against.place("England", Figure.missing("not yet published")), YORKSHIRE,
				Against.mean(new Average(List.of(), 1), "May 2025", 0))
			.sentence())
			.isEqualTo("64 per 10,000 at 31 March 2025, below Yorkshire and The Humber's 79; "
					+ "no figure for England: not yet published; "
					+ "no figure for the mean of 0 of 1 statistical neighbours of May 2025: no neighbour has a value; "
					+ "no figure in 2024: not available; not tested and not judged as better or worse.");
	}

	@Test
	void no_change_is_said_over_a_break() {
		assertThat(rate("64", Polarity.NONE, null,
				new Earlier("in 2024", Figure.of("61"), "children on short breaks are left out since 2025"))
			.sentence())
			.isEqualTo("64 per 10,000 at 31 March 2025; not comparable with the figure in 2024: "
					+ "children on short breaks are left out since 2025.");
	}

	@Test
	void a_value_alone_is_said_alone() {
		assertThat(rate("64", Polarity.LOWER_IS_BETTER, KIRKLEES, null).sentence())
			.isEqualTo("64 per 10,000 at 31 March 2025.");
	}

	@Test
	void numbers_and_units_agree() {
		UnitWords children = UnitWords.of("child", "children");
		assertThat(children.alone(Figure.of("1"))).isEqualTo("1 child");
		assertThat(children.alone(Figure.of("0"))).isEqualTo("0 children");
		assertThat(children.alone(Figure.of("12345"))).isEqualTo("12,345 children");
		assertThat(children.difference(new BigDecimal("-1"))).isEqualTo("one fewer");
		assertThat(children.difference(new BigDecimal("10"))).isEqualTo("10 more");
		assertThat(PER_10_000.difference(new BigDecimal("-3.0"))).isEqualTo("3.0 less");
		assertThat(UnitWords.PERCENT.alone(Figure.of("-2.5"))).isEqualTo("−2.5%");
		assertThat(UnitWords.PERCENT.difference(new BigDecimal("1"))).isEqualTo("one percentage point more");
		assertThat(UnitWords.PERCENT.difference(new BigDecimal("-2"))).isEqualTo("two percentage points less");
		assertThat(UnitWords.PERCENT.difference(new BigDecimal("0.0"))).isEqualTo("the same");
	}

	@Test
	void every_unit_of_the_catalogue_has_words() {
		assertThat(said("number", "322", "4")).isEqualTo("322: four more");
		assertThat(said("percent", "21", "-1")).isEqualTo("21%: one percentage point less");
		assertThat(said("per-1000", "3.5", "0.5")).isEqualTo("3.5 per 1,000: 0.5 more");
		assertThat(said("per-100000", "1", "-2")).isEqualTo("1 per 100,000: two fewer");
		assertThat(said("days", "1", "1")).isEqualTo("1 day: one day more");
		assertThat(said("whole-time-equivalents", "12.5", "-3"))
			.isEqualTo("12.5 whole-time equivalents: three whole-time equivalents less");
		assertThat(said("pounds", "1200", "-200")).isEqualTo("£1,200: 200 pounds less");
		assertThat(said("ratio", "1.8", "0")).isEqualTo("a ratio of 1.8: the same");
		assertThat(said("one-in", "12", "0")).startsWith("1 in 12:");
	}

	private static String said(String unit, String value, String difference) {
		UnitWords words = UnitWords.of(unit);
		return words.alone(Figure.of(value)) + ": " + words.difference(new BigDecimal(difference));
	}

	@Test
	void one_in_so_many_is_not_subtracted() {
		assertThat(account(Figure.of("12"), UnitWords.ONE_IN, Polarity.NONE, null,
				new Earlier("in 2024", Figure.of("10"), null), Against.place("England", Figure.of("9")))
			.sentence())
			.isEqualTo("1 in 12 at 31 March 2025, beside England's 1 in 9; 1 in 10 in 2024; "
					+ "not tested and not judged as better or worse.");
	}

	@Test
	void a_difference_is_that_of_the_values_as_published() {
		Account account = rate("64.20", Polarity.NONE, KIRKLEES, null, ENGLAND);
		assertThat(account.difference(Figure.of("67.1"))).contains(new BigDecimal("-2.90"));
	}

	private static Account rate(String value, Polarity polarity, Interval interval, Earlier earlier,
			Against... against) {
		return account(Figure.of(value), PER_10_000, polarity, interval, earlier, against);
	}

	private static Account percent(String value, Interval interval, Earlier earlier, Against... against) {
		return new Account(Figure.of(value), UnitWords.PERCENT, "in the year ending 31 March 2025",
				Polarity.LOWER_IS_BETTER, interval, List.of(against), earlier);
	}

	private static Account account(Figure figure, UnitWords unit, Polarity polarity, Interval interval, Earlier earlier,
			Against... against) {
		return new Account(figure, unit, "at 31 March 2025", polarity, interval, List.of(against), earlier);
	}

}
