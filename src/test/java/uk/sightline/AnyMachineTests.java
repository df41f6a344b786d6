package uk.sightline;

import java.util.Map;

import org.junit.jupiter.api.Test;
import uk.sightline.database.ChildJvm;

/** What Sightline says does not depend on the machine on which it runs. */
class AnyMachineTests {

	private final TestDatabase database = TestDatabase.migrated();

	@Test
	void numbers_are_written_as_in_britain_where_the_machine_speaks_another_language() throws Exception {
		try (ChildJvm sightline = ChildJvm.start(SightlineApplication.class,
				Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG", "SPRING_DATASOURCE_URL",
						this.database.url(), "SPRING_DATASOURCE_USERNAME", TestDatabase.APPLICATION,
						"SPRING_DATASOURCE_PASSWORD", TestDatabase.PASSWORD, "SPRING_FLYWAY_USER", TestDatabase.OWNER,
						"SPRING_FLYWAY_PASSWORD", TestDatabase.PASSWORD, "SIGHTLINE_FOUNDINGDATA",
						"classpath*:none/*.csv"),
				"import", "nothing", "--reason=" + "x".repeat(1001))) {
			sightline.awaitText("Nothing was imported: --reason has 1 to 1,000 characters, not 1,001.");
		}
	}

}
