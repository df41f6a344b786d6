package uk.sightline.database;

import java.sql.SQLException;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Says in one sentence why PostgreSQL did not let us work, and what to check. Passwords,
 * also one inside the address, stay out of it.
 */
final class Unreachable {

	private Unreachable() {
	}

	static StartRefused as(String who, JdbcConnectionDetails database, String variables, SQLException ex) {
		String place = database.getJdbcUrl().replaceFirst("\\?.*", "");
		String state = String.valueOf(ex.getSQLState());
		if (state.startsWith("08")) {
			return new StartRefused(
					"PostgreSQL cannot be reached at " + place + ": check SPRING_DATASOURCE_URL, and that"
							+ " the server runs and accepts connections from this machine.",
					ex);
		}
		if (state.startsWith("28")) {
			return new StartRefused("PostgreSQL at " + place + " does not let " + who + " in: check " + variables + ".",
					ex);
		}
		if (state.equals("3D000")) {
			return new StartRefused("PostgreSQL at " + place + " has no such database:"
					+ " make it, owned by the user in SPRING_FLYWAY_USER, or check SPRING_DATASOURCE_URL.", ex);
		}
		return new StartRefused("PostgreSQL at " + place + " did not serve " + who + ": " + ex.getMessage(), ex);
	}

}
