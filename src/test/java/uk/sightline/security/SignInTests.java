package uk.sightline.security;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes in, how, and where they find themselves. */
@SightlineTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	void name_and_password_let_a_person_in() {
		People.One person = this.people.somebody();
		Visitor visitor = person.signIn(this.port);
		assertThat(visitor.page("/account").select("main").text()).contains(person.signIn());
		assertThat(visitor.page("/account").select("form.app-sign-out").text()).contains(person.name());
	}

	@ParameterizedTest
	@CsvSource({ "wrong name, right", "right, wrong password", "right, ''", "'', right", "'', ''" })
	void anything_else_is_refused_in_the_same_words(String name, String password) {
		People.One person = this.people.somebody();
		Visitor visitor = new Visitor(this.port);
		visitor.get("/sign-in");
		HttpResponse<String> answer = visitor.post("/sign-in", "name", name.equals("right") ? person.signIn() : name,
				"password", password.equals("right") ? person.password() : password);
		assertThat(answer.statusCode()).isEqualTo(400);
		var page = Jsoup.parse(answer.body());
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".govuk-error-summary a").eachText())
			.containsExactly("The sign-in name or the password is not right. Check both and try again");
		assertThat(page.select("input[type=password]").val()).isEmpty();
		assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
	}

	@Test
	void a_name_is_taken_in_any_case_and_with_space_around_it() {
		People.One person = this.people.somebody();
		new Visitor(this.port).signIn(" " + person.signIn().toUpperCase() + " ", person.password());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/account", "/enter", "/enter/7/grades?from=check", "/review", "/admin/people" })
	void signed_out_people_are_asked_to_sign_in_and_come_back_to_the_page(String page) {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> answer = visitor.get(page);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
		People.One person = this.people.administrator();
		assertThat(visitor.signIn(person.signIn(), person.password()).headers().firstValue("Location")).hasValue(page);
	}

	@Test
	void what_was_sent_after_the_session_ended_is_lost_and_said_to_be_and_the_way_leads_back_to_the_step() {
		People.One person = this.people.somebody();
		Visitor visitor = person.signIn(this.port);
		visitor.get("/enter/7/grades");
		visitor.loseCookies();
		HttpResponse<String> answer = visitor.post("/enter/7/submit", "grade", "Good");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
		assertThat(visitor.page("/sign-in").select("main").text()).contains(
				"You were signed out. What you entered on the last page was not saved; everything saved before is there.");
		assertThat(visitor.signIn(person.signIn(), person.password()).headers().firstValue("Location"))
			.hasValue("/enter/7/grades");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example/", "/%5Cevil.example", "https://evil.example/enter", "javascript:alert(1)",
			"/sign-out", "/sign-in", "::", "" })
	void the_way_back_leads_nowhere_else(String sentFrom) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/enter/7/submit");
		request.addHeader("Referer", sentFrom);
		WayBack.keep(request);
		assertThat(WayBack.take(request.getSession()).orElse("/")).matches("/(enter|%5Cevil.example)?");
	}

	@Test
	void the_session_is_another_one_after_sign_in() {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/sign-in");
		String before = visitor.cookie();
		People.One person = this.people.somebody();
		visitor.signIn(person.signIn(), person.password());
		assertThat(before).isNotNull();
		assertThat(visitor.cookie()).isNotEqualTo(before);
	}

	@Test
	void the_cookie_is_out_of_reach_of_script_and_other_sites_and_only_secure_behind_tls() {
		HttpResponse<String> answer = new Visitor(this.port).get("/sign-in");
		assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
			.contains("HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Secure");
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
			.startsWith("default-src 'none'")
			.doesNotContain("unsafe");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/sign-out", "/account/password", "/enter/new", "/admin/people/new" })
	void nothing_is_taken_that_no_form_of_the_session_sent(String path) {
		People.One person = this.people.administrator();
		Visitor visitor = person.signIn(this.port);
		assertThat(visitor.postForged(path).statusCode()).isEqualTo(403);
		assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
		assertThat(new Visitor(this.port).postForged(path).statusCode()).isEqualTo(303);
	}

	@Test
	void signing_out_ends_the_session_for_whoever_kept_the_cookie() {
		Visitor visitor = this.people.somebody().signIn(this.port);
		long sessions = sessions();
		HttpResponse<String> answer = visitor.post("/sign-out");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(sessions()).isEqualTo(sessions - 1);
		assertThat(visitor.page("/sign-in/signed-out").select("h1").text()).isEqualTo("You are signed out");
		assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
	}

	@Test
	void a_role_taken_away_is_gone_with_the_next_click_and_a_disabled_person_is_out() {
		People.One person = this.people.administrator();
		Visitor visitor = person.signIn(this.port);
		assertThat(visitor.page("/account").select("nav").text()).contains("People");
		this.people.administrator();
		this.jdbc.sql("update person set administrator = false where id = ?").param(person.id()).update();
		assertThat(visitor.page("/account").select("nav").text()).doesNotContain("People");
		assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(403);
		this.jdbc.sql("update person set disabled_at = now() where id = ?").param(person.id()).update();
		assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
		this.jdbc.sql("update person set disabled_at = null where id = ?").param(person.id()).update();
		assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/people", "/enter", "/review/3" })
	void a_page_of_a_role_that_they_lack_is_a_plain_403_and_noted(String path) {
		People.One person = this.people.somebody();
		HttpResponse<String> answer = person.signIn(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("You cannot see this page");
		assertThat(this.jdbc.sql("select subject from audit where what = 'refused' and person_id = ?")
			.param(person.id())
			.query(String.class)
			.list()).containsExactly("GET " + path);
	}

	@Test
	void public_pages_stay_free_of_sign_in_for_people_who_are() {
		People.One person = this.people.administrator();
		HttpResponse<String> signedIn = person.signIn(this.port).get("/about");
		HttpResponse<String> stranger = new Visitor(this.port).get("/about");
		assertThat(signedIn.body()).isEqualTo(stranger.body()).doesNotContain(person.name());
		assertThat(signedIn.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(stranger.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void no_password_gets_into_the_log(CapturedOutput output) {
		String secret = "secret-" + UUID.randomUUID();
		Visitor visitor = new Visitor(this.port);
		visitor.get("/sign-in");
		visitor.post("/sign-in", "name", "a\r\nforged", "password", secret);
		assertThat(output.getAll()).doesNotContain(secret).doesNotContain("forged");
		assertThat(this.jdbc.sql("select count(*) from audit where audit::text like ?")
			.param("%" + secret + "%")
			.query(Long.class)
			.single()).isZero();
	}

	private long sessions() {
		return this.jdbc.sql("select count(*) from spring_session where principal_name is not null")
			.query(Long.class)
			.single();
	}

}
