package uk.sightline.grading;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be compared with what, by the shipped rules. */
class VerdictTests {

	private final Comparability comparability = RealGrading.get().comparability();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					SIF overall                            | SIF overall                           | comparable     | same judgement
					SIF leadership                         | SIF leadership                        | comparable     | same judgement
					CPI overall                            | CPI overall                           | comparable     | same judgement
					ILACS overall                          | ILACS overall                         | comparable     | same judgement
					ILACS leaders                          | ILACS leaders                         | comparable     | same judgement
					ILACS help-and-protection              | ILACS help-and-protection             | comparable     | same judgement
					ILACS children-in-care                 | ILACS children-in-care                | comparable     | same judgement
					SIF lscb                               | SIF lscb                              | comparable     | same judgement
					SIF overall                            | ILACS overall                         | with care      | another framework
					SIF looked-after                       | ILACS care-and-care-leavers           | with care      | included adoption and care leavers
					SIF looked-after                       | ILACS children-in-care                | with care      | included adoption and care leavers
					SIF care-leavers                       | ILACS care-and-care-leavers           | with care      | covers children in care as well as care leavers
					SIF care-leavers                       | ILACS care-leavers                    | with care      | same subject
					SIF help-and-protection                | ILACS help-and-protection             | with care      | same subject
					SIF leadership                         | ILACS leaders                         | with care      | narrower
					ILACS care-and-care-leavers            | ILACS children-in-care                | with care      | one grade covered both
					ILACS care-and-care-leavers            | ILACS care-leavers                    | with care      | one grade covered both
					SLAC safeguarding-overall-effectiveness | CPI overall                          | with care      | same scale and definitions
					SLAC looked-after-overall-effectiveness | TLAC overall                         | with care      | same scale and definitions
					SIF adoption                           | ILACS care-leavers                    | not comparable | not judged separately
					SIF adoption                           | ILACS overall                         | not comparable | not judged separately
					CPI overall                            | SIF overall                           | not comparable | bar was raised
					TLAC overall                           | SIF looked-after                      | not comparable | bar was raised
					SLAC safeguarding-overall-effectiveness | SIF help-and-protection              | not comparable | bar was raised
					JAR staying-safe                       | ILACS help-and-protection             | not comparable | bar was raised
					SLAC safeguarding-overall-effectiveness | ILACS overall                        | not comparable | two overall judgements
					SLAC looked-after-overall-effectiveness | SIF overall                          | not comparable | two overall judgements
					SLAC safeguarding-overall-effectiveness | JAR overall                          | not comparable | two overall judgements
					RATING overall                         | SIF overall                           | not comparable | rating of a year
					RATING overall                         | SLAC safeguarding-safe-and-feel-safe  | not comparable | rating of a year
					APA overall                            | JAR overall                           | not comparable | other way
					APA staying-safe                       | SIF help-and-protection               | not comparable | other way
					SIF lscb                               | SIF overall                           | not comparable | another body
					SIF lscb                               | ILACS leaders                         | not comparable | another body
					""")
	void the_verdict_is_that_of_the_field(String one, String other, String kind, String sentence) {
		Verdict verdict = this.comparability.verdict(RealGrading.area(one), RealGrading.area(other));
		assertThat(verdict.kind().words()).isEqualTo(kind);
		assertThat(verdict.sentence()).containsIgnoringCase(sentence);
	}

	@Test
	void the_order_of_a_pair_never_matters() {
		assertThat(RealGrading.areas()).hasSizeGreaterThan(50)
			.allSatisfy((one) -> assertThat(RealGrading.areas())
				.allSatisfy((other) -> assertThat(this.comparability.verdict(one, other))
					.isEqualTo(this.comparability.verdict(other, one))));
	}

	@Test
	void every_verdict_has_a_sentence() {
		for (Area one : RealGrading.areas()) {
			assertThat(RealGrading.areas()).map((other) -> this.comparability.verdict(one, other).sentence())
				.allSatisfy((sentence) -> assertThat(sentence).matches("[A-Z].{10,}\\."));
		}
	}

	@Test
	void the_board_is_never_compared_with_the_authority() {
		Area board = RealGrading.area("SIF lscb");
		List<Area> others = RealGrading.areas().stream().filter((area) -> !area.equals(board)).toList();
		assertThat(others).hasSizeGreaterThan(50)
			.allSatisfy((other) -> assertThat(this.comparability.verdict(board, other).kind())
				.isEqualTo(Verdict.Kind.NOT_COMPARABLE));
	}

	@Test
	void a_pair_without_a_rule_says_so() {
		Verdict verdict = this.comparability.verdict(RealGrading.area("SIF overall"),
				RealGrading.area("SIF leadership"));
		assertThat(verdict).isEqualTo(new Verdict(Verdict.Kind.NOT_COMPARABLE, "No rule recorded.", null));
		assertThat(new Comparability(List.of(), RealGrading.get().scales())
			.verdict(RealGrading.area("SIF overall"), RealGrading.area("SIF overall"))
			.sentence()).isEqualTo("No rule recorded.");
	}

}
