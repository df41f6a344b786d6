package uk.sightline.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.review.AsOf;
import uk.sightline.review.Chronicle;
import uk.sightline.web.NotFound;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells feed readers what was published last, for all authorities or for one.
 */
@Controller
class FeedController {

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	private static final int ENTRIES = 30;

	private static final int SENTENCES = 50;

	private final Chronicle chronicle;

	private final Authorities authorities;

	private final String site;

	FeedController(Chronicle chronicle, Authorities authorities, @Value("${sightline.address}") String address) {
		this.chronicle = chronicle;
		this.authorities = authorities;
		this.site = address.replaceAll("/+$", "");
	}

	@GetMapping("/feed.atom")
	ResponseEntity<byte[]> feed(AsOf asOf, @RequestParam(defaultValue = "") String authority) {
		Instant beginning = this.chronicle.beginning()
			.orElseThrow(() -> new NotFound("Sightline has not published anything yet."));
		AtomFeed feed = authority.isEmpty() ? ofAll(asOf, beginning) : of(authority(authority, asOf), asOf, beginning);
		return ResponseEntity.ok().contentType(ATOM).body(feed.bytes());
	}

	private AtomFeed ofAll(AsOf asOf, Instant beginning) {
		return new AtomFeed(this.site, "Sightline: publications", "", asOf.address(), asOf.to("/publications"),
				beginning, this.chronicle.latest(asOf.publication(), ENTRIES, SENTENCES));
	}

	private AtomFeed of(Authority authority, AsOf asOf, Instant beginning) {
		List<Chronicle.Shown> publications = this.chronicle.latestOf(authority.codes(), asOf.publication(), ENTRIES,
				SENTENCES);
		return new AtomFeed(this.site, "Sightline: publications about " + authority.name(), authority.slug(),
				asOf.address(), asOf.to("/authorities/" + authority.slug()), beginning, publications);
	}

	private Authority authority(String slug, AsOf asOf) {
		return this.authorities.at(asOf.publication())
			.bySlug(slug)
			.orElseThrow(() -> new NotFound("Sightline knows no authority of this name."));
	}

}
