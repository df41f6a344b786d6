package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** When what is said of one date is a disagreement. */
class MomentTests {

	@ParameterizedTest
	@CsvSource({ "322, 326, true", "67, 67.0, false", "67, 67.4, false", "67, 66.5, false", "67, 67.5, false",
			"67, 67.6, true", "67.4, 67.5, true", "67.40, 67.4, false", "19.7, 19.65184, false" })
	void a_figure_agrees_with_all_that_is_rounded_to_it(String one, String other, boolean disagree) {
		assertThat(moment(one, other).disagrees()).isEqualTo(disagree);
		assertThat(moment(other, one).disagrees()).isEqualTo(disagree);
	}

	@ParameterizedTest
	@CsvSource({ "about 70, 69, false", "about 70, 20, false", "nearly 100, 95.2, false", "more-than 50, 51, false",
			"more-than 50, 50, true", "more-than 50, 49, true", "at-least 50, 50, false", "at-least 50, 49, true",
			"less-than 50, 50, true", "at-most 50, 50, false", "up-to 50, 51, true", "more-than 50, less-than 50, true",
			"more-than 50, at-least 90, false", "more-than 67.4, 67, false" })
	void a_qualified_figure_disagrees_only_where_its_words_exclude_the_other(String one, String other,
			boolean disagree) {
		assertThat(moment(one, other).disagrees()).isEqualTo(disagree);
		assertThat(moment(other, one).disagrees()).isEqualTo(disagree);
	}

	@ParameterizedTest
	@CsvSource({ "60..65, 62, false", "60..65, 65.4, false", "60..65, 66, true", "60..65, 64..70, false",
			"60..65, 66..70, true" })
	void a_range_agrees_with_all_that_lies_in_it(String one, String other, boolean disagree) {
		assertThat(moment(one, other).disagrees()).isEqualTo(disagree);
		assertThat(moment(other, one).disagrees()).isEqualTo(disagree);
	}

	@Test
	void a_final_figure_revises_a_provisional_one_and_both_are_kept() {
		Moment moment = Moment
			.of(List.of(value("64", Status.PROVISIONAL, null), value("66", Status.FINAL, null)),
					new Precedence((source) -> Optional.empty()))
			.get(0);
		assertThat(moment.disagrees()).isFalse();
		assertThat(moment.first().number()).isEqualTo("66");
		assertThat(moment.others()).singleElement().extracting(Value::mark).isEqualTo("provisional");
		assertThat(moment(value("64", Status.PROVISIONAL, null), value("66", Status.PROVISIONAL, null)).disagrees())
			.isTrue();
	}

	@Test
	void why_there_is_no_figure_contradicts_none() {
		assertThat(moment(value(null, Status.SUPPRESSED, null), value("3", Status.FINAL, null)).disagrees()).isFalse();
	}

	@Test
	void two_of_the_others_may_disagree_where_the_first_is_only_rough() {
		assertThat(moment("about 70", "69", "90").disagrees()).isTrue();
	}

	@Test
	void a_document_that_says_so_disagrees_with_itself_whatever_stands_beside_it() {
		String note = "The document disagrees with itself: page 3 says 322, page 9 says 326.";
		assertThat(moment(value("322", Status.FINAL, note)).disagrees()).isTrue();
		assertThat(moment(value("322", Status.FINAL, null), value("322", Status.PROVISIONAL, note)).disagrees())
			.isTrue();
	}

	private static Moment moment(String... figures) {
		return moment(Arrays.stream(figures).map(MomentTests::value).toArray(Value[]::new));
	}

	private static Moment moment(Value... values) {
		return new Moment(values[0], List.of(values).subList(1, values.length), false);
	}

	/** As in {@code about 70} or {@code 60..65}. */
	private static Value value(String figure) {
		String[] words = figure.split(" ");
		String[] ends = words[words.length - 1].split("\\.\\.");
		return value(ends[0], (ends.length > 1) ? ends[1] : null,
				(words.length > 1) ? List.of(words[0], "not-validated") : List.of(), Status.FINAL, null);
	}

	private static Value value(String number, Status status, String note) {
		return value(number, null, List.of(), status, note);
	}

	private static Value value(String number, String upTo, List<String> qualifiers, Status status, String note) {
		PartialDate day = PartialDate.of("2025-03-31");
		return new Value("a-value", "a-share", "E08000034", new Period("2025", day, day),
				(number != null) ? new BigDecimal(number) : null, (upTo != null) ? new BigDecimal(upTo) : null,
				new Unit("percent"), qualifiers, status, "as printed", null, null, null, new Citation("report", "p1"),
				note, List.of());
	}

}
