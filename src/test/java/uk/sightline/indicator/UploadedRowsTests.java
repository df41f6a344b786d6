package uk.sightline.indicator;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose place the rows of a file take in a draft. */
class UploadedRowsTests {

	@Test
	void a_row_takes_the_place_of_the_value_at_its_place_or_of_the_only_one() {
		Meaning first = SetCheckTests.value(1, "2024", 5, "p1");
		Meaning second = SetCheckTests.value(2, "2024", 6, "p2");
		Meaning alone = SetCheckTests.value(3, "2023", 7, "p1");
		assertThat(UploadedRows.replaced(List.of(SetCheckTests.value(2, "2024", 8, "p2"),
				SetCheckTests.value(3, "2024", 8, "p9"), SetCheckTests.value(4, "2024", 8, "p9"),
				SetCheckTests.value(5, "2023", 8, "p9"), SetCheckTests.value(6, "2022", 8, "p1")),
				List.of(first, second, alone)))
			.containsExactly(second.keyed(), first.keyed(), null, alone.keyed(), null);
	}

	@Test
	void of_two_at_other_places_neither_is_replaced() {
		assertThat(UploadedRows.replaced(List.of(SetCheckTests.value(2, "2024", 8, "p9")),
				List.of(SetCheckTests.value(1, "2024", 5, "p1"), SetCheckTests.value(2, "2024", 6, "p2"))))
			.containsOnlyNulls();
	}

	@Test
	void the_draft_is_gone_through_once_however_many_rows_there_are() {
		List<Meaning> rows = IntStream.range(0, 1000)
			.mapToObj((i) -> SetCheckTests.value(i, "2024", i, "p" + i))
			.toList();
		Counted there = new Counted(rows);
		assertThat(UploadedRows.replaced(rows, there)).doesNotContainNull();
		assertThat(there.asked).isLessThanOrEqualTo(1000);
	}

	/** Says how often one of it was asked for. */
	private static final class Counted extends AbstractList<Meaning> {

		private final List<Meaning> values;

		private int asked;

		Counted(List<Meaning> values) {
			this.values = values;
		}

		@Override
		public Meaning get(int index) {
			this.asked++;
			return this.values.get(index);
		}

		@Override
		public int size() {
			return this.values.size();
		}

	}

}
