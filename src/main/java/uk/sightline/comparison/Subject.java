package uk.sightline.comparison;

import java.util.List;
import java.util.function.Predicate;

import uk.sightline.grading.Area;
import uk.sightline.grading.Framework;
import uk.sightline.grading.Theme;

/**
 * What a row of a comparison is about: a theme across frameworks, or one area of one
 * framework.
 *
 * @param includes the areas whose judgements belong in the row
 */
record Subject(String name, Predicate<Area> includes) {

	static Subject of(Theme theme) {
		return new Subject(theme.name(), (area) -> area.themes().contains(theme.slug()));
	}

	/**
	 * The rows for inspections of one framework: its themes where every area has one,
	 * otherwise its areas.
	 */
	static List<Subject> of(Framework framework, List<Theme> themes) {
		boolean byTheme = framework.areas().stream().noneMatch((area) -> area.themes().isEmpty());
		return byTheme ? themes.stream().map(Subject::of).toList()
				: framework.areas().stream().map((area) -> new Subject(area.fullName(), area::equals)).toList();
	}

}
