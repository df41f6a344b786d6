package uk.sightline.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How lists and days are said. */
final class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private Words() {
	}

	static String list(Collection<String> names) {
		List<String> all = List.copyOf(names);
		return (all.size() < 2) ? String.join("", all)
				: String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

}
