package uk.sightline.security;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.TestClock;
import uk.sightline.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A person's own password and sessions. */
@SightlineTest
class AccountTests {

	private static final String GOOD = "kettle-orbit-walnut-siren";

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	@Test
	void a_changed_password_holds_here_and_ends_the_other_sessions() {
		People.One person = this.people.somebody();
		Visitor here = person.signIn(this.port);
		Visitor there = person.signIn(this.port);
		HttpResponse<String> answer = here.post("/account/password", "current", person.password(), "password", GOOD,
				"again", GOOD);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(here.page("/account?changed").text()).contains("Your password is changed");
		assertThat(there.get("/account").statusCode()).isEqualTo(303);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> person.signIn(this.port));
		new Visitor(this.port).signIn(person.signIn(), GOOD);
		assertThat(this.jdbc.sql("select password from person where id = ?")
			.param(person.id())
			.query(String.class)
			.single()).startsWith("{bcrypt-hmac}$2a$11$");
	}

	@Test
	void everything_wrong_is_said_at_once_in_the_order_of_the_fields() {
		Visitor visitor = this.people.somebody().signIn(this.port);
		HttpResponse<String> answer = visitor.post("/account/password", "current", "wrong", "password", "short",
				"again", "other");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a").eachAttr("href"))
			.containsExactly("#current", "#password", "#again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "password1234", "passwordpassword", "qwertyuiop123", "aaaaaaaaaaaa",
			"123456789012", "sightline2026", "wakefield1234", "iloveyou1234", "abcdefghijkl", "rory-rory-rory" })
	void a_password_that_is_guessed_first_is_refused(String password) {
		Person person = new Person(1, "rory", "Rory", false, Set.of(), Set.of());
		assertThat(PasswordRules.problem(password, person)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { GOOD, "Zug nach Überlingen um halb", "emoji 😀 and ünïcode words" })
	void a_good_one_is_taken(String password) {
		Person person = new Person(1, "rory", "Rory", false, Set.of(), Set.of());
		assertThat(PasswordRules.problem(password, person)).isEmpty();
	}

	@Test
	void two_hundred_characters_count_to_the_last_and_one_more_is_refused() {
		Person person = new Person(1, "rory", "Rory", false, Set.of(), Set.of());
		String longest = (UUID.randomUUID() + " " + UUID.randomUUID() + " " + UUID.randomUUID()).repeat(2)
			.substring(0, 200);
		assertThat(PasswordRules.problem(longest, person)).isEmpty();
		assertThat(PasswordRules.problem(longest + "x", person)).isPresent();
		var encoder = Passwords.encoder(4);
		String kept = encoder.encode(longest);
		assertThat(encoder.matches(longest, kept)).isTrue();
		assertThat(encoder.matches(longest.substring(0, 199) + "#", kept)).isFalse();
		assertThat(encoder.matches(longest.substring(0, 72), kept)).isFalse();
	}

	@Test
	void generated_passwords_are_good_too() {
		Person person = new Person(1, "rory", "Rory", false, Set.of(), Set.of());
		assertThat(PasswordRules.problem(Passwords.generate(), person)).isEmpty();
	}

	@Test
	void signing_out_everywhere_ends_all_sessions() {
		People.One person = this.people.somebody();
		Visitor here = person.signIn(this.port);
		Visitor there = person.signIn(this.port);
		assertThat(here.post("/account/sign-out-everywhere").statusCode()).isEqualTo(303);
		assertThat(here.get("/account").statusCode()).isEqualTo(303);
		assertThat(there.get("/account").statusCode()).isEqualTo(303);
	}

	@Test
	void a_session_ends_after_twelve_hours_however_busy() {
		Visitor visitor = this.people.somebody().signIn(this.port);
		this.clock.forward(Duration.ofHours(12).minusSeconds(1));
		assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
		this.clock.forward(Duration.ofSeconds(1));
		assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
	}

	@Test
	void a_session_ends_after_an_idle_hour() {
		People.One person = this.people.somebody();
		Visitor visitor = person.signIn(this.port);
		idle(person, 59);
		assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
		idle(person, 61);
		assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
	}

	/** As if the session had last been used so long ago. */
	private void idle(People.One person, int minutes) {
		this.jdbc.sql("""
				update spring_session set last_access_time = last_access_time - ?, expiry_time = expiry_time - ?
				where principal_name = ?""")
			.params(minutes * 60_000L, minutes * 60_000L, Long.toString(person.id()))
			.update();
	}

}
