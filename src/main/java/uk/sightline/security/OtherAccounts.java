package uk.sightline.security;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import uk.sightline.web.Link;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Recognises people whom another organisation's sign-in names. The first time it is by
 * the verified e-mail address that an administrator entered as their sign-in name, from
 * then on by the account's own lasting name alone: who gets an address later does not get
 * its former holder's rights.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnOAuth2ClientRegistrationProperties
class OtherAccounts implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private final JdbcClient jdbc;

	private final Rights rights;

	private final Sessions sessions;

	private final AuditLog audit;

	private final OAuth2ClientProperties providers;

	private final boolean trusted;

	OtherAccounts(JdbcClient jdbc, Rights rights, Sessions sessions, AuditLog audit, OAuth2ClientProperties providers,
			@Value("${sightline.sign-in.trust-email:false}") boolean trusted) {
		this.jdbc = jdbc;
		this.rights = rights;
		this.sessions = sessions;
		this.audit = audit;
		this.providers = providers;
		this.trusted = trusted;
	}

	/** Where each begins; links, for the content policy lets no form lead elsewhere. */
	List<Link> links() {
		return this.providers.getRegistration()
			.entrySet()
			.stream()
			.map((entry) -> new Link("Sign in with "
					+ Optional.ofNullable(entry.getValue().getClientName()).orElse("your organisation’s account"),
					"/oauth2/authorization/" + entry.getKey()))
			.toList();
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		Optional<Person> person = (authentication.getPrincipal() instanceof OidcUser user) ? recognise(user)
				: Optional.empty();
		if (person.isPresent()) {
			String to = WayBack.take(request.getSession()).orElse("/sign-in");
			this.sessions.begin(person.get(), request);
			this.audit.note(person.get(), "signed-in", person.get().signIn(), "By their organisation’s account.");
			lead(response, to);
			return;
		}
		String name = String.valueOf(authentication.getName());
		this.audit.note(null, "sign-in-refused", name.substring(0, Math.min(200, name.length())),
				"By an organisation’s account that belongs to nobody here.");
		lead(response, "/sign-in/unknown");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		lead(response, "/sign-in/failed");
	}

	private Optional<Person> recognise(OidcUser user) {
		String issuer = String.valueOf(user.getIssuer());
		Optional<Long> known = known(issuer, user.getSubject());
		boolean verified = user.getEmail() != null && (this.trusted || Boolean.TRUE.equals(user.getEmailVerified()));
		if (known.isEmpty() && verified) {
			this.jdbc.sql("""
					insert into person_identity (issuer, subject, person_id)
					select ?, ?, p.id from person p where p.sign_in = ? and p.disabled_at is null
					on conflict do nothing""")
				.params(issuer, user.getSubject(), user.getEmail().toLowerCase(Locale.ROOT))
				.update();
			known = known(issuer, user.getSubject());
		}
		return known.flatMap(this.rights::find);
	}

	private Optional<Long> known(String issuer, String subject) {
		return this.jdbc.sql("select person_id from person_identity where issuer = ? and subject = ?")
			.params(issuer, subject)
			.query(Long.class)
			.optional();
	}

	private static void lead(HttpServletResponse response, String to) {
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader("Location", to);
	}

}
