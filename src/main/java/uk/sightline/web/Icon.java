package uk.sightline.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The icon that a browser shows beside the title.
 */
@Component
class Icon {

	private final Asset asset = Asset.of("svg", new MediaType("image", "svg+xml"),
			StyleSheet.read(new ClassPathResource("look/icon.svg")));

	Asset asset() {
		return this.asset;
	}

}
