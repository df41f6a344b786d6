package uk.sightline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The two users of our own database, with what its settings say.
 */
class TestUsers implements JdbcConnectionDetails {

	private final Map<String, Object> settings;

	TestUsers(OwnDatabase database) {
		this.settings = database.settings();
	}

	void makeApplicationUser() {
		new ApplicationUser(this).make(new DriverManagerDataSource(getJdbcUrl(), setting("spring.flyway.user"),
				setting("spring.flyway.password")));
	}

	Connection asOwner() throws SQLException {
		return DriverManager.getConnection(getJdbcUrl(), setting("spring.flyway.user"),
				setting("spring.flyway.password"));
	}

	Connection asApplication() throws SQLException {
		return DriverManager.getConnection(getJdbcUrl(), getUsername(), getPassword());
	}

	static List<String> query(Connection connection, String sql) throws SQLException {
		List<String> found = new ArrayList<>();
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

	@Override
	public String getUsername() {
		return setting("spring.datasource.username");
	}

	@Override
	public String getPassword() {
		return setting("spring.datasource.password");
	}

	@Override
	public String getJdbcUrl() {
		return setting("spring.datasource.url");
	}

	private String setting(String name) {
		return this.settings.get(name).toString();
	}

}
