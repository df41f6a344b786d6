package uk.sightline.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to look. */
@Component
class Address {

	private static final Logger log = LoggerFactory.getLogger(Address.class);

	@EventListener
	void serving(WebServerInitializedEvent event) {
		log.info("Sightline answers at http://localhost:{}/ – people who work on it sign in at /sign-in",
				event.getWebServer().getPort());
	}

}
