package uk.sightline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The user as whom the application works. It may read and write what migrations grant,
 * and neither owns nor can change a structure: what an attacker gains through the
 * application ends there.
 */
class ApplicationUser {

	private static final String NOT_ALLOWED = "42501";

	/**
	 * The first thing that the present user owns, or could as a member of its owner. As
	 * everything has an owner, a superuser finds something too.
	 */
	private static final String OWNED = """
			select what from (
			    select 'the database ' || datname, datdba from pg_database where datname = current_database()
			    union all select 'the schema ' || nspname, nspowner from pg_namespace where nspname !~ '^pg_'
			    union all select 'the table ' || oid::regclass, relowner from pg_class where relpersistence <> 't'
			    union all select 'the function ' || oid::regprocedure, proowner from pg_proc
			) as things (what, owner)
			where pg_has_role(owner, 'MEMBER')
			limit 1
			""";

	private static final String MAY_CREATE = """
			select nspname from pg_namespace
			where nspname !~ '^pg_' and has_schema_privilege(oid, 'CREATE')
			limit 1
			""";

	private final JdbcConnectionDetails database;

	ApplicationUser(JdbcConnectionDetails database) {
		this.database = database;
	}

	/**
	 * Makes the user as the owner of the database, where there is none yet.
	 */
	void make(DataSource asOwner) {
		try (Connection connection = asOwner.getConnection()) {
			new Roles(connection).make(name(), this.database.getPassword(), "");
		}
		catch (SQLException ex) {
			if (NOT_ALLOWED.equals(ex.getSQLState())) {
				throw new StartRefused("The user " + name() + " does not exist and the owner may not make it:"
						+ " have an administrator make it, as a plain login role with the password in"
						+ " SPRING_DATASOURCE_PASSWORD, or give the owner CREATEROLE.", ex);
			}
			throw Unreachable.as("the owner", this.database, "SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD", ex);
		}
	}

	/**
	 * Checks as the application's user itself, so that a wrong password for it shows now
	 * and not at the first request.
	 */
	void check() {
		try (Connection connection = DriverManager.getConnection(this.database.getJdbcUrl(), name(),
				this.database.getPassword()); Statement statement = connection.createStatement()) {
			refuseIfAny(statement, OWNED, "owns ", "give that to the owner, or name another user in");
			refuseIfAny(statement, MAY_CREATE, "may create things in the schema ",
					"revoke that (REVOKE CREATE ON SCHEMA … FROM PUBLIC), or name another user in");
		}
		catch (SQLException ex) {
			throw Unreachable.as("the application's user", this.database,
					"SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD", ex);
		}
	}

	private void refuseIfAny(Statement statement, String query, String may, String remedy) throws SQLException {
		try (ResultSet things = statement.executeQuery(query)) {
			if (things.next()) {
				throw new StartRefused(
						"The application's user " + name() + " must own nothing, but it " + may + things.getString(1)
								+ " or is a member of whoever does: " + remedy + " SPRING_DATASOURCE_USERNAME.");
			}
		}
	}

	private String name() {
		return this.database.getUsername();
	}

}
