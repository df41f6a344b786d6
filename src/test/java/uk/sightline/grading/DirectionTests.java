package uk.sightline.grading;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a grade changed is said only where two may be compared. */
class DirectionTests {

	private final Comparability comparability = RealGrading.get().comparability();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SIF overall   | inadequate                     | SIF overall   | good                           | IMPROVED
			ILACS overall | outstanding                    | ILACS overall | good                           | DECLINED
			SIF overall   | requires improvement           | ILACS overall | requires improvement to be good | UNCHANGED
			SIF overall   | requires improvement           | ILACS overall | inadequate                     | DECLINED
			SIF overall   | inadequate                     | ILACS overall | requires improvement to be good | IMPROVED
			CPI overall   | adequate                       | CPI overall   | good                           | IMPROVED
			SLAC safeguarding-overall-effectiveness | inadequate | CPI overall | inadequate               | UNCHANGED
			SIF lscb      | requires improvement           | SIF lscb      | requires improvement           | UNCHANGED
			""")
	void a_comparable_pair_has_a_direction(String earlier, String before, String later, String after,
			Direction expected) {
		assertThat(direction(earlier, before, later, after)).contains(expected);
	}

	@ParameterizedTest
	@CsvSource({ "CPI overall, adequate, SIF overall, requires improvement",
			"SLAC safeguarding-overall-effectiveness, good, SIF help-and-protection, good",
			"SIF lscb, good, SIF overall, good", "RATING overall, performs well, SIF overall, good",
			"SIF overall, good, SIF leadership, good" })
	void a_pair_that_is_not_comparable_has_none(String earlier, String before, String later, String after) {
		assertThat(direction(earlier, before, later, after)).isEmpty();
	}

	@Test
	void adequate_never_has_a_direction_against_requires_improvement() {
		List<Area> old = RealGrading.areas().stream().filter((area) -> has(area, "adequate")).toList();
		List<Area> since = RealGrading.areas().stream().filter((area) -> !has(area, "adequate")).toList();
		assertThat(old).isNotEmpty();
		assertThat(since).isNotEmpty();
		for (Area one : old) {
			for (Area other : since) {
				String word = RealGrading.get().scales().get(other.scale()).get(2).word();
				assertThat(this.comparability.direction(one, "adequate", other, word)).isEmpty();
				assertThat(this.comparability.direction(other, word, one, "adequate")).isEmpty();
			}
		}
	}

	@Test
	void the_short_and_the_long_form_are_the_same_point_both_ways() {
		assertThat(direction("ILACS overall", "requires improvement to be good", "SIF overall", "requires improvement"))
			.contains(Direction.UNCHANGED);
	}

	@Test
	void what_was_not_graded_or_is_no_word_of_the_scale_has_none() {
		assertThat(direction("SIF overall", null, "SIF overall", "good")).isEmpty();
		assertThat(direction("SIF overall", "good", "SIF overall", null)).isEmpty();
		assertThat(direction("SIF overall", "splendid", "SIF overall", "good")).isEmpty();
	}

	private static boolean has(Area area, String word) {
		return RealGrading.get().scales().get(area.scale()).stream().anyMatch((grade) -> grade.word().equals(word));
	}

	private Optional<Direction> direction(String earlier, String before, String later, String after) {
		return this.comparability.direction(RealGrading.area(earlier), before, RealGrading.area(later), after);
	}

}
