package uk.sightline.improvement;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.improvement.Action.Mark;
import uk.sightline.web.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether an action is overdue is a matter of rule. */
class OverdueTests {

	private static final Quarter FIRST = Quarter.of("2018/19 Q3");

	private static final LocalDate LAST_DAY = LocalDate.of(2019, 3, 31);

	@Test
	void quarters_belong_to_financial_years() {
		assertThat(FIRST.lastDay()).isEqualTo("2018-12-31");
		assertThat(FIRST.plus(1).lastDay()).isEqualTo("2019-03-31");
		assertThat(FIRST.plus(2)).hasToString("Quarter[year=2019, number=1]");
		assertThat(FIRST.plus(3).words()).isEqualTo("2019/20 Q2");
		assertThat(Quarter.of("2099/00 Q4").lastDay()).isEqualTo("2100-03-31");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2018/77 Q3", "2018/18 Q3", "2018/20 Q3", "2018/2019 Q3", "2018/19 Q5", "1999/00 Q1", "" })
	void the_second_year_of_a_quarter_follows_the_first(String text) {
		assertThat(Quarter.isValid(text)).isFalse();
		assertThat(Quarter.isValid("2018/19 Q3")).isTrue();
		assertThat(Quarter.isValid("2099/00 Q4")).isTrue();
	}

	@Test
	void an_action_is_overdue_from_the_day_after_its_last_marked_quarter() {
		Marked action = marked(0, 1);
		assertThat(action.overdue(LAST_DAY)).isFalse();
		assertThat(action.overdue(LAST_DAY.plusDays(1))).isTrue();
	}

	@Test
	void what_is_done_is_not_overdue() {
		assertThat(marked(0).with(progress("2018-12-01", Status.DONE, null)).overdue(LAST_DAY)).isFalse();
		assertThat(marked(0).with(progress("2018-12-01", Status.UNDER_WAY, null)).overdue(LAST_DAY)).isTrue();
	}

	@Test
	void a_quarter_recorded_later_counts_until_another_is() {
		Action moved = marked(0).with(progress("2018-12-01", Status.UNDER_WAY, "2019/20 Q1"),
				progress("2019-01-01", Status.UNDER_WAY, null));
		assertThat(moved.dueQuarter().words()).isEqualTo("2019/20 Q1");
		assertThat(moved.overdue(LAST_DAY.plusDays(1))).isFalse();
		assertThat(moved.overdue(LocalDate.of(2019, 7, 1))).isTrue();
	}

	@Test
	void without_a_quarter_nothing_is_overdue() {
		assertThat(marked().dueQuarter()).isNull();
		assertThat(marked().overdue(LocalDate.of(2099, 1, 1))).isFalse();
	}

	private static Progress progress(String asOf, Status status, String quarter) {
		return new Progress(PartialDate.of(asOf), status, Quarter.of(quarter), null, null, null);
	}

	private static Marked marked(Integer... quarters) {
		return new Marked(List.of(quarters));
	}

	/** An action with marks in some of its four quarters. */
	private record Marked(List<Integer> quarters) {

		Action with(Progress... progress) {
			return new Action("1", "1", null, "Something is done.", List.of(),
					this.quarters.stream().map((quarter) -> new Mark(FIRST.plus(quarter), "x")).toList(),
					Status.PLANNED, null, null, null, null, List.of(progress));
		}

		boolean overdue(LocalDate day) {
			return with().overdue(day);
		}

		Quarter dueQuarter() {
			return with().dueQuarter();
		}

	}

}
