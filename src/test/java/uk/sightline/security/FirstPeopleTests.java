package uk.sightline.security;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.sightline.TestDatabase;
import uk.sightline.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** The first start on the data that Sightline ships makes the first people. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "sightline.own-database=true")
@ContextConfiguration(initializers = TestDatabase.Migrated.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class FirstPeopleTests {

	private static final Pattern LINE = Pattern.compile("(?m)^    (\\S+) +([a-z2-9]{5}(?:-[a-z2-9]{5}){3})$");

	@Autowired
	private FirstPeople first;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	void they_are_shown_once_and_can_do_their_work(CapturedOutput output) {
		Matcher lines = LINE.matcher(output.getOut());
		StringBuilder names = new StringBuilder();
		while (lines.find()) {
			names.append(lines.group(1)).append(' ');
			Visitor visitor = new Visitor(this.port);
			visitor.signIn(lines.group(1), lines.group(2));
			String menu = visitor.page("/account").select("nav").text();
			assertThat(menu).isEqualTo(switch (lines.group(1)) {
				case "administrator" -> "People Log Board papers Account";
				case "reviewer" -> "Review Board papers Account";
				default -> "Enter Review Board papers Account";
			});
		}
		assertThat(names.toString().strip())
			.isEqualTo("administrator officer-calderdale officer-kirklees officer-wakefield reviewer");
		assertThat(this.jdbc.sql("select count(*) from person where not starts_with(password, '{bcrypt-hmac}$2')")
			.query(Long.class)
			.single()).isZero();
		ByteArrayOutputStream later = new ByteArrayOutputStream();
		this.first.start(new PrintStream(later, true, StandardCharsets.UTF_8));
		assertThat(later.toString(StandardCharsets.UTF_8)).isEmpty();
	}

}
