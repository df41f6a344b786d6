package uk.sightline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.flywaydb.core.Flyway;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database for one test or one application context, on the one PostgreSQL that all
 * tests of this virtual machine share. Its two users are those of the real one: an owner,
 * and the application's, which owns nothing.
 * <p>
 * For a context:
 * {@code @ContextConfiguration(initializers = TestDatabase.Migrated.class)}.
 */
public record TestDatabase(String url) {

	public static final String OWNER = "test_owner";

	public static final String APPLICATION = "test_app";

	/** Of both users: nothing but tests runs on this server. */
	public static final String PASSWORD = "for-tests-only";

	private static final String TEMPLATE = "test_template";

	private static int made;

	private static boolean templateMade;

	/**
	 * Makes a database with nothing in it.
	 */
	public static synchronized TestDatabase empty() {
		TestServer.execute("postgres",
				"do $$ begin if not exists (select from pg_roles where rolname = '" + OWNER + "') then create role "
						+ OWNER + " login createrole password '" + PASSWORD + "'; create role " + APPLICATION
						+ " login password '" + PASSWORD + "'; end if; end $$");
		return make(TestServer.hasBuiltinLocale()
				? "template0 encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'"
				: "template0 encoding 'UTF8' locale 'C'", free());
	}

	/** A server that is not of these tests alone may have databases of earlier ones. */
	private static String free() {
		String name = "test_" + ++made;
		TestServer.execute("postgres", "drop database if exists " + name + " with (force)");
		return name;
	}

	/**
	 * Makes a database in which all migrations have run: a copy, so it costs no more than
	 * an empty one.
	 */
	public static synchronized TestDatabase migrated() {
		if (!templateMade) {
			TestDatabase source = empty();
			Flyway.configure()
				.dataSource(source.url, OWNER, PASSWORD)
				.locations("classpath:db/migration")
				.placeholders(Map.of("app_user", APPLICATION))
				.load()
				.migrate();
			TestServer.execute("postgres", "drop database if exists " + TEMPLATE + " with (force)");
			TestServer.execute("postgres", "alter database test_" + made + " rename to " + TEMPLATE);
			templateMade = true;
		}
		return make(TEMPLATE, free());
	}

	private static TestDatabase make(String template, String name) {
		TestServer.execute("postgres", "create database " + name + " owner " + OWNER + " template " + template);
		return new TestDatabase(TestServer.url(name));
	}

	public Connection asOwner() throws SQLException {
		return DriverManager.getConnection(this.url, OWNER, PASSWORD);
	}

	public Connection asApplication() throws SQLException {
		return DriverManager.getConnection(this.url, APPLICATION, PASSWORD);
	}

	/**
	 * Runs statements as the owner.
	 */
	public void execute(String sql) {
		try (Connection connection = asOwner(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Gives an application context a migrated database of its own.
	 */
	public static class Migrated implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues
				.of("spring.datasource.url=" + migrated().url(), "spring.datasource.username=" + APPLICATION,
						"spring.datasource.password=" + PASSWORD, "spring.flyway.user=" + OWNER,
						"spring.flyway.password=" + PASSWORD)
				.applyTo(context);
		}

	}

}
