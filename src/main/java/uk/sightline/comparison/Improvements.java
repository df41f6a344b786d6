package uk.sightline.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import uk.sightline.authority.Authority;
import uk.sightline.grading.Framework;
import uk.sightline.grading.Theme;
import uk.sightline.inspection.Findings;
import uk.sightline.inspection.Outcome;
import uk.sightline.inspection.Told;
import uk.sightline.review.AsOf;

import org.springframework.stereotype.Component;

/**
 * What authorities were last told to improve on each theme. That can be longer ago than
 * the latest inspection, of which none may be recorded; then it is said.
 */
@Component
class Improvements {

	private final Findings findings;

	Improvements(Findings findings) {
		this.findings = findings;
	}

	/** What one authority was last told on each theme, in the order of the themes. */
	List<Improvement> of(Authority authority, Outcome latest, List<Theme> themes, AsOf asOf) {
		Map<String, Told> told = lastByTheme(authority, null, asOf);
		return themes.stream()
			.filter((theme) -> told.containsKey(theme.slug()))
			.map((theme) -> new Improvement(authority, theme, told.get(theme.slug()), latest))
			.toList();
	}

	/**
	 * By the name of the theme, one for each column; themes on which nobody was told
	 * anything are left out.
	 */
	Map<String, List<Improvement>> of(List<Column> columns, Framework framework, List<Theme> themes, AsOf asOf) {
		String code = (framework != null) ? framework.code() : null;
		List<Map<String, Told>> told = columns.stream()
			.map((column) -> lastByTheme(column.authority(), code, asOf))
			.toList();
		Map<String, List<Improvement>> rows = new LinkedHashMap<>();
		for (Theme theme : themes) {
			List<Improvement> row = new ArrayList<>();
			for (int i = 0; i < columns.size(); i++) {
				row.add(new Improvement(columns.get(i).authority(), theme, told.get(i).get(theme.slug()),
						columns.get(i).chosen()));
			}
			if (row.stream().map(Improvement::told).anyMatch(Objects::nonNull)) {
				rows.put(theme.name(), row);
			}
		}
		return rows;
	}

	private Map<String, Told> lastByTheme(Authority authority, String framework, AsOf asOf) {
		Map<String, Told> last = new HashMap<>();
		this.findings.told(authority.codes(), framework, asOf)
			.forEach((told) -> last.putIfAbsent(told.of().theme(), told));
		return last;
	}

	/**
	 * What an authority was last told to improve on a theme.
	 *
	 * @param told {@code null} where nothing is recorded
	 * @param latest its latest graded inspection; {@code null} where there is none
	 */
	record Improvement(Authority authority, Theme theme, Told told, Outcome latest) {

		/** Whether its latest inspection is later than what it was told. */
		public boolean older() {
			return this.latest != null && this.told != null && this.told.of().date().compareTo(this.latest.date()) < 0;
		}

	}

}
