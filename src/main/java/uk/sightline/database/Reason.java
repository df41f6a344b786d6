package uk.sightline.database;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the one line in what PostgreSQL said that tells why it gave up.
 */
final class Reason {

	private static final Pattern REASON = Pattern.compile("(FATAL|PANIC|ERROR|error|fatal):\\s+(.+)");

	private Reason() {
	}

	static String of(String said) {
		List<String> reasons = REASON.matcher(said).results().map((match) -> match.group(2).strip()).toList();
		if (!reasons.isEmpty()) {
			return reasons.get(0);
		}
		return said.lines()
			.filter((line) -> !line.isBlank())
			.reduce((first, last) -> last)
			.orElse("it did not say why");
	}

}
