package uk.sightline.security;

import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs in by name and password. */
@Component
class LocalAccounts {

	private static final int STRENGTH = 11;

	private final JdbcClient jdbc;

	private final Rights rights;

	private final AuditLog audit;

	private final PasswordEncoder encoder = Passwords.encoder(STRENGTH);

	/** Of nobody, so that an unknown name takes as long as a wrong password. */
	private final String unknown = this.encoder.encode("nobody's");

	LocalAccounts(JdbcClient jdbc, Rights rights, AuditLog audit) {
		this.jdbc = jdbc;
		this.rights = rights;
		this.audit = audit;
	}

	/** Answers who it is, or nobody; why not stays unsaid. */
	Optional<Person> signIn(String name, String password, String address) {
		String known = name.strip().toLowerCase(Locale.ROOT);
		Optional<Account> account = this.jdbc
			.sql("select id, password from person where sign_in = ? and password is not null")
			.param(known)
			.query(Account.class)
			.optional();
		boolean right = this.encoder.matches(password, account.map(Account::password).orElse(this.unknown));
		Optional<Person> person = right ? account.flatMap((found) -> this.rights.find(found.id())) : Optional.empty();
		person.ifPresentOrElse((who) -> this.audit.note(who, "signed-in", who.signIn(), null), () -> this.audit
			.note(null, "sign-in-refused", known.substring(0, Math.min(200, known.length())), null));
		return person;
	}

	String encode(String password) {
		return this.encoder.encode(password);
	}

	private record Account(long id, String password) {
	}

}
