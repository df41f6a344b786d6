package uk.sightline.web;

import java.time.Duration;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the two files that pages link to, and nothing else: no folder is published, so
 * that nothing lands there by accident (the WebJar holds a font that only GOV.UK may
 * use).
 */
@Controller
class AssetController {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final List<Asset> assets;

	AssetController(StyleSheet styleSheet, Icon icon) {
		this.assets = List.of(styleSheet.asset(), icon.asset());
	}

	@GetMapping(Asset.FOLDER + "{name}")
	ResponseEntity<byte[]> asset(@PathVariable String name) {
		Asset asset = this.assets.stream()
			.filter((candidate) -> candidate.name().equals(name))
			.findAny()
			.orElseThrow(() -> new NotFound("There is no such file here."));
		return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(asset.type()).body(asset.bytes());
	}

}
