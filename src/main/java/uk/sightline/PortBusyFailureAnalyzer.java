package uk.sightline;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says that the web port is taken in the words of this project's settings, before Spring
 * Boot says it in its own.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortBusyFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		return new FailureAnalysis(
				"Port " + cause.getPort()
						+ " is used by another program: stop that, or set SERVER_PORT to a free port for Sightline.",
				null, cause);
	}

}
