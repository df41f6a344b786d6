package uk.sightline.inspection;

import uk.sightline.web.DateParts;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.PartialDate;

/** First and last day of fieldwork, and the title where it is not the usual one. */
record DatesForm(DateParts started, DateParts ended, String title) {

	private static final int LONGEST_TITLE = 300;

	static DatesForm of(Keyed keyed) {
		return new DatesForm(DateParts.of(keyed, "started"), DateParts.of(keyed, "ended"), keyed.line("title"));
	}

	static DatesForm of(Entry entry) {
		Entry.Dates dates = (entry.dates() != null) ? entry.dates() : new Entry.Dates(null, null, null);
		return new DatesForm(DateParts.of(dates.startedOn()), DateParts.of(dates.endedOn()), dates.title());
	}

	Errors check(Work work) {
		Errors errors = new Errors();
		if (this.started.empty() && !unknownBefore(work)) {
			errors.add("started-day", "Enter the first day of fieldwork, or at least its year");
		}
		errors.add("started-day", this.started.problem("The first day"));
		if (errors.none()) {
			Applicable applicable = new Applicable(work.grading(), work.entry().what().type());
			if (applicable.on(PartialDate.of(this.started.iso())).isEmpty()) {
				errors.add("started-day", applicable.none());
			}
		}
		errors.add("ended-day", this.ended.problem("The last day"));
		PartialDate from = PartialDate.of(this.started.iso());
		PartialDate to = PartialDate.of(this.ended.iso());
		if (from != null && to != null && from.first().isAfter(to.last())) {
			errors.add("ended-day", "The last day must not be before the first day, " + from.words());
		}
		return errors.atMost("title", this.title, "the title", LONGEST_TITLE);
	}

	/** A published record may lack its first day, and a correction need not know it. */
	private static boolean unknownBefore(Work work) {
		return work.correction() && work.entry().startedOn() == null && work.entry().publishedOn() != null;
	}

	Entry.Dates dates() {
		return new Entry.Dates(this.started.iso(), this.ended.iso(), this.title);
	}

}
