import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;

/**
 * What an import is measured against: the same rows of values by one {@code COPY} into
 * the same table, with the same constraints, indexes and triggers. Their revisions are
 * there already, as drafts, because the table refuses rows of published ones.
 *
 * <pre>java -cp postgresql.jar src/bench/Copy.java make SERVER DATABASE [TEMPLATE]
 *java -cp postgresql.jar src/bench/Copy.java dump SERVER DATABASE FOLDER
 *java -cp postgresql.jar src/bench/Copy.java copy SERVER DATABASE FOLDER</pre>
 */
class Copy {

	private static final String OFFICIAL = "record_id in (select id from record where slug like 'lait-%')";

	public static void main(String[] arguments) throws SQLException, IOException {
		String server = arguments[1];
		String database = arguments[2];
		if (arguments[0].equals("make")) {
			make(server, database, (arguments.length > 3) ? " template " + arguments[3] : "");
			return;
		}
		Path folder = Path.of(arguments[3]);
		try (Connection connection = DriverManager.getConnection(server + database, "owner", "owner")) {
			if (arguments[0].equals("dump")) {
				String columns = columns(connection, "revision");
				out(connection, "select id, kind, slug from record where slug like 'lait-%'", folder.resolve("record"));
				out(connection, "select " + drafted(columns) + " from revision where " + OFFICIAL,
						folder.resolve("revision"));
				out(connection, "select o.* from observation o join revision v on v.id = o.revision_id where v."
						+ OFFICIAL + " order by o.row_id", folder.resolve("observation"));
			}
			else {
				in(connection, "record (id, kind, slug)", folder.resolve("record"));
				in(connection, "revision (" + columns(connection, "revision") + ")", folder.resolve("revision"));
				long from = System.nanoTime();
				long rows = in(connection, "observation", folder.resolve("observation"));
				System.out.printf("%d %d%n", (System.nanoTime() - from) / 1_000_000, rows);
			}
		}
	}

	private static void make(String server, String database, String template) throws SQLException {
		try (Connection connection = DriverManager.getConnection(server + "postgres", "owner", "owner");
				Statement statement = connection.createStatement()) {
			statement.execute("drop database if exists " + database + " with (force)");
			statement.execute("create database " + database + template);
		}
	}

	private static String columns(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns"
								+ " where table_schema = 'public' and table_name = '" + table + "'")) {
			row.next();
			return row.getString(1);
		}
	}

	private static String drafted(String columns) {
		return columns.replace("state", "'DRAFT' as state")
			.replace("published_in", "null as published_in")
			.replace("replaced_in", "null as replaced_in");
	}

	private static void out(Connection connection, String select, Path file) throws SQLException, IOException {
		try (Writer writer = Files.newBufferedWriter(file)) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyOut("copy (" + select + ") to stdout (format csv)", writer);
		}
	}

	private static long in(Connection connection, String table, Path file) throws SQLException, IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			return connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + table + " from stdin (format csv)", reader, 1 << 16);
		}
	}

}
