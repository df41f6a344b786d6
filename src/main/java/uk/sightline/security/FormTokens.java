package uk.sightline.security;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The secret of each session by which its own forms are known. It is kept as plain text,
 * so that an update of the framework leaves everybody signed in.
 */
class FormTokens implements CsrfTokenRepository {

	private static final String ATTRIBUTE = "form-token";

	static void forget(HttpSession session) {
		session.removeAttribute(ATTRIBUTE);
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return token(UUID.randomUUID().toString());
	}

	@Override
	public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (token != null) {
			request.getSession().setAttribute(ATTRIBUTE, token.getToken());
		}
	}

	@Override
	public CsrfToken loadToken(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(ATTRIBUTE) instanceof String kept) ? token(kept) : null;
	}

	private static CsrfToken token(String value) {
		return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
	}

}
