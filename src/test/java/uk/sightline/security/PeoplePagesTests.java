package uk.sightline.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.People;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;
import uk.sightline.SightlineTest;
import uk.sightline.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Administrators look after people, and somebody always can. */
@SightlineTest
class PeoplePagesTests {

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	void a_person_is_added_and_signs_in_with_the_password_shown_once() {
		Visitor administrator = this.people.administrator().signIn(this.port);
		String signIn = "new-" + UUID.randomUUID();
		administrator.get("/admin/people/new");
		HttpResponse<String> shown = administrator.post("/admin/people/new", "name", "<b>Åsa 😀</b>", "signIn",
				signIn.toUpperCase());
		assertThat(shown.statusCode()).isEqualTo(200);
		String password = Jsoup.parse(shown.body()).selectFirst("#password").text();
		assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
		Visitor person = new Visitor(this.port);
		person.signIn(signIn, password);
		assertThat(person.page("/account").select("main").text()).contains("You are <b>Åsa 😀</b> and sign in as");
		assertThat(administrator.page("/admin/people").text()).contains(signIn).doesNotContain(password);
		assertThat(noted(signIn)).contains("person-created");
	}

	@Test
	void people_act_for_authorities_by_their_names(@Autowired Desk desk) {
		SampleData data = SampleData.reference();
		desk.load(data);
		People.One officer = this.people.officer(data.name("north"));
		String right = "Officer of " + data.name("North") + ".";
		assertThat(officer.signIn(this.port).page("/account").select("main li").eachText()).containsExactly(right);
		assertThat(this.people.administrator().signIn(this.port).page("/admin/people").select("main td").eachText())
			.contains(right);
	}

	@ParameterizedTest
	@CsvSource({ "'', somebody, #name", "Name, ab, #signIn", "Name, with space, #signIn", "'', '', #name #signIn" })
	void what_is_missing_is_said(String name, String signIn, String links) {
		Visitor administrator = this.people.administrator().signIn(this.port);
		HttpResponse<String> answer = administrator.post("/admin/people/new", "name", name, "signIn", signIn);
		assertThat(answer.statusCode()).isEqualTo(400);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.title()).startsWith("Error: ");
		assertThat(String.join(" ", page.select(".govuk-error-summary a").eachAttr("href"))).isEqualTo(links);
		assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
			.allSatisfy((href) -> assertThat(page.select(href)).hasSize(1));
	}

	@Test
	void a_sign_in_name_is_given_once() {
		Visitor administrator = this.people.administrator().signIn(this.port);
		HttpResponse<String> answer = administrator.post("/admin/people/new", "name", "Other", "signIn",
				this.people.somebody().signIn());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Somebody has this sign-in name already");
	}

	@Test
	void a_new_password_ends_every_session_and_the_former_one() {
		Visitor administrator = this.people.administrator().signIn(this.port);
		People.One person = this.people.somebody();
		Visitor signedIn = person.signIn(this.port);
		administrator.page("/admin/people/" + person.id());
		String password = Jsoup.parse(administrator.post("/admin/people/" + person.id() + "/reset").body())
			.selectFirst("#password")
			.text();
		assertThat(signedIn.get("/account").statusCode()).isEqualTo(303);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> person.signIn(this.port));
		new Visitor(this.port).signIn(person.signIn(), password);
		assertThat(noted(person.signIn())).contains("password-reset");
	}

	@Test
	void a_disabled_person_is_out_until_they_are_let_in_again() {
		Visitor administrator = this.people.administrator().signIn(this.port);
		People.One person = this.people.somebody();
		Visitor signedIn = person.signIn(this.port);
		assertThat(administrator.post("/admin/people/" + person.id() + "/disable").statusCode()).isEqualTo(303);
		assertThat(signedIn.get("/account").statusCode()).isEqualTo(303);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> person.signIn(this.port));
		administrator.post("/admin/people/" + person.id() + "/enable");
		assertThat(signedIn.get("/account").statusCode()).isEqualTo(303);
		person.signIn(this.port);
		assertThat(noted(person.signIn())).contains("person-disabled", "person-enabled");
	}

	@Test
	void of_two_administrators_who_change_one_person_the_second_is_asked() {
		Visitor administrator = this.people.administrator().signIn(this.port);
		People.One person = this.people.somebody();
		String seen = administrator.page("/admin/people/" + person.id()).selectFirst("input[name=seen]").val();
		String page = "/admin/people/" + person.id();
		assertThat(administrator.post(page, "name", "First", "seen", seen, "administrator", "yes").statusCode())
			.isEqualTo(303);
		HttpResponse<String> second = administrator.post(page, "name", "Second", "seen", seen);
		assertThat(second.statusCode()).isEqualTo(400);
		assertThat(second.body()).contains("Somebody changed this person meanwhile").contains("First");
		assertThat(noted(person.signIn())).contains("role-changed", "person-renamed");
	}

	@Test
	void the_last_administrator_stays_by_page_and_by_database() throws Exception {
		try (Alone alone = new Alone()) {
			People.One last = this.people.administrator();
			alone.except(last.id());
			Visitor administrator = last.signIn(this.port);
			String page = "/admin/people/" + last.id();
			String seen = administrator.page(page).selectFirst("input[name=seen]").val();
			HttpResponse<String> demoted = administrator.post(page, "name", last.name(), "seen", seen);
			assertThat(demoted.statusCode()).isEqualTo(400);
			assertThat(demoted.body()).contains("Somebody must be left");
			assertThat(administrator.post(page + "/disable").statusCode()).isEqualTo(400);
			for (String change : List.of("administrator = false", "disabled_at = now()")) {
				assertThatExceptionOfType(org.springframework.dao.DataIntegrityViolationException.class).isThrownBy(
						() -> this.jdbc.sql("update person set " + change + " where id = ?").param(last.id()).update());
			}
			assertThat(administrator.get("/admin/people").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void two_administrators_who_disable_each_other_at_once_leave_one() throws Exception {
		try (Alone alone = new Alone()) {
			for (int round = 0; round < 5; round++) {
				List<People.One> both = List.of(this.people.administrator(), this.people.administrator());
				alone.except(both.get(0).id(), both.get(1).id());
				List<Visitor> visitors = both.stream().map((one) -> one.signIn(this.port)).toList();
				var pool = Executors.newFixedThreadPool(2);
				pool.invokeAll(IntStream.range(0, 2)
					.mapToObj((i) -> (Callable<Object>) () -> visitors.get(i)
						.post("/admin/people/" + both.get(1 - i).id() + "/disable"))
					.toList());
				pool.shutdown();
				assertThat(this.jdbc.sql("select count(*) from person where administrator and disabled_at is null")
					.query(Long.class)
					.single()).isEqualTo(1);
			}
		}
	}

	private List<String> noted(String subject) {
		return this.jdbc.sql("select what from audit where subject = ?").param(subject).query(String.class).list();
	}

	/** While it is open only those named manage people; afterwards somebody else does. */
	private final class Alone implements AutoCloseable {

		void except(Long... ids) {
			PeoplePagesTests.this.jdbc
				.sql("update person set administrator = false where administrator and id <> all (?)")
				.param(ids)
				.update();
		}

		@Override
		public void close() {
			PeoplePagesTests.this.people.administrator();
		}

	}

}
