package uk.sightline.database;

import org.junit.jupiter.api.Test;
import uk.sightline.TestDatabase;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
				JdbcTemplateAutoConfiguration.class))
		.withUserConfiguration(DatabaseConfiguration.class)
		.withPropertyValues("spring.flyway.locations=classpath:uk/sightline/database",
				"spring.datasource.url=" + TestDatabase.empty().url(), "spring.datasource.password=secret",
				"spring.flyway.user=" + TestDatabase.OWNER, "spring.flyway.password=" + TestDatabase.PASSWORD);

	@Test
	void migrationsGrantToAUserMadeJustBeforeThem() {
		this.application.withPropertyValues("spring.datasource.username=the-app").run((context) -> {
			JdbcTemplate database = context.getBean(JdbcTemplate.class);
			database.update("insert into visit values (1)");
			assertThat(database.queryForList("select current_user || id from visit", String.class))
				.containsExactly("the-app1");
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> database.update("delete from visit"));
		});
	}

	@Test
	void anOwnerInPlaceOfTheApplicationsUserStopsTheStart() {
		this.application
			.withPropertyValues("spring.datasource.username=" + TestDatabase.OWNER,
					"spring.datasource.password=" + TestDatabase.PASSWORD)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(StartRefused.class)
				.hasMessageContaining("must own nothing"));
	}

}
