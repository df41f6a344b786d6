package uk.sightline.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import uk.sightline.grading.Framework;
import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

/**
 * An inspection, visit or letter with its judgements.
 *
 * @param slug its lasting name
 * @param authorityCode the authority's code then
 * @param startedOn first day of fieldwork as far as known
 * @param endedOn last day of fieldwork as far as known
 * @param publishedOn when the inspectorate published it, as far as known
 * @param source its own report or an official list; {@code null} where it is known only
 * because others mention it
 * @param mentions where other documents mention it
 * @param publishedIn where the day of publication or the type stands, if not in the
 * source
 * @param judgements in the order of the framework
 * @param ownReport whether the source is its own report or letter: what that does not
 * judge was not judged
 * @param publication the publication of Sightline that brought this state in
 */
public record Outcome(String slug, String authorityCode, Framework framework, Framework.Type type,
		PartialDate startedOn, PartialDate endedOn, PartialDate publishedOn, String leadInspector, String title,
		Citation source, List<Citation> mentions, Citation publishedIn, String note, List<Judgement> judgements,
		boolean ownReport, int publication) {

	/** Known only because other documents mention it. */
	public boolean secondHand() {
		return this.source == null;
	}

	/** Whether it ends in grades and at least one is recorded. */
	public boolean graded() {
		return this.type.graded() && !this.judgements.isEmpty();
	}

	/** When it was made, or else published. */
	public PartialDate date() {
		return (this.startedOn != null) ? this.startedOn : this.publishedOn;
	}

	/**
	 * Month and year in which it was made, as far as known; otherwise of its publication,
	 * said so.
	 */
	public String when() {
		return (this.startedOn != null) ? this.startedOn.monthWords() : "published " + this.publishedOn.monthWords();
	}

	/** Month and year as they stand within a sentence; a month of publication says so. */
	public String moment() {
		return (this.startedOn != null) ? this.startedOn.monthWords()
				: this.publishedOn.monthWords() + " (publication)";
	}

	/**
	 * Whether it is an inspection that ends in grades, and not a rating of a year, with
	 * at least one recorded.
	 */
	public boolean inspected() {
		return graded() && !this.type.rating();
	}

	/** How it is known where its own report was not read; {@code null} where it was. */
	public String knownFrom() {
		return this.ownReport ? null : secondHand() ? "second-hand" : "from an official list, report not read";
	}

	/** The days of fieldwork in words; {@code null} where none is known. */
	public String fieldwork() {
		if (this.startedOn == null || this.endedOn == null || this.startedOn.equals(this.endedOn)) {
			return (this.startedOn != null) ? this.startedOn.words() : null;
		}
		boolean oneMonth = this.startedOn.isDay() && this.endedOn.isDay()
				&& this.startedOn.monthWords().equals(this.endedOn.monthWords());
		return (oneMonth ? this.startedOn.first().getDayOfMonth() : this.startedOn.words()) + " to "
				+ this.endedOn.words();
	}

	/** The judgements by strand; under the empty name where the framework has none. */
	public Map<String, List<Judgement>> strands() {
		return this.judgements.stream()
			.collect(Collectors.groupingBy(
					(judgement) -> (judgement.area().section() != null) ? judgement.area().section() : "",
					LinkedHashMap::new, Collectors.toList()));
	}

	/** The places where other documents mention it, by document. */
	public Map<String, String> mentionsBySource() {
		return this.mentions.stream()
			.collect(Collectors.groupingBy(Citation::source, LinkedHashMap::new,
					Collectors.mapping(Citation::place, Collectors.joining(", "))));
	}

	/** Framework and type as a reader calls them. */
	public String kind() {
		return (this.framework.types().size() == 1) ? this.type.name()
				: this.framework.code() + ' ' + this.type.name().toLowerCase(java.util.Locale.UK);
	}

	/** Whether the documents give different grades for one judgement. */
	public boolean disagrees(Judgement judgement) {
		return this.judgements.stream()
			.anyMatch((other) -> other.area().equals(judgement.area())
					&& !Objects.equals(other.grade(), judgement.grade()));
	}

}
