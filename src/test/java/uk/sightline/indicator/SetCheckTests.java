package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import uk.sightline.web.Errors;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of values that cannot stand together, and of those that can. */
class SetCheckTests {

	private static final Indicator X = new Indicator("x", "X", new Unit("number"), Polarity.NONE, null, "", null, "day",
			0, null, null, null, null, null, List.of());

	@Test
	void a_value_given_at_many_places_is_warned_of_once() {
		List<Meaning> all = new ArrayList<>(
				IntStream.rangeClosed(1, 2000).mapToObj((i) -> value(i, "31 March 2024", i, "p" + i)).toList());
		check(all, List.of());
		assertThat(all).allMatch((one) -> one.warnings().size() <= 1);
		assertThat(all.get(0).warnings()).isEmpty();
		assertThat(all.get(1).warnings()).containsExactly(
				"Row 1 gives 1 for the same period at another place. Both are kept; where they disagree, that is shown.");
		assertThat(all.get(1999).warnings()).containsExactly(
				"Row 1 gives 1 for the same period at another place, and 1,998 more values stand at others. All are kept; where they disagree, that is shown.");
		assertThat(all).allMatch(Meaning::right);
	}

	@Test
	void every_value_that_overlaps_one_before_it_is_refused_naming_that() {
		List<Meaning> all = List.of(value(2, "2024", 1, "p1"), value(3, "March 2024", 1, "p1"),
				value(4, "2023", 1, "p1"), value(5, "December 2023", 1, "p2"), value(6, "2025", 1, "p1"),
				value(7, "June 2024", 1, "p1"));
		check(all, List.of());
		assertThat(all).extracting((one) -> one.errors().of("period"))
			.containsExactly(null, "It overlaps with row 2, 2024, of the same indicator", null,
					"It overlaps with row 4, 2023, of the same indicator", null,
					"It overlaps with row 2, 2024, of the same indicator");
	}

	@Test
	void what_was_there_before_is_never_to_blame() {
		Meaning there = value(9, "2024", 5, "p1");
		List<Meaning> all = List.of(value(2, "March 2024", 1, "p1"), value(3, "2024", 5, "p1"),
				value(4, "2024", 6, "p1"));
		check(all, List.of(there));
		assertThat(there.right()).isTrue();
		assertThat(all).extracting((one) -> one.errors().of("period"))
			.containsExactly("It overlaps with row 9, 2024, of the same indicator", "It is the same as row 9",
					"Row 9 gives another value for this indicator and period at the same place: 5");
	}

	@Test
	void what_is_published_may_go_on_standing_together() {
		Meaning one = kept(value(1, "2024", 5, "p1"));
		Meaning other = kept(value(2, "March 2024", 5, "p1"));
		Meaning third = kept(value(3, "2024", 6, "p1"));
		List<Meaning> all = List.of(one, other, third, value(4, "2024", 7, "p2"));
		check(all, List.of());
		assertThat(all.subList(0, 3)).allMatch(Meaning::right).allMatch((value) -> value.warnings().isEmpty());
		assertThat(all.get(3).errors().of("period")).startsWith("It overlaps with row 2, March 2024");
	}

	private static void check(List<Meaning> blamed, List<Meaning> there) {
		List<Meaning> all = new ArrayList<>(blamed);
		all.addAll(there);
		SetCheck.check(all, (one) -> "row " + one.keyed().number(), (one) -> !there.contains(one));
	}

	static Meaning value(int number, String period, int value, String place) {
		KeyedValue keyed = new KeyedValue(number, null, "x", period, null, null, Integer.toString(value), null, null,
				null, null, place, null);
		return new Meaning(keyed, X, PrintedPeriod.of(period, "day"),
				new PrintedValue(Integer.toString(value), BigDecimal.valueOf(value), null, Status.FINAL, null, null),
				X.unit(), null, null, "E08000035", false, new Errors(), new ArrayList<>());
	}

	private static Meaning kept(Meaning one) {
		return new Meaning(one.keyed(), one.measure(), one.period(), one.value(), one.unit(), null, null, one.code(),
				true, one.errors(), one.warnings());
	}

}
