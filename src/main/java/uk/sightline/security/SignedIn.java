package uk.sightline.security;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person as the framework's filters want to see one; made anew with each request. */
final class SignedIn extends AbstractAuthenticationToken {

	private final transient Person person;

	SignedIn(Person person) {
		super(List.of());
		this.person = person;
		setAuthenticated(true);
	}

	@Override
	public Person getPrincipal() {
		return this.person;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public String getName() {
		return this.person.signIn();
	}

}
