package uk.sightline;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import uk.sightline.database.ChildJvm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Kills Sightline while somebody keys, and goes on keying. */
class KilledBetweenStepsTests {

	private static final Pattern DRAFT = Pattern.compile(".*/enter/([0-9]+)/.*");

	private final TestDatabase database = TestDatabase.migrated();

	private final int port = freePort();

	@Test
	void what_was_saved_before_a_kill_is_there_and_nobody_has_to_sign_in_again() throws Exception {
		Visitor officer;
		String draft;
		try (ChildJvm sightline = start()) {
			officer = new People(jdbc()).officer("calderdale").signIn(this.port);
			officer.page("/enter/new");
			HttpResponse<String> begun = officer.post("/enter/new", "authority", "calderdale", "type", "focused-visit");
			Matcher address = DRAFT.matcher(begun.headers().firstValue("Location").orElseThrow());
			assertThat(address.matches()).isTrue();
			draft = "/enter/" + address.group(1);
			assertThat(dates(officer, draft, "1").statusCode()).isEqualTo(303);
			ChildJvm.kill(sightline.handle());
		}
		try (ChildJvm sightline = start()) {
			assertThat(officer.page(draft + "/dates").select("#started-day").val()).isEqualTo("14");
			assertThat(dates(officer, draft, "2").statusCode()).isEqualTo(303);
			assertThat(officer.page(draft + "/source").select("h1").text()).isEqualTo("Where does it stand?");
		}
	}

	private static HttpResponse<String> dates(Visitor officer, String draft, String version) {
		officer.page(draft + "/dates");
		return officer.post(draft + "/dates", "version", version, "started-day", "14", "started-month", "10",
				"started-year", "2025", "ended-day", "15", "ended-month", "10", "ended-year", "2025");
	}

	private ChildJvm start() throws IOException {
		ChildJvm child = ChildJvm.start(SightlineApplication.class,
				Map.of("SPRING_DATASOURCE_URL", this.database.url(), "SPRING_DATASOURCE_USERNAME",
						TestDatabase.APPLICATION, "SPRING_DATASOURCE_PASSWORD", TestDatabase.PASSWORD,
						"SPRING_FLYWAY_USER", TestDatabase.OWNER, "SPRING_FLYWAY_PASSWORD", TestDatabase.PASSWORD,
						"SERVER_PORT", String.valueOf(this.port)));
		child.awaitText("Started SightlineApplication");
		return child;
	}

	private JdbcClient jdbc() {
		return JdbcClient
			.create(new DriverManagerDataSource(this.database.url(), TestDatabase.APPLICATION, TestDatabase.PASSWORD));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
