package uk.sightline.inspection;

import java.util.List;
import java.util.Optional;

import uk.sightline.review.Place;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;

/** One finding, requirement or recommendation. */
record FindingForm(String kind, String body, String section, String number, String deadline, String otherDeadline,
		String theme, String summary, String place) {

	/** How frameworks group what must be done. */
	static final List<String> DEADLINES = List.of("immediately", "within three months", "within six months");

	private static final String OTHER = "other";

	private static final int LONGEST_SECTION = 200;

	private static final int LONGEST_NUMBER = 20;

	private static final int LONGEST_DEADLINE = 100;

	private static final int LONGEST_SUMMARY = 2000;

	static FindingForm of(Keyed keyed) {
		return new FindingForm(keyed.line("kind"), keyed.line("body"), keyed.line("section"), keyed.line("number"),
				keyed.line("deadline"), keyed.line("otherDeadline"), keyed.line("theme"), keyed.text("summary"),
				Place.of(keyed.line("place")));
	}

	/** An empty form takes kind and place over from the finding before it. */
	static FindingForm after(Optional<KeyedFinding> before) {
		return new FindingForm(before.map(KeyedFinding::kind).orElse(null), "authority",
				before.map(KeyedFinding::section).orElse(null), null, before.map(KeyedFinding::deadline).orElse(null),
				null, null, null, before.map(KeyedFinding::place).orElse(null))
			.splitDeadline();
	}

	static FindingForm of(KeyedFinding finding) {
		return new FindingForm(finding.kind(), finding.body(), finding.section(), finding.number(), finding.deadline(),
				null, finding.theme(), finding.summary(), finding.place())
			.splitDeadline();
	}

	private FindingForm splitDeadline() {
		return (this.deadline == null || DEADLINES.contains(this.deadline)) ? this : new FindingForm(this.kind,
				this.body, this.section, this.number, OTHER, this.deadline, this.theme, this.summary, this.place);
	}

	Errors check(Work work) {
		Errors errors = new Errors();
		if (FindingKind.of(this.kind) == null) {
			errors.add("kind", "Choose what kind of finding it is");
		}
		if (!"authority".equals(this.body) && !"lscb".equals(this.body)) {
			errors.add("body", "Choose whom it concerns");
		}
		errors.atMost("section", this.section, "the heading", LONGEST_SECTION)
			.atMost("number", this.number, "the number", LONGEST_NUMBER)
			.text("summary", this.summary, "what it says, in your own words", LONGEST_SUMMARY)
			.text("place", this.place, "the page on which it stands", Place.LONGEST);
		if (this.deadline != null && !OTHER.equals(this.deadline) && !DEADLINES.contains(this.deadline)) {
			errors.add("deadline", "Choose by when it must be done");
		}
		if (OTHER.equals(this.deadline)) {
			errors.text("otherDeadline", this.otherDeadline, "the other deadline", LONGEST_DEADLINE);
		}
		if (this.theme != null
				&& work.grading().themes().stream().noneMatch((known) -> known.slug().equals(this.theme))) {
			errors.add("theme", "Choose a theme from the list");
		}
		return errors;
	}

	KeyedFinding finding(KeyedFinding base) {
		return new KeyedFinding((base != null) ? base.name() : null, this.kind, this.body, this.section, this.number,
				OTHER.equals(this.deadline) ? this.otherDeadline : this.deadline, this.theme, this.summary, this.place,
				(base != null) ? base.source() : null);
	}

}
