package uk.sightline.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import uk.sightline.review.Source;
import uk.sightline.review.SourceKinds;
import uk.sightline.web.Choice;
import uk.sightline.web.DateParts;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.PartialDate;

/**
 * Whose values they are, and the document they stand in, known or new.
 *
 * @param source the name of a known source; {@code null}: a new one
 */
record OriginForm(String authority, String source, String title, String publisher, String reference, String kind,
		DateParts published) {

	private static final int LONGEST = 300;

	private static final int LONGEST_REFERENCE = 500;

	static OriginForm of(Keyed keyed) {
		return new OriginForm(keyed.line("authority"), keyed.line("source"), keyed.line("title"),
				keyed.line("publisher"), keyed.line("reference"), keyed.line("kind"), DateParts.of(keyed, "published"));
	}

	static OriginForm of(SetEntry entry) {
		SetEntry.Fresh fresh = (entry.origin().fresh() != null) ? entry.origin().fresh()
				: new SetEntry.Fresh(null, null, null, null, null);
		return new OriginForm(entry.authority(), entry.origin().source(), fresh.title(), fresh.publisher(),
				fresh.reference(), fresh.kind(), DateParts.of(fresh.publishedOn()));
	}

	OriginForm of(String authority) {
		return new OriginForm(authority, this.source, this.title, this.publisher, this.reference, this.kind,
				this.published);
	}

	public List<Choice> kinds() {
		return SourceKinds.choices(this.kind);
	}

	Errors check(List<String> authorities, Optional<Source> known, LocalDate today) {
		Errors errors = new Errors();
		if (!authorities.contains(this.authority)) {
			errors.add("authority", "Choose the authority whose values they are");
		}
		if (this.source != null) {
			return known.isEmpty() ? errors.add("source", "Choose a document from the list, or enter a new one")
					: errors;
		}
		errors.text("title", this.title, "the title of the document", LONGEST)
			.text("publisher", this.publisher, "who published it", LONGEST)
			.atMost("reference", this.reference, "the web address or number", LONGEST_REFERENCE);
		if (kinds().stream().noneMatch(Choice::checked)) {
			errors.add("kind", "Choose what kind of document it is");
		}
		if (this.published.empty()) {
			errors.add("published-day", "Enter the day on which it was published, or at least the year");
		}
		String iso = this.published.iso();
		if (iso != null && PartialDate.of(iso).first().isAfter(today)) {
			errors.add("published-day", "The publication date must not be in the future");
		}
		return errors.add("published-day", this.published.problem("The publication date"));
	}

	SetEntry.Origin origin() {
		return (this.source != null) ? new SetEntry.Origin(this.source, null) : new SetEntry.Origin(null,
				new SetEntry.Fresh(this.title, this.publisher, this.reference, this.kind, this.published.iso()));
	}

}
