package uk.sightline.security;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Signs in by name and password. */
@Component
class LocalAccounts {

	private static final int STRENGTH = 11;

	private static final int LONGEST_NAME = 200;

	private final JdbcClient jdbc;

	private final Rights rights;

	private final Attempts attempts;

	private final AuditLog audit;

	private final PasswordEncoder encoder = Passwords.encoder(STRENGTH);

	/**
	 * Of nobody, so that an unknown name takes as long as a wrong password. Made by the
	 * first who comes, whoever that is, for it would slow each start.
	 */
	private final SingletonSupplier<String> unknown = SingletonSupplier
		.of(() -> this.encoder.encode(Passwords.generate()));

	LocalAccounts(JdbcClient jdbc, Rights rights, Attempts attempts, AuditLog audit) {
		this.jdbc = jdbc;
		this.rights = rights;
		this.attempts = attempts;
		this.audit = audit;
	}

	/**
	 * Answers who it is, or nobody; why not stays unsaid.
	 * @throws TooManyAttempts if they must wait, whether there is such a person or not
	 */
	Optional<Person> signIn(String name, String password, String address) {
		Optional<Person> person = check(name, password, address);
		person.ifPresent((who) -> this.audit.note(who, "signed-in", who.signIn(), null));
		return person;
	}

	/** The same without signing in, where somebody must show once more who they are. */
	Optional<Person> check(String name, String password, String address) {
		String known = known(name);
		OptionalLong attempt = this.attempts.begin(known, address);
		if (attempt.isEmpty()) {
			this.audit.note(null, "sign-in-refused", known, "Too many attempts.");
			throw new TooManyAttempts();
		}
		Optional<Account> account = this.jdbc
			.sql("select id, password from person where sign_in = ? and password is not null")
			.param(known)
			.query(Account.class)
			.optional();
		String nobody = this.unknown.obtain();
		boolean right = this.encoder.matches(password, account.map(Account::password).orElse(nobody));
		Optional<Person> person = right ? account.flatMap((found) -> this.rights.find(found.id())) : Optional.empty();
		person.ifPresentOrElse((who) -> this.attempts.succeeded(attempt.getAsLong()),
				() -> this.audit.note(null, "sign-in-refused", known, null));
		return person;
	}

	/** Keeps a new password of a person. */
	void change(long person, String password) {
		this.jdbc.sql("update person set password = ? where id = ?").params(encode(password), person).update();
	}

	String encode(String password) {
		return this.encoder.encode(password);
	}

	/** PostgreSQL takes any character but one. */
	private static String known(String name) {
		String known = name.strip().toLowerCase(Locale.ROOT).replace('\0', ' ');
		return known.substring(0, Math.min(LONGEST_NAME, known.length()));
	}

	private record Account(long id, String password) {
	}

	/** Whoever tries must wait before they try again. */
	static class TooManyAttempts extends RuntimeException {

		TooManyAttempts() {
			super(null, null, false, false);
		}

	}

}
