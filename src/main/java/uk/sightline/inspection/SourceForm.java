package uk.sightline.inspection;

import java.util.Optional;

import uk.sightline.review.Place;
import uk.sightline.review.Source;
import uk.sightline.web.DateParts;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.PartialDate;

/**
 * The document an outcome comes from, known or new, and what stands in it of the
 * inspection itself.
 *
 * @param source the name of a known source; {@code null}: a new one; {@link #NONE}: none
 */
record SourceForm(String source, String title, String publisher, String reference, String kind, DateParts published,
		String locator, String lead, String publishedSource, String publishedLocator, String note) {

	/** For what is known only because other documents mention it. */
	static final String NONE = "-";

	private static final int LONGEST_TITLE = 300;

	private static final int LONGEST_REFERENCE = 500;

	private static final int LONGEST_LEAD = 200;

	private static final int LONGEST_NOTE = 4000;

	static SourceForm of(Keyed keyed) {
		return new SourceForm(keyed.line("source"), keyed.line("title"), keyed.line("publisher"),
				keyed.line("reference"), keyed.line("kind"), DateParts.of(keyed, "published"),
				Place.of(keyed.line("locator")), keyed.line("lead"), keyed.line("publishedSource"),
				Place.of(keyed.line("publishedLocator")), keyed.text("note"));
	}

	static SourceForm of(Work work) {
		Entry.Origin origin = work.entry().origin();
		Entry.FreshSource usual = new Entry.FreshSource("%s of %s local authority children's services"
			.formatted(work.graded() ? "Inspection" : "Visit", work.authority().name()), "Ofsted", null,
				work.graded() ? "report" : "letter");
		if (origin == null) {
			return of(usual, new Entry.Origin(null, null, null, null, null, null, null, null), null);
		}
		String source = (origin.source() != null || origin.fresh() != null) ? origin.source() : NONE;
		return of((origin.fresh() != null) ? origin.fresh() : usual, origin, source);
	}

	private static SourceForm of(Entry.FreshSource fresh, Entry.Origin origin, String source) {
		return new SourceForm(source, fresh.title(), fresh.publisher(), fresh.reference(), fresh.kind(),
				DateParts.of(origin.publishedOn()), origin.locator(), origin.leadInspector(), origin.publishedSource(),
				origin.publishedLocator(), origin.note());
	}

	Errors check(Work work, Documents documents) {
		Errors errors = new Errors();
		if (this.source == null) {
			errors.text("title", this.title, "the title of the document", LONGEST_TITLE)
				.text("publisher", this.publisher, "who published it", LONGEST_TITLE)
				.atMost("reference", this.reference, "the web address or number", LONGEST_REFERENCE);
			if (!"report".equals(this.kind) && !"letter".equals(this.kind)) {
				errors.add("kind", "Choose whether it is a report or a letter");
			}
		}
		else if (none() ? work.entry().carried() == null || work.entry().carried().mentionedIn() == null
				: documents.find(this.source).isEmpty()) {
			errors.add("source", "Choose a document from the list, or enter a new one");
		}
		publication(errors, work, documents);
		if (!none()) {
			errors.text("locator", this.locator, "the page on which dates and type stand", Place.LONGEST);
		}
		if (this.publishedSource != null && documents.find(this.publishedSource).isEmpty()) {
			errors.add("publishedSource", "Choose a document from the list");
		}
		if ((this.publishedSource == null) != (this.publishedLocator == null)) {
			errors.add((this.publishedSource == null) ? "publishedSource" : "publishedLocator",
					"Give the document in which the publication date stands and the place in it, or neither");
		}
		return errors.atMost("publishedLocator", this.publishedLocator, "the place", Place.LONGEST)
			.atMost("lead", this.lead, "the name of the lead inspector", LONGEST_LEAD)
			.atMost("note", this.note, "the note", LONGEST_NOTE);
	}

	private void publication(Errors errors, Work work, Documents documents) {
		errors.add("published-day", this.published.problem("The publication date"));
		PartialDate day = PartialDate.of(publishedOn(documents));
		if (this.published.empty() && day == null && !work.correction()) {
			errors.add("published-day", "Enter the day on which it was published, or at least the year");
		}
		PartialDate end = (work.entry().endedOn() != null) ? work.entry().endedOn() : work.entry().startedOn();
		if (day != null && end != null && end.first().isAfter(day.last())) {
			errors.add("published-day",
					"It cannot have been published before the inspection ended, %s: check both dates"
						.formatted(end.words()));
		}
		if (day == null && work.entry().startedOn() == null) {
			errors.add("published-day", "Give at least the year in which it began or was published");
		}
	}

	/** What was keyed, or else the date of the report or letter that was chosen. */
	private String publishedOn(Documents documents) {
		return this.published.empty() ? Optional.ofNullable(this.source)
			.flatMap(documents::find)
			.filter(Source::own)
			.map(Source::publishedOn)
			.map(PartialDate::iso)
			.orElse(null) : this.published.iso();
	}

	Entry.Origin origin(Documents documents) {
		return new Entry.Origin(none() ? null : this.source,
				(this.source == null) ? new Entry.FreshSource(this.title, this.publisher, this.reference, this.kind)
						: null,
				this.locator, publishedOn(documents), this.publishedSource, this.publishedLocator, this.lead,
				this.note);
	}

	private boolean none() {
		return NONE.equals(this.source);
	}

}
