package uk.sightline.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import uk.sightline.web.OpenTooLong;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers who may not: signed out, they are asked to sign in and then come back; signed
 * in, they get a plain 403, and the attempt is noted.
 */
@Component
@ConditionalOnWebApplication
class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final AuditLog audit;

	Refused(AuditLog audit) {
		this.audit = audit;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		WayBack.keep(request);
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader("Location", "/sign-in");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who) {
			this.audit.note(who.getPrincipal(), "refused", request.getMethod() + " " + request.getRequestURI(),
					(ex instanceof CsrfException) ? "The form was not one of this session." : null);
			if (ex instanceof CsrfException) {
				OpenTooLong.mark(request);
			}
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
		else {
			commence(request, response, null);
		}
	}

}
