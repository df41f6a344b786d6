package uk.sightline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;

/**
 * PostgreSQL's login roles. A password travels as the verifier that the server stores, so
 * no server log can show it.
 */
class Roles {

	/** Any number, the same for all who make roles: it lets one in at a time. */
	private static final int ONE_AT_A_TIME = 7_311_604;

	private final Connection connection;

	Roles(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Makes the role with its password, both or neither, if it is not there. One that is
	 * there stays as it is.
	 */
	void make(String name, String password, String attributes) throws SQLException {
		this.connection.setAutoCommit(false);
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")");
			if (!exists(name)) {
				PGConnection postgres = this.connection.unwrap(PGConnection.class);
				statement.execute("create role " + postgres.escapeIdentifier(name) + " login " + attributes);
				postgres.alterUserPassword(name, password.toCharArray(), "scram-sha-256");
			}
			this.connection.commit();
		}
		catch (SQLException ex) {
			this.connection.rollback();
			throw ex;
		}
		finally {
			this.connection.setAutoCommit(true);
		}
	}

	private boolean exists(String name) throws SQLException {
		return found("select 1 from pg_roles where rolname = ?", name);
	}

	/**
	 * Makes the database if it is not there.
	 */
	void makeDatabase(String name, String owner) throws SQLException {
		if (!found("select 1 from pg_database where datname = ?", name)) {
			PGConnection postgres = this.connection.unwrap(PGConnection.class);
			try (Statement statement = this.connection.createStatement()) {
				statement.execute("create database " + postgres.escapeIdentifier(name) + " owner "
						+ postgres.escapeIdentifier(owner));
			}
		}
	}

	private boolean found(String query, String name) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(query)) {
			statement.setString(1, name);
			try (ResultSet result = statement.executeQuery()) {
				return result.next();
			}
		}
	}

}
