package uk.sightline.review;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The reason for a change, which readers see. */
class PublicReasonTests {

	@ParameterizedTest
	@CsvSource({ "9, false", "10, true", "1000, true", "1001, false" })
	void it_has_as_many_characters_as_the_database_takes(int length, boolean right) {
		assertThat(PublicReason.fits("x".repeat(length))).isEqualTo(right);
		assertThat(PublicReason.fits("😀".repeat(length))).as("counted as readers count").isEqualTo(right);
		assertThat(PublicReason.check("x".repeat(length), "why it is corrected").none()).isEqualTo(right);
	}

	@Test
	void what_is_wrong_with_it_is_said_in_the_words_of_the_form() {
		assertThat(PublicReason.check(null, "why it is withdrawn").of("reason"))
			.isEqualTo("Enter why it is withdrawn, for readers");
		assertThat(PublicReason.check("Wrong", "why it is withdrawn").of("reason"))
			.isEqualTo("Say in at least 10 characters why it is withdrawn");
		assertThat(PublicReason.check("x".repeat(1001), "why it is withdrawn").of("reason"))
			.isEqualTo("Why it is withdrawn, for readers must be 1,000 characters or fewer: it has 1,001");
	}

}
