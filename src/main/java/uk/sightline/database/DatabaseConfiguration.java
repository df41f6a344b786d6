package uk.sightline.database;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the application's user around the migrations: it is there before they run, which
 * name it as {@code "${app_user}"} in their grants, and owns nothing once they have.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	FlywayConfigurationCustomizer applicationUserInMigrations(JdbcConnectionDetails database) {
		return (configuration) -> {
			Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
			placeholders.put("app_user", database.getUsername());
			configuration.placeholders(placeholders);
		};
	}

	@Bean
	FlywayMigrationStrategy migrationAroundTheApplicationUser(JdbcConnectionDetails database) {
		ApplicationUser user = new ApplicationUser(database);
		return (flyway) -> {
			user.make(flyway.getConfiguration().getDataSource());
			flyway.migrate();
			user.check();
		};
	}

}
