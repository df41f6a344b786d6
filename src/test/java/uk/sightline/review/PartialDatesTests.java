package uk.sightline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import uk.sightline.exchange.FreshSightline;
import uk.sightline.web.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** The database and the program agree on what a date known in part is, and can mean. */
class PartialDatesTests {

	@Test
	void every_year_month_and_day_means_the_same_to_both() {
		try (FreshSightline sightline = new FreshSightline()) {
			List<String> texts = texts();
			List<String> told = sightline.jdbc()
				.sql("""
						select case when is_partial_date(t) then concat_ws(' ', t, first_day(t), last_day(t)) else t || ' is none' end
						from unnest(?) with ordinality as u (t, nth) order by nth""")
				.param(texts.toArray(String[]::new))
				.query(String.class)
				.list();
			assertThat(told).isEqualTo(texts.stream().map(PartialDatesTests::words).toList()).hasSizeGreaterThan(3000);
			assertThat(sightline.jdbc()
				.sql("select first_day(null) is null and last_day(null) is null and is_partial_date(null) is null")
				.query(Boolean.class)
				.single()).isTrue();
		}
	}

	private static String words(String text) {
		if (!PartialDate.isValid(text)) {
			return text + " is none";
		}
		LocalDate first = new PartialDate(text).first();
		return text + ' ' + first + ' ' + new PartialDate(text).last();
	}

	private static List<String> texts() {
		List<String> texts = new ArrayList<>(List.of("", " ", "abc", "20240", "2024-", "2024-1", "2024-01-",
				"2024-01-1", "2024-01-011", "2024/01/01", "2024-01-01\n", "12024-01-01", "٢٠٢٤"));
		for (int year : new int[] { 1899, 1900, 1999, 2000, 2023, 2024, 2100, 2199, 2200 }) {
			texts.add("%04d".formatted(year));
			for (int month = 0; month <= 13; month++) {
				texts.add("%04d-%02d".formatted(year, month));
				for (int day = 0; day <= 32; day++) {
					texts.add("%04d-%02d-%02d".formatted(year, month, day));
				}
			}
		}
		return texts;
	}

}
