package uk.sightline.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who a session belongs to. It remembers a person's number and since when; everything
 * else is read from the database with each request, so that a role taken away is gone at
 * once and a disabled person is signed out.
 */
@Component
@ConditionalOnWebApplication
class Sessions implements SecurityContextRepository {

	private static final String PERSON = "person";

	private static final String SINCE = "signed-in-at";

	private final Rights rights;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration longest;

	Sessions(Rights rights, JdbcClient jdbc, Clock clock, @Value("${sightline.session.longest:12h}") Duration longest) {
		this.rights = rights;
		this.jdbc = jdbc;
		this.clock = clock;
		this.longest = longest;
	}

	/** Signs in under a new session number, which nobody can have known before. */
	void begin(Person person, HttpServletRequest request) {
		HttpSession session = request.getSession();
		request.changeSessionId();
		FormTokens.forget(session);
		session.setAttribute(PERSON, person.id());
		session.setAttribute(SINCE, this.clock.instant());
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Long.toString(person.id()));
	}

	/** Signs a person out of every browser. */
	void endAll(long person) {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(Long.toString(person)).update();
	}

	/**
	 * Signs a person out of every browser but this one, which gets a new session number.
	 */
	void endOthers(Person person, HttpServletRequest request) {
		this.jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
			.params(Long.toString(person.id()), request.getSession().getId())
			.update();
		request.changeSessionId();
	}

	/** Removes what ended long ago. */
	void tidy() {
		this.jdbc.sql("delete from spring_session where expiry_time < ?").param(System.currentTimeMillis()).update();
	}

	private Optional<Person> person(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(PERSON) instanceof Long id)) {
			return Optional.empty();
		}
		boolean fresh = session.getAttribute(SINCE) instanceof Instant since
				&& this.clock.instant().isBefore(since.plus(this.longest));
		Optional<Person> person = fresh ? this.rights.find(id) : Optional.empty();
		if (person.isEmpty()) {
			session.invalidate();
		}
		return person;
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new OncePerRequest(() -> person(request));
	}

	@Override
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return loadDeferredContext(holder.getRequest()).get();
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return !loadDeferredContext(request).isGenerated();
	}

	/** A session begins in one place only, {@link #begin}. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
	}

	private static final class OncePerRequest implements DeferredSecurityContext {

		private final java.util.function.Supplier<Optional<Person>> reading;

		private SecurityContext context;

		private boolean nobody;

		OncePerRequest(java.util.function.Supplier<Optional<Person>> reading) {
			this.reading = reading;
		}

		@Override
		public SecurityContext get() {
			if (this.context == null) {
				Optional<Person> person = this.reading.get();
				this.nobody = person.isEmpty();
				this.context = new SecurityContextImpl(person.map(SignedIn::new).orElse(null));
			}
			return this.context;
		}

		@Override
		public boolean isGenerated() {
			get();
			return this.nobody;
		}

	}

}
