package uk.sightline.security;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import uk.sightline.People;
import uk.sightline.TestDatabase;
import uk.sightline.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Where configuration says that readers need an account. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sightline.founding-data=classpath*:none/*.csv", "sightline.reading=signed-in" })
@ContextConfiguration(initializers = TestDatabase.Migrated.class)
class ReadingForPeopleTests {

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	void a_stranger_gets_sign_in_even_for_a_page_that_is_kept() {
		People.One person = new People(this.jdbc).somebody();
		Visitor reader = person.signIn(this.port);
		for (int i = 0; i < 2; i++) {
			HttpResponse<String> page = reader.get("/publications");
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
			assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
			assertThat(page.body()).doesNotContain(person.name());
		}
		Visitor stranger = new Visitor(this.port);
		for (String address : new String[] { "/publications", "/", "/downloads/sightline.zip", "/about" }) {
			HttpResponse<String> answer = stranger.get(address);
			assertThat(answer.statusCode()).as(address).isEqualTo(303);
			assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
		}
		assertThat(stranger.signIn(person.signIn(), person.password()).headers().firstValue("Location"))
			.hasValue("/about");
		assertThat(new Visitor(this.port).get("/actuator/health").statusCode()).isEqualTo(200);
	}

}
