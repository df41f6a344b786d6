package uk.sightline.database;

import java.sql.Connection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.TestDatabase;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs on any PostgreSQL, as an external one is.
 */
class ApplicationUserTests {

	private static int made;

	private final TestDatabase database = TestDatabase.empty();

	/** A quote in a name must be no more than a letter. */
	private final String name = "app\"" + (++made);

	private final ApplicationUser user = userAt(this.database.url(), this.name, "secret");

	@BeforeEach
	void make() {
		this.user.make(as(TestDatabase.OWNER, TestDatabase.PASSWORD));
	}

	@Test
	void itIsMadeWithNothingButALogin() throws Exception {
		this.user.check();
		try (Connection connection = this.database.asOwner()) {
			assertThat(TestUsers.query(connection,
					"""
							select concat_ws(',', rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls)
							from pg_roles where rolname like 'app"%s'"""
						.formatted(made)))
				.containsExactly("t,f,f,f,f,f");
		}
	}

	@Test
	void onceItIsThereItKeepsItsPassword() {
		ApplicationUser another = userAt(this.database.url(), this.name, "another");
		another.make(as(TestDatabase.OWNER, TestDatabase.PASSWORD));
		this.user.check();
		assertThatExceptionOfType(StartRefused.class).isThrownBy(another::check)
			.withMessage("PostgreSQL at %s does not let the application's user in:"
					+ " check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.", this.database.url());
	}

	@Test
	void anOwnerThatMayNotMakeItSaysSo() {
		userAt(this.database.url(), "plain_owner", "plain").make(as(TestDatabase.OWNER, TestDatabase.PASSWORD));
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> userAt(this.database.url(), "nobody", "x").make(as("plain_owner", "plain")))
			.withMessage("The user nobody does not exist and the owner may not make it: have an administrator make it,"
					+ " as a plain login role with the password in SPRING_DATASOURCE_PASSWORD,"
					+ " or give the owner CREATEROLE.");
	}

	@Test
	void oneThatOwnsATableIsRefused() {
		this.database.execute("grant create on schema public to " + quoted());
		new JdbcTemplate(as(this.name, "secret")).execute("create table mine (id int)");
		this.database.execute("revoke create on schema public from " + quoted());
		assertRefused("owns the table mine");
	}

	@Test
	void oneThatMayMakeTablesIsRefused() {
		this.database.execute("grant create on schema public to " + quoted());
		assertRefused("may create things in the schema public");
	}

	@Test
	void theOwnerItselfIsRefused() {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(userAt(this.database.url(), TestDatabase.OWNER, TestDatabase.PASSWORD)::check)
			.withMessageContaining("must own nothing, but it owns the database test_");
	}

	@Test
	void aSuperuserIsRefused() {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(userAt(this.database.url(), "postgres", TestDatabase.PASSWORD)::check)
			.withMessageContaining("must own nothing, but it owns ");
	}

	@Test
	void aDatabaseThatIsNotThereIsNamed() {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(userAt(this.database.url() + "_not", this.name, "secret")::check)
			.withMessage("PostgreSQL at %s_not has no such database: make it, owned by the user in SPRING_FLYWAY_USER,"
					+ " or check SPRING_DATASOURCE_URL.", this.database.url());
	}

	@Test
	void aServerThatDoesNotAnswerIsNamedWithoutThePasswordInItsAddress() {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(userAt("jdbc:postgresql://127.0.0.1:1/sightline?password=secret", "app", "secret")::check)
			.withMessage("PostgreSQL cannot be reached at jdbc:postgresql://127.0.0.1:1/sightline: check"
					+ " SPRING_DATASOURCE_URL, and that the server runs and accepts connections from this machine.");
	}

	private void assertRefused(String reason) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(this.user::check)
			.withMessageStartingWith("The application's user " + this.name + " must own nothing, but it " + reason);
	}

	private String quoted() {
		return "\"" + this.name.replace("\"", "\"\"") + "\"";
	}

	private DriverManagerDataSource as(String name, String password) {
		return new DriverManagerDataSource(this.database.url(), name, password);
	}

	private static ApplicationUser userAt(String url, String name, String password) {
		return new ApplicationUser(new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return url;
			}

			@Override
			public String getUsername() {
				return name;
			}

			@Override
			public String getPassword() {
				return password;
			}

		});
	}

}
