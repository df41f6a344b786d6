package uk.sightline.inspection;

import java.util.Arrays;
import java.util.regex.Pattern;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Grading;
import uk.sightline.grading.Theme;
import uk.sightline.review.AsOf;
import uk.sightline.web.BadQuestion;
import uk.sightline.web.NotFound;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a search asks for.
 *
 * @param words as typed; empty where anything will do
 * @param authority the only one whose findings and events are wanted; {@code null} for
 * all
 * @param kind the only kind wanted: that of a finding, or {@value #EVENT}; {@code null}
 * for all
 * @param theme the only theme wanted; {@code null} for all
 */
record SearchQuestion(String words, Authority authority, String kind, Theme theme) {

	static final int LONGEST = 200;

	static final String EVENT = "event";

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\s]+");

	/**
	 * Understands an address.
	 * @throws BadQuestion or NotFound with a sentence on what to mend
	 */
	static SearchQuestion of(String words, String authority, String kind, String theme, Authorities.Directory directory,
			Grading grading) {
		if (!kind.isEmpty() && !kind.equals(EVENT)
				&& Arrays.stream(FindingKind.values()).noneMatch((one) -> one.slug().equals(kind))) {
			throw new BadQuestion("There is no kind of finding of this name. Choose one from the list.");
		}
		return new SearchQuestion(UNSEEN.matcher(words).replaceAll(" ").strip(),
				authority.isEmpty() ? null : directory.bySlug(authority)
					.orElseThrow(() -> new NotFound("Sightline knows no authority by the name in the address.")),
				kind.isEmpty() ? null : kind,
				theme.isEmpty() ? null
						: grading.themes()
							.stream()
							.filter((one) -> one.slug().equals(theme))
							.findFirst()
							.orElseThrow(() -> new NotFound("Sightline knows no theme by the name in the address.")));
	}

	boolean tooLong() {
		return this.words.length() > LONGEST;
	}

	/** Whether findings are wanted. */
	boolean findings() {
		return !EVENT.equals(this.kind);
	}

	/** Whether events are wanted: no event has a theme. */
	boolean events() {
		return (this.kind == null || EVENT.equals(this.kind)) && this.theme == null;
	}

	/** The address of the same search at the same moment. */
	String address(AsOf asOf) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
		if (this.authority != null) {
			address.queryParam("authority", this.authority.slug());
		}
		if (this.kind != null) {
			address.queryParam("kind", this.kind);
		}
		if (this.theme != null) {
			address.queryParam("theme", this.theme.slug());
		}
		return asOf.to(address.encode().buildAndExpand(this.words).toUriString());
	}

}
