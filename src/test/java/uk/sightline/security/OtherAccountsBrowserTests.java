package uk.sightline.security;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.sightline.Browser;
import uk.sightline.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sign-in by a real provider in a process of its own, through a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sightline.founding-data=classpath*:none/*.csv",
				"spring.security.oauth2.client.registration.council.client-id=sightline",
				"spring.security.oauth2.client.registration.council.client-secret=a-secret",
				"spring.security.oauth2.client.registration.council.client-name=the council’s account",
				"spring.security.oauth2.client.registration.council.scope=openid,email" })
@ContextConfiguration(initializers = TestDatabase.Migrated.class)
class OtherAccountsBrowserTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	private static final int PROVIDER = freePort();

	private static Process provider;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry registry) {
		registry.add("spring.security.oauth2.client.provider.council.issuer-uri", () -> "http://localhost:" + PROVIDER);
	}

	/** The application is up before its provider: its start does not depend on it. */
	@BeforeEach
	void startTheProvider() throws Exception {
		if (provider == null) {
			provider = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
					System.getProperty("java.class.path"), ProviderMain.class.getName(), String.valueOf(PROVIDER),
					"http://localhost:" + this.port + "/login/oauth2/code/council")
				.inheritIO()
				.start();
			await();
		}
	}

	@AfterAll
	static void stopTheProvider() throws InterruptedException {
		if (provider != null) {
			provider.destroy();
			provider.waitFor(10, TimeUnit.SECONDS);
		}
	}

	@Test
	void a_person_is_known_by_their_verified_address_first_and_by_their_account_from_then_on() {
		long anna = person("anna@example.org");
		try (Page page = signIn("anna")) {
			assertThat(page.url()).endsWith("/account");
			assertThat(page.locator("main").textContent()).contains("anna@example.org");
		}
		this.jdbc.sql("update person set sign_in = 'anna.married@example.org' where id = ?").param(anna).update();
		person("anna@example.org");
		try (Page page = signIn("anna")) {
			assertThat(page.locator("main").textContent()).contains("anna.married@example.org");
		}
		this.jdbc.sql("update person set disabled_at = now() where id = ?").param(anna).update();
		try (Page page = signIn("anna")) {
			assertThat(page.url()).endsWith("/sign-in/unknown");
		}
		this.jdbc.sql("update person set sign_in = 'gone-' || id || '@example.org' where sign_in like 'anna%'")
			.update();
	}

	@Test
	void an_account_that_belongs_to_nobody_gets_a_plain_page() {
		try (Page page = signIn("berta")) {
			assertThat(page.url()).endsWith("/sign-in/unknown");
			assertThat(page.locator("main").textContent()).contains("nobody has added you");
			page.navigate("http://localhost:" + this.port + "/account");
			assertThat(page.url()).endsWith("/sign-in");
		}
		assertThat(
				this.jdbc.sql("select count(*) from audit where what = 'sign-in-refused'").query(Long.class).single())
			.isPositive();
	}

	@Test
	void an_address_that_nobody_verified_opens_nothing() {
		person("anna@example.org");
		try (Page page = signIn("mallory")) {
			assertThat(page.url()).endsWith("/sign-in/unknown");
		}
		assertThat(this.jdbc.sql("select count(*) from person_identity where subject = 'mallory'")
			.query(Long.class)
			.single()).isZero();
		this.jdbc.sql("update person set sign_in = 'gone-' || id || '@example.org' where sign_in like 'anna%'")
			.update();
	}

	private Page signIn(String account) {
		Page page = browser.newPage();
		page.navigate("http://localhost:" + this.port + "/account");
		page.getByText("Sign in with the council’s account").click();
		page.locator("input[name=username]").fill(account);
		page.locator("input[name=password]").fill(account);
		page.locator("button[type=submit]").click();
		page.waitForURL((url) -> url.startsWith("http://localhost:" + this.port));
		return page;
	}

	private long person(String signIn) {
		return this.jdbc.sql("insert into person (sign_in, name, created_at) values (?, 'Anna', ?) returning id")
			.params(List.of(signIn, OffsetDateTime.now()))
			.query(Long.class)
			.single();
	}

	private static void await() throws InterruptedException {
		for (int i = 0; i < 300; i++) {
			try {
				HttpURLConnection asked = (HttpURLConnection) URI
					.create("http://localhost:" + PROVIDER + "/.well-known/openid-configuration")
					.toURL()
					.openConnection();
				if (asked.getResponseCode() == 200) {
					return;
				}
			}
			catch (IOException ex) {
				// It is not there yet.
			}
			Thread.sleep(200);
		}
		throw new AssertionError("The provider did not start");
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
