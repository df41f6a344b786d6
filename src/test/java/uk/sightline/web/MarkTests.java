package uk.sightline.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkTests {

	@ParameterizedTest
	@EnumSource(value = Mark.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void is_path_data_and_nothing_else(Mark mark) {
		assertThat(mark.path(100, 50.5, 20)).matches("M[MLavZ0-9. -]+Z");
		assertThat(mark.path()).isEqualTo(mark.path(8, 8, 16));
	}

	@Test
	void stands_around_its_centre() {
		assertThat(Mark.DIAMOND.path(100, 50, 20)).isEqualTo("M100 40L110 50L100 60L90 50Z");
		assertThat(Mark.CIRCLE.path(10, 10, 10)).isEqualTo("M5.8 10a4.2 4.2 0 1 1 8.4 0a4.2 4.2 0 1 1 -8.4 0Z");
	}

	@Test
	void draws_nothing_where_no_shape_is_agreed() {
		assertThat(Mark.NONE.path(1, 2, 3)).isEmpty();
		assertThat(Mark.of("of another scale")).isEqualTo(Mark.NONE);
		assertThat(Mark.of(null)).isEqualTo(Mark.NONE);
	}

	@Test
	void is_found_by_its_name() {
		assertThat(Mark.of("half")).isEqualTo(Mark.HALF);
		assertThat(Mark.HALF.classes()).isEqualTo("app-mark app-mark--half");
	}

}
