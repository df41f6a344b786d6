package uk.sightline.database;

import java.util.List;
import java.util.Locale;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What must be said about a PostgreSQL that is not our own.
 */
final class NamedDatabase {

	static final String URL = "spring.datasource.url";

	private static final String APPLICATION = "spring.datasource.username";

	private static final String OWNER = "spring.flyway.user";

	private static final List<String> NEEDED = List.of(APPLICATION, "spring.datasource.password", OWNER,
			"spring.flyway.password");

	private static final String VARIABLES = "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD name the"
			+ " application's user, which owns nothing, and SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD the owner,"
			+ " which migrates";

	private NamedDatabase() {
	}

	static void check(Environment environment) {
		List<String> missing = NEEDED.stream().filter((name) -> !isSet(environment, name)).toList();
		if (!missing.isEmpty()) {
			throw new StartRefused("With SPRING_DATASOURCE_URL two users are needed, and " + variables(missing)
					+ (missing.size() == 1 ? " is" : " are") + " not set: " + VARIABLES + ".");
		}
		if (environment.getRequiredProperty(APPLICATION).equals(environment.getRequiredProperty(OWNER))) {
			throw new StartRefused("SPRING_DATASOURCE_USERNAME and SPRING_FLYWAY_USER must be two different users: "
					+ VARIABLES + ".");
		}
	}

	/**
	 * A user without an address is an address forgotten, and must not end up with an
	 * empty database of our own.
	 */
	static void checkNotHalfNamed(Environment environment) {
		List<String> present = NEEDED.stream().filter((name) -> isSet(environment, name)).toList();
		if (!present.isEmpty()) {
			throw new StartRefused(variables(present) + (present.size() == 1 ? " is" : " are")
					+ " set but SPRING_DATASOURCE_URL is not: set it to use that server, or none of them to use"
					+ " Sightline's own.");
		}
	}

	private static boolean isSet(Environment environment, String name) {
		return StringUtils.hasText(environment.getProperty(name));
	}

	private static String variables(List<String> names) {
		return String.join(", ", names).replace('.', '_').toUpperCase(Locale.ROOT);
	}

}
