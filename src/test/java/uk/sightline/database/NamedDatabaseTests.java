package uk.sightline.database;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class NamedDatabaseTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void twoUsersAreEnough() {
		setUsers("app", "owner");
		assertThatNoException().isThrownBy(() -> NamedDatabase.check(this.environment));
	}

	@Test
	void whatIsMissingIsNamedAndSoIsWhatItIsFor() {
		this.environment.setProperty("spring.datasource.username", "app");
		this.environment.setProperty("spring.flyway.user", "owner");
		this.environment.setProperty("spring.flyway.password", "");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> NamedDatabase.check(this.environment))
			.withMessage("With SPRING_DATASOURCE_URL two users are needed, and SPRING_DATASOURCE_PASSWORD,"
					+ " SPRING_FLYWAY_PASSWORD are not set: SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
					+ " name the application's user, which owns nothing, and SPRING_FLYWAY_USER and"
					+ " SPRING_FLYWAY_PASSWORD the owner, which migrates.");
	}

	@Test
	void oneUserForBothIsRefused() {
		setUsers("same", "same");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> NamedDatabase.check(this.environment))
			.withMessageStartingWith("SPRING_DATASOURCE_USERNAME and SPRING_FLYWAY_USER must be two different users: ");
	}

	@Test
	void aUserWithoutAnAddressIsAnAddressForgotten() {
		this.environment.setProperty("spring.datasource.username", "app");
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> NamedDatabase.checkNotHalfNamed(this.environment))
			.withMessage(
					"SPRING_DATASOURCE_USERNAME is set but SPRING_DATASOURCE_URL is not: set it to use that server,"
							+ " or none of them to use Sightline's own.");
	}

	@Test
	void nothingNamedIsNothingForgotten() {
		assertThatNoException().isThrownBy(() -> NamedDatabase.checkNotHalfNamed(this.environment));
	}

	private void setUsers(String application, String owner) {
		this.environment.setProperty("spring.datasource.username", application);
		this.environment.setProperty("spring.datasource.password", "a");
		this.environment.setProperty("spring.flyway.user", owner);
		this.environment.setProperty("spring.flyway.password", "b");
	}

}
