package uk.sightline.review;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.web.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** What documents are called in addresses and in lists. */
class SourceTests {

	@ParameterizedTest
	@CsvSource({ "Ofsted, 2025-10-14, ofsted-leeds-2025-10-14", "Leeds City Council, 2025, leeds-leeds-2025",
			"DfE, , dfe-leeds", "Ministerium für Alles, 2025-01, ministerium-leeds-2025-01",
			"Donaudampfschifffahrtsgesellschaft, 2025, donaudampfschifffahr-leeds-2025",
			"(the board), 2025, leeds-2025" })
	void a_new_one_is_named_by_who_published_it_of_whom_and_when(String publisher, String day, String name) {
		assertThat(Source.name(publisher, "leeds", day)).isEqualTo(name);
	}

	@Test
	void in_a_list_it_stands_with_its_publisher_and_date_and_no_longer_than_a_line() {
		assertThat(source("A letter", null).label()).isEqualTo("A letter (Ofsted)");
		assertThat(source("x".repeat(91), "2025-10").label()).isEqualTo("x".repeat(90) + "… (Ofsted, October 2025)");
	}

	private static Source source(String title, String day) {
		return new Source("a", title, "Ofsted", PartialDate.of(day), null, null, "letter");
	}

}
