package uk.sightline.web;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CleanTraceTests {

	@Test
	void cannot_forge_a_line_of_the_log() {
		String log = print(
				new CleanTrace(new IllegalStateException("first\r\n2026-01-01 ERROR forged\u2028\u001b[31m")));
		assertThat(log.lines().findFirst()).hasValueSatisfying(
				(line) -> assertThat(line).contains("java.lang.IllegalStateException: first  2026-01-01 ERROR forged"));
		assertThat(log).doesNotContain("\r", "\u2028", "\u001b").contains("at uk.sightline.web.CleanTraceTests");
	}

	@Test
	void keeps_the_cause_and_shortens_what_is_long() {
		String log = print(new CleanTrace(new RuntimeException("x".repeat(5000), new IllegalArgumentException("why"))));
		assertThat(log.lines().findFirst()).hasValueSatisfying((line) -> assertThat(line).hasSizeLessThan(400));
		assertThat(log).contains("Caused by: java.lang.IllegalArgumentException: why");
	}

	@Test
	void ends_where_failures_cause_each_other() {
		RuntimeException one = new RuntimeException("one");
		one.initCause(new RuntimeException("two", one));
		assertThat(print(new CleanTrace(one))).contains("two");
	}

	private static String print(Throwable failure) {
		StringWriter log = new StringWriter();
		failure.printStackTrace(new PrintWriter(log, true));
		return log.toString().replace(System.lineSeparator(), "\n");
	}

}
