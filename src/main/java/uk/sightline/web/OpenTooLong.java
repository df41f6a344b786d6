package uk.sightline.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Marks a request whose form is none of the session that it came in: most often its page
 * was open too long.
 */
public final class OpenTooLong {

	private static final String MARK = OpenTooLong.class.getName();

	private OpenTooLong() {
	}

	public static void mark(HttpServletRequest request) {
		request.setAttribute(MARK, true);
	}

	static boolean marked(HttpServletRequest request) {
		return request.getAttribute(MARK) != null;
	}

}
