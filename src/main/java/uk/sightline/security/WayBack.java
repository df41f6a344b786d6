package uk.sightline.security;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Where somebody who was asked to sign in wanted to go: a page of ours, remembered in
 * their session, so that no address from outside can send them elsewhere.
 */
final class WayBack {

	private static final String TO = "way-back";

	private static final String LOST = "lost";

	private static final int LONGEST = 2000;

	private WayBack() {
	}

	/**
	 * Remembers the page asked for or, where something was sent, the page it was sent
	 * from; what was sent is lost, and they are told.
	 */
	static void keep(HttpServletRequest request) {
		HttpSession session = request.getSession();
		boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		if (!read) {
			session.setAttribute(LOST, true);
		}
		String query = request.getQueryString();
		String path = read ? request.getRequestURI() + ((query != null) ? "?" + query : "") : sentFrom(request);
		if (path != null && path.length() <= LONGEST && ours(path)) {
			session.setAttribute(TO, path);
		}
	}

	/** Whether something that they sent was not taken, because they were signed out. */
	static boolean lost(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(LOST) != null;
	}

	/** The page remembered, which is then forgotten. */
	static Optional<String> take(HttpSession session) {
		Object to = session.getAttribute(TO);
		session.removeAttribute(TO);
		session.removeAttribute(LOST);
		return (to instanceof String path && ours(path)) ? Optional.of(path) : Optional.empty();
	}

	private static String sentFrom(HttpServletRequest request) {
		try {
			URI page = URI.create(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
			String query = page.getRawQuery();
			return page.getRawPath() + ((query != null) ? "?" + query : "");
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** A path on this server, and none that signs in or out itself. */
	private static boolean ours(String path) {
		return path.matches("/(?![/\\\\]|sign-|login/|oauth2/).*") && path.chars().noneMatch(Character::isISOControl);
	}

}
