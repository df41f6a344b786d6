package uk.sightline.review;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import uk.sightline.security.Person;

import org.springframework.jdbc.core.simple.JdbcClient;

/** People who work on revisions, without the pages through which they do it. */
public record Colleagues(JdbcClient jdbc) {

	private static final AtomicInteger made = new AtomicInteger();

	public Person officer(String... codes) {
		return person("Officer", Set.of(codes), Set.of());
	}

	public Person reviewer(String... codes) {
		return person("Reviewer", Set.of(), Set.of(codes));
	}

	/** Officer and reviewer at once. */
	public Person both(String... codes) {
		return person("Both", Set.of(codes), Set.of(codes));
	}

	private Person person(String name, Set<String> entersFor, Set<String> reviewsFor) {
		int number = made.incrementAndGet();
		String signIn = "colleague-" + number;
		long id = this.jdbc.sql("insert into person (sign_in, name, created_at) values (?, ?, ?) returning id")
			.params(signIn, name + ' ' + number, OffsetDateTime.parse("2026-01-01T00:00:00Z"))
			.query(Long.class)
			.single();
		return new Person(id, signIn, name + ' ' + number, false, entersFor, reviewsFor);
	}

}
