package uk.sightline.comparison;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Area;
import uk.sightline.grading.Framework;
import uk.sightline.grading.Grading;
import uk.sightline.grading.Theme;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;
import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** How authorities are set side by side, on frameworks made up for the purpose. */
class SideBySideTests {

	private static final Theme OVERALL = new Theme("overall", "Overall", 1, null);

	private static final Theme CARE = new Theme("care", "Care", 2, null);

	private static final Theme LEAVERS = new Theme("leavers", "Leavers", 3, null);

	private final Area overall = area("overall", 1, "overall").until("2026-03");

	private final Area both = area("both", 2, "care", "leavers").until("2022");

	private final Area care = area("care", 3, "care").from("2023");

	private final Framework framework = framework("F", this.overall, this.both, this.care);

	private final Grading grading = new Grading(List.of(this.framework), List.of(OVERALL, CARE, LEAVERS), Map.of(),
			List.of());

	@Test
	void a_grade_no_longer_given_says_since_when_and_names_the_last() {
		Outcome earlier = inspection("2025-05-01", "good", this.overall);
		SideBySide table = table(column("A", inspection("2026-05-01", "good", this.care), earlier),
				column("B", earlier));

		Cell cell = table.rows().get(0).cells().get(0);
		assertThat(cell.nothing()).isEqualTo("No longer given since April 2026");
		assertThat(cell.last().outcome()).isEqualTo(earlier);
	}

	@Test
	void a_subject_not_yet_judged_apart_is_not_called_dropped() {
		SideBySide table = table(column("A", inspection("2020-05-01", "good", this.overall)),
				column("B", inspection("2024-05-01", "good", this.overall, this.care)));

		assertThat(table.rows().get(1).cells().get(0).nothing()).isEqualTo("Not judged in this inspection");
	}

	@Test
	void one_grade_for_two_subjects_spans_their_rows_and_they_form_a_group() {
		SideBySide table = table(column("A", inspection("2020-05-01", "good", this.overall, this.both)),
				column("B", inspection("2024-05-01", "good", this.overall, this.care)));

		assertThat(table.rows()).extracting((row) -> row.cells().get(0).rows()).containsExactly(1, 2, 0);
		assertThat(table.groups()).extracting((group) -> group.rows().size()).containsExactly(1, 2);
	}

	@Test
	void a_pair_without_a_rule_is_not_comparable() {
		SideBySide table = table(column("A", inspection("2020-05-01", "good", this.overall)),
				column("B", inspection("2021-05-01", "good", this.overall)));

		assertThat(table.rows().get(0).verdicts()).singleElement().satisfies((pair) -> {
			assertThat(pair.verdict().kind().words()).isEqualTo("not comparable");
			assertThat(pair.verdict().sentence()).isEqualTo("No rule recorded.");
		});
	}

	@Test
	void only_what_somebody_was_judged_on_gets_a_row() {
		assertThat(table(column("A", inspection("2020-05-01", "good", this.overall))).rows()).extracting(Row::name)
			.containsExactly("Overall");
		assertThat(table(column("A", null)).rows()).isEmpty();
	}

	@Test
	void the_last_overall_grade_is_named_in_the_history_once_it_is_no_longer_given() {
		History history = History.of(
				List.of(inspection("2025-05-01", "good", this.overall), inspection("2026-05-01", "good", this.care)),
				this.grading);

		assertThat(history.endings()).containsExactly(
				"Last overall grade: good (Standard inspection, May 2025); no longer given since April 2026.");
	}

	private SideBySide table(Column... columns) {
		return SideBySide.of(Arrays.asList(columns), this.grading.themes().stream().map(Subject::of).toList(),
				this.grading);
	}

	private static Column column(String name, Outcome chosen, Outcome... earlier) {
		Authority authority = new Authority(name, name, null,
				List.of(new Authority.Period("E", name, null, null, "s", "p1", null)));
		return new Column(authority, chosen, Arrays.asList(earlier), (chosen == null) ? "Not recorded" : null, null);
	}

	private Outcome inspection(String day, String grade, Area... areas) {
		PartialDate date = PartialDate.of(LocalDate.parse(day).toString());
		List<Judgement> judgements = Arrays.stream(areas)
			.map((area) -> new Judgement(area, null, area.name(), grade, grade, "circle", new Citation("s", "p1"),
					null))
			.toList();
		return new Outcome("i-" + day, "E", this.framework, this.framework.types().get(0), date, date, date, null,
				"Inspection", new Citation("s", "p1"), List.of(), null, null, judgements, true, 1);
	}

	private static Framework framework(String code, Area... areas) {
		return new Framework(code, code, code, PartialDate.of("2018"), null, "", null, null,
				List.of(new Framework.Type("standard", "Standard inspection", true, false, true, null, null)),
				Arrays.asList(areas));
	}

	private static Period area(String code, int position, String... themes) {
		return new Period(code, position, List.of(themes));
	}

	/** An area of which only the period is still to be said. */
	private record Period(String code, int position, List<String> themes) {

		Area from(String date) {
			return between(PartialDate.of(date), null);
		}

		Area until(String date) {
			return between(null, PartialDate.of(date));
		}

		private Area between(PartialDate from, PartialDate to) {
			return new Area("F", this.code, this.position, null, null, this.code, null, "authority", "scale",
					this.themes, from, to, null);
		}

	}

}
