package uk.sightline.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes what was done or refused. A note belongs to the transaction it is made in; what
 * is noted of a refusal must therefore be noted outside the transaction that fails.
 */
@Component
public class AuditLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Adds a note.
	 * @param by who; {@code null} where nobody is signed in
	 * @param what a short word such as {@code signed-in} or {@code published}
	 * @param subject what it was done to, such as a record's or a person's name
	 * @param detail in a sentence, or {@code null}
	 */
	public void note(Person by, String what, String subject, String detail) {
		this.jdbc
			.sql("insert into audit (noted_at, person_id, what, subject, detail, address) values (?, ?, ?, ?, ?, ?)")
			.params(OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)), (by != null) ? by.id() : null, what,
					subject, detail, address())
			.update();
	}

	private static String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)
				? web.getRequest().getRemoteAddr() : null;
	}

}
