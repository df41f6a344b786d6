package uk.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnDatabaseTests {

	@TempDir
	static Path parent;

	private static DataFolder folder;

	private static OwnDatabase database;

	private static TestUsers users;

	@BeforeAll
	static void start() throws IOException {
		folder = new DataFolder(parent.resolve("a folder of its own").toString());
		database = OwnDatabase.start(folder);
		users = new TestUsers(database);
		users.makeApplicationUser();
	}

	@AfterAll
	static void stop() {
		database.stop();
	}

	@ParameterizedTest
	@CsvSource({ "fsync,on", "synchronous_commit,on", "full_page_writes,on", "listen_addresses,127.0.0.1",
			"unix_socket_directories,''", "max_connections,40", "shared_buffers,64MB", "server_encoding,UTF8",
			"password_encryption,scram-sha-256" })
	void itRunsDurablyAndOnlyForThisMachine(String setting, String value) throws Exception {
		try (Connection connection = DriverManager.getConnection(users.getJdbcUrl(), "postgres",
				Passwords.read(folder).superuser())) {
			assertThat(TestUsers.query(connection, "show " + setting)).containsExactly(value);
		}
	}

	@Test
	void itIsTheVersionThatTheFilesAreCheckedAgainst() throws SQLException {
		try (Connection connection = users.asApplication()) {
			assertThat(TestUsers.query(connection, "show server_version").get(0))
				.startsWith(ServerBinaries.MAJOR_VERSION + ".");
		}
	}

	@Test
	void textSortsByCodePointAndStillKnowsItsLetters() throws SQLException {
		try (Connection connection = users.asApplication()) {
			assertThat(
					TestUsers.query(connection, "select t from (values ('é'), ('a'), ('Z'), ('z')) v (t) order by t"))
				.containsExactly("Z", "a", "z", "é");
			assertThat(TestUsers.query(connection, "select upper('é')")).containsExactly("É");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgres", "sightline_owner", "sightline_app" })
	void nobodyComesInWithoutTheRightPassword(String user) {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(users.getJdbcUrl(), user, "wrong"))
			.withMessageContaining("password authentication failed");
	}

	@Test
	void theServerTrustsNobody() throws IOException {
		assertThat(Files.readAllLines(folder.resolve("postgresql/pg_hba.conf")))
			.filteredOn((line) -> !line.isBlank() && !line.startsWith("#"))
			.allMatch((line) -> line.endsWith("scram-sha-256"));
	}

	@Test
	void theApplicationOwnsNothingAndMakesNothing() throws SQLException {
		new ApplicationUser(users).check();
		try (Connection connection = users.asApplication(); Statement statement = connection.createStatement()) {
			for (String forbidden : List.of("create table mine (id int)", "create schema mine", "create role mine",
					"create database mine", "set role sightline_owner")) {
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(forbidden))
					.withMessageContaining("permission denied");
			}
		}
	}

	@Test
	void passwordsAreForTheirOwnerOnly() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("passwords.properties"))))
			.isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path()))).isEqualTo("rwx------");
		assertThat(Passwords.read(folder)).hasToString("Passwords[hidden]");
	}

	@Test
	void noPasswordIsInTheServersLog() throws IOException {
		Passwords passwords = Passwords.read(folder);
		assertThat(Files.readString(folder.resolve("server.log"))).isNotEmpty()
			.doesNotContain(passwords.superuser(), passwords.owner(), passwords.application());
	}

	@Test
	void aStopLeavesNothingRunningAndTheNextStartFindsTheSameUsersAndData() throws Exception {
		try (Connection connection = users.asOwner(); Statement statement = connection.createStatement()) {
			statement.execute("create table kept (id int)");
			statement.execute("grant select on kept to sightline_app");
		}
		ProcessHandle server = ServerProcess.on(folder.resolve("postgresql")).orElseThrow();
		database.stop();
		assertThat(server).matches(ChildJvm::isGone);
		assertThat(folder.resolve("running.properties")).doesNotExist();
		String password = users.getPassword();
		database = OwnDatabase.startOrJoin(folder);
		users = new TestUsers(database);
		assertThat(users.getPassword()).isEqualTo(password);
		try (Connection connection = users.asApplication()) {
			assertThat(TestUsers.query(connection, "select id from kept")).isEmpty();
		}
	}

}
