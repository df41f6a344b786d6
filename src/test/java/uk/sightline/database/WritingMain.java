package uk.sightline.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Starts the database and writes rows as the application, one transaction each, and says
 * every one that the server has acknowledged.
 */
final class WritingMain {

	static final String SAVED = "saved ";

	private WritingMain() {
	}

	public static void main(String[] args) throws Exception {
		DataFolder folder = new DataFolder(args[0]);
		OwnDatabase database = OwnDatabase.start(folder);
		TestUsers users = new TestUsers(database);
		users.makeApplicationUser();
		try (Connection owner = users.asOwner(); Statement statement = owner.createStatement()) {
			statement.execute("create table if not exists saved (number bigserial primary key, filler text)");
			statement.execute("grant insert, select on saved to sightline_app");
			statement.execute("grant usage on saved_number_seq to sightline_app");
		}
		System.out.println("server " + ServerProcess.on(Path.of(args[0], "postgresql")).orElseThrow().pid());
		try (Connection application = users.asApplication(); Statement statement = application.createStatement()) {
			while (true) {
				try (var row = statement
					.executeQuery("insert into saved (filler) values (repeat('x', 500)) returning number")) {
					row.next();
					System.out.println(SAVED + row.getLong(1));
				}
			}
		}
		catch (SQLException ex) {
			System.out.println("lost the server");
			System.exit(1);
		}
	}

}
