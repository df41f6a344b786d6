package uk.sightline;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.Migrated.class)
class SightlineApplicationTests {

	@Test
	void itWorksAsTheUserThatOwnsNothing(@Autowired DataSource database) throws SQLException {
		try (Connection connection = database.getConnection()) {
			assertThat(connection.getMetaData().getUserName()).isEqualTo(TestDatabase.APPLICATION);
		}
	}

}
