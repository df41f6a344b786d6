package uk.sightline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of all tests in this virtual machine: the one that the variable
 * {@code SIGHTLINE_TEST_SERVER} names, such as {@code jdbc:postgresql://127.0.0.1:5415/},
 * where the user {@code postgres} has the password of the tests; else in Docker where
 * that answers, otherwise the embedded one. The last two forget everything, so they need
 * not be durable.
 */
final class TestServer {

	private static final Logger logger = LoggerFactory.getLogger(TestServer.class);

	private static final String SUPERUSER = "postgres";

	private static String address;

	private TestServer() {
	}

	/**
	 * Answers the address of a database as whoever may do anything there.
	 */
	static synchronized String url(String database) {
		if (address == null) {
			String named = System.getenv("SIGHTLINE_TEST_SERVER");
			address = (named != null) ? named
					: DockerClientFactory.instance().isDockerAvailable() ? inDocker() : embedded();
		}
		return address + database;
	}

	static void execute(String database, String sql) {
		try (Connection connection = asSuperuser(database); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether it brings the locale of the embedded one: PostgreSQL 17 and later do. */
	static boolean hasBuiltinLocale() {
		try (Connection connection = asSuperuser("postgres")) {
			return connection.getMetaData().getDatabaseMajorVersion() >= 17;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Connection asSuperuser(String database) throws SQLException {
		return DriverManager.getConnection(url(database), SUPERUSER, TestDatabase.PASSWORD);
	}

	private static String inDocker() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withUsername(SUPERUSER)
			.withPassword(TestDatabase.PASSWORD)
			.withDatabaseName("postgres")
			.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
		container.start();
		logger.info("Tests use PostgreSQL in Docker: {}", container.getDockerImageName());
		return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
	}

	private static String embedded() {
		try {
			Path password = Files.createTempFile("test-server", ".password");
			Files.writeString(password, TestDatabase.PASSWORD);
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setLocaleConfig("locale", "C")
				// Options of initdb like any other: passwords are checked here too.
				.setLocaleConfig("auth", "scram-sha-256")
				.setLocaleConfig("pwfile", password.toString())
				.setConnectConfig("password", TestDatabase.PASSWORD)
				.setServerConfig("max_connections", "200")
				.setServerConfig("fsync", "off")
				.setServerConfig("full_page_writes", "off")
				.start();
			Files.delete(password);
			logger.info("Tests use the embedded PostgreSQL, for Docker does not answer");
			return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
