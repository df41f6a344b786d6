package uk.sightline.inspection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import uk.sightline.authority.Authority;
import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

/**
 * Makes the document of a correction from what is published, so that nothing is lost that
 * is not corrected.
 */
final class PublishedEntry {

	private PublishedEntry() {
	}

	static Entry of(Outcome outcome, List<Finding> findings, Authority authority, String usualTitle) {
		String source = (outcome.source() != null) ? outcome.source().source() : null;
		return Entry.EMPTY.of(new Entry.What(authority.slug(), outcome.type().type()))
			.dated(new Entry.Dates(iso(outcome.startedOn()), iso(outcome.endedOn()),
					outcome.title().equals(usualTitle) ? null : outcome.title()))
			.under(outcome.framework().code())
			.from(new Entry.Origin(source, null, (source != null) ? outcome.source().locator() : null,
					iso(outcome.publishedOn()), source(outcome.publishedIn()), locator(outcome.publishedIn()),
					outcome.leadInspector(), outcome.note()))
			.graded(new Entry.Grades(null,
					outcome.judgements().stream().map((judgement) -> grade(judgement, source)).toList()))
			.finding(findings.stream().map((finding) -> finding(finding, source)).toList())
			.carrying(new Entry.Carried(outcome.authorityCode(), mentions(outcome.mentions())));
	}

	private static KeyedGrade grade(Judgement judgement, String source) {
		boolean usual = Objects.equals(judgement.number(), judgement.area().number())
				&& judgement.printedArea().equals(judgement.area().name());
		return new KeyedGrade(judgement.area().code(), judgement.grade(), judgement.printedGrade(),
				judgement.citation().locator(),
				judgement.citation().source().equals(source) ? null : judgement.citation().source(), judgement.note(),
				usual ? null : new KeyedGrade.Heading(judgement.number(), judgement.printedArea()));
	}

	private static KeyedFinding finding(Finding finding, String source) {
		return new KeyedFinding(finding.slug(), finding.kind().slug(), finding.body(), finding.section(),
				finding.number(), finding.deadline(), finding.theme(), finding.summary(), finding.citation().locator(),
				finding.citation().source().equals(source) ? null : finding.citation().source());
	}

	private static String mentions(List<Citation> mentions) {
		return mentions.isEmpty() ? null
				: mentions.stream()
					.map((mention) -> mention.source() + ' ' + mention.locator())
					.collect(Collectors.joining("; "));
	}

	private static String source(Citation citation) {
		return (citation != null) ? citation.source() : null;
	}

	private static String locator(Citation citation) {
		return (citation != null) ? citation.locator() : null;
	}

	private static String iso(PartialDate date) {
		return (date != null) ? date.iso() : null;
	}

}
