package uk.sightline.security;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The log says what was done and refused, and stays as it was written. */
@SightlineTest
class LogTests {

	@Autowired
	private People people;

	@Autowired
	private DataSource database;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "update audit set what = 'x'", "delete from audit", "truncate audit",
			"truncate person cascade", "alter table audit add column x text", "drop table audit",
			"create rule quiet as on insert to audit do instead nothing", "delete from person",
			"delete from person_identity", "alter table person disable trigger administrator_stays" })
	void the_application_s_user_cannot_change_the_log(String statement) throws SQLException {
		try (Connection connection = this.database.getConnection(); Statement sql = connection.createStatement()) {
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> sql.execute(statement))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
		}
	}

	@Test
	void who_came_in_and_who_did_not_is_in_the_log() {
		People.One person = this.people.administrator();
		Visitor stranger = new Visitor(this.port);
		stranger.get("/sign-in");
		stranger.post("/sign-in", "name", person.signIn(), "password", "wrong");
		Visitor administrator = person.signIn(this.port);
		assertThat(administrator.page("/admin/log?word=" + person.signIn()).select("tbody tr td:eq(2)").eachText())
			.containsExactly("signed-in", "sign-in-refused");
		assertThat(administrator.page("/admin/log?word=" + person.signIn() + "&day=2000-01-01").select("main").text())
			.contains("Nothing was noted.");
	}

	@Test
	void hostile_names_are_text_in_page_and_file() {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/sign-in");
		visitor.post("/sign-in", "name", "=cmd|'/c calc'!a1<script>\u202e\n" + "x".repeat(10_000), "password", "p");
		Visitor administrator = this.people.administrator().signIn(this.port);
		HttpResponse<String> csv = administrator.get("/admin/log.csv?word=calc");
		assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(csv.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(csv.body()).startsWith("noted_at,name,sign_in,what,subject,detail,address\r\n")
			.contains("'=cmd|")
			.doesNotContain("x".repeat(201));
		assertThat(administrator.get("/admin/log?word=calc").body()).doesNotContain("<script>")
			.contains("&lt;script&gt;");
	}

	@Test
	void a_day_that_is_none_is_said() {
		Visitor administrator = this.people.administrator().signIn(this.port);
		assertThat(administrator.get("/admin/log?day=yesterday").statusCode()).isEqualTo(400);
		assertThat(administrator.get("/admin/log?page=999").statusCode()).isEqualTo(404);
	}

}
