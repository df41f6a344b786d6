package uk.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sightline's own database in the data folder: started by whoever holds its lock, or
 * found running there.
 */
class OwnDatabase {

	private static final Logger logger = LoggerFactory.getLogger(OwnDatabase.class);

	private static final String NAME = "sightline";

	private static final String OWNER = "sightline_owner";

	private static final String APPLICATION = "sightline_app";

	private final DataFolder folder;

	private final Passwords passwords;

	private final String url;

	private final Server server;

	private OwnDatabase(DataFolder folder, Passwords passwords, String url, Server server) {
		this.folder = folder;
		this.passwords = passwords;
		this.url = url;
		this.server = server;
	}

	/**
	 * Starts the server on this data, for which nobody else may be using it.
	 */
	static OwnDatabase start(DataFolder folder) throws IOException {
		claim(folder);
		if (!folder.lock()) {
			throw new StartRefused("Another Sightline" + process(folder) + " is running on the data in " + folder.path()
					+ ": stop it first, or name another folder with SIGHTLINE_DATA.");
		}
		return startLocked(folder);
	}

	/**
	 * Uses the server that already runs on this data, or starts it where none does.
	 */
	static OwnDatabase startOrJoin(DataFolder folder) throws IOException {
		claim(folder);
		if (folder.lock()) {
			return startLocked(folder);
		}
		Running running = Running.read(folder);
		if (running.url() == null) {
			throw new StartRefused("Another Sightline" + process(folder)
					+ " is just starting or stopping on the data in " + folder.path() + ": try again in a moment.");
		}
		return new OwnDatabase(folder, Passwords.read(folder), running.url(), null);
	}

	/**
	 * A build without a server must not leave a folder behind, but its commands may use
	 * the server that already runs on one.
	 */
	private static void claim(DataFolder folder) throws IOException {
		if (!Files.exists(folder.resolve(DataFolder.MARKER))) {
			ServerBinaries.archive();
		}
		folder.claim();
	}

	private static String process(DataFolder folder) throws IOException {
		String process = Running.read(folder).process();
		return (process != null) ? " (process " + process + ")" : "";
	}

	private static OwnDatabase startLocked(DataFolder folder) throws IOException {
		long begun = System.nanoTime();
		try {
			Running.tell(folder, null);
			OwnDatabase database = startServer(folder);
			Running.tell(folder, database.url);
			logger.info("PostgreSQL started on the data in {} in {} ms", folder.path(),
					(System.nanoTime() - begun) / 1_000_000);
			return database;
		}
		catch (IOException | RuntimeException ex) {
			Running.forget(folder);
			folder.unlock();
			throw ex;
		}
	}

	private static OwnDatabase startServer(DataFolder folder) throws IOException {
		ServerTools tools = new ServerTools(ServerBinaries.unpacked(), folder);
		Cluster cluster = new Cluster(folder, tools);
		Passwords passwords = cluster.makeOrCheck();
		Server server = new Server(folder, tools, cluster.path());
		String address = "jdbc:postgresql://127.0.0.1:" + server.start() + "/";
		try {
			makeOwner(address + "postgres", passwords);
		}
		catch (SQLException ex) {
			server.stop();
			throw new StartRefused("The data in " + folder.path() + " and the passwords kept with it do not fit ("
					+ ex.getMessage() + "): restore the whole folder from one back-up.", ex);
		}
		return new OwnDatabase(folder, passwords, address + NAME, server);
	}

	/**
	 * Looks each time, so that a first start killed in between is finished by the next.
	 */
	private static void makeOwner(String url, Passwords passwords) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, "postgres", passwords.superuser())) {
			Roles roles = new Roles(connection);
			roles.make(OWNER, passwords.owner(), "createrole");
			roles.makeDatabase(NAME, OWNER);
		}
	}

	/**
	 * Answers the settings with which Spring Boot reaches this database: the application
	 * as one user, migrations as the other.
	 */
	Map<String, Object> settings() {
		return Map.of("spring.datasource.url", this.url, "spring.datasource.username", APPLICATION,
				"spring.datasource.password", this.passwords.application(), "spring.flyway.user", OWNER,
				"spring.flyway.password", this.passwords.owner(), "sightline.own-database", true);
	}

	/**
	 * Calls back when the server that was started here has died.
	 */
	void whenItDies(Runnable action) throws IOException {
		if (this.server != null) {
			this.server.whenItDies(action);
		}
	}

	/**
	 * Stops what was started here, and nothing that was only joined.
	 */
	void stop() {
		if (this.server == null) {
			return;
		}
		try {
			this.server.stop();
			Running.forget(this.folder);
		}
		catch (IOException | StartRefused ex) {
			logger.error("PostgreSQL was left running: {} The next start will stop it.", ex.getMessage());
		}
		this.folder.unlock();
	}

}
