package uk.sightline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The one style sheet: GOV.UK Frontend without what belongs to central government alone
 * (its typeface, the crest, its colours), followed by our own rules.
 * <p>
 * It is made at start from the WebJar, so that a new release of GOV.UK Frontend is a
 * version number in the build and not a copied file.
 */
@Component
class StyleSheet {

	private static final String GOVUK = "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css";

	/** Typeface (on screen, on paper) and colours: as GOV.UK writes them, as we do. */
	private static final Map<String, String> OURS = Map.ofEntries(
			Map.entry("GDS Transport,arial,sans-serif", "var(--app-font)"),
			Map.entry("font-family:sans-serif", "font-family:var(--app-font)"), Map.entry("#1d70b8", "#0b5c6b"), // links,
																													// banners
			Map.entry("#1a65a6", "#0a5461"), // the section in use
			Map.entry("#003078", "#07323b"), // links under the pointer
			Map.entry("#00703c", "#0b5c6b"), // buttons
			Map.entry("#005a30", "#084753"), // buttons under the pointer
			Map.entry("#002d18", "#05272e"), // the edge below a button
			Map.entry("#d4351c", "#bf2c14"), // errors, also readable on a tinted ground
			Map.entry("#0b0c0c", "#101a23") // text
	);

	private final Asset asset;

	StyleSheet() {
		String css = CssRules.parse(read(govuk())).without(CssRules::unused).toString();
		for (Map.Entry<String, String> change : OURS.entrySet()) {
			css = css.replace(change.getKey(), change.getValue());
		}
		if (css.contains("url(") || css.contains("GDS Transport")) {
			throw new IllegalStateException(
					"GOV.UK Frontend refers to a file or typeface that Sightline must not serve");
		}
		String own = read(new ClassPathResource("look/app.css")) + read(new ClassPathResource("look/dashes.css"));
		this.asset = Asset.of("css", MediaType.valueOf("text/css;charset=UTF-8"), css + CssRules.parse(own));
	}

	Asset asset() {
		return this.asset;
	}

	static String read(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Resource govuk() {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver().getResources(GOVUK);
			if (found.length != 1) {
				throw new IllegalStateException("Expected one style sheet of GOV.UK Frontend, found " + found.length);
			}
			return found[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
