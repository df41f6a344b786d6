package uk.sightline.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import uk.sightline.web.PartialDate;

import org.springframework.util.Assert;

/**
 * All that an officer keyed of an outcome so far: one document, saved whole at each step.
 * Each part belongs to one step; a part that is {@code null} was not keyed yet.
 *
 * @param what authority and type
 * @param dates of the fieldwork
 * @param framework its code; {@code null} while several could apply
 * @param origin the document and what it says of itself
 * @param grades as keyed, in the order of the framework
 * @param findings {@code null} until the step was seen
 * @param carried what a correction keeps although no form shows it
 */
record Entry(What what, Dates dates, String framework, Origin origin, Grades grades, List<KeyedFinding> findings,
		Carried carried) {

	static final Entry EMPTY = new Entry(null, null, null, null, null, null, null);

	Entry of(What what) {
		Assert.notNull(what.authority(), "An outcome is an authority's");
		return new Entry(what, this.dates, this.framework, this.origin, this.grades, this.findings, this.carried);
	}

	Entry dated(Dates dates) {
		Assert.isTrue(dates.startedOn() == null || PartialDate.isValid(dates.startedOn()), "A date exists");
		Assert.isTrue(dates.endedOn() == null || PartialDate.isValid(dates.endedOn()), "A date exists");
		return new Entry(this.what, dates, this.framework, this.origin, this.grades, this.findings, this.carried);
	}

	Entry under(String framework) {
		return new Entry(this.what, this.dates, framework, this.origin, this.grades, this.findings, this.carried);
	}

	Entry from(Origin origin) {
		Assert.isTrue(origin.source() == null || origin.fresh() == null, "A source is known or new");
		return new Entry(this.what, this.dates, this.framework, origin, this.grades, this.findings, this.carried);
	}

	Entry graded(Grades grades) {
		return new Entry(this.what, this.dates, this.framework, this.origin, grades, this.findings, this.carried);
	}

	Entry finding(List<KeyedFinding> findings) {
		return new Entry(this.what, this.dates, this.framework, this.origin, this.grades, List.copyOf(findings),
				this.carried);
	}

	Entry carrying(Carried carried) {
		return new Entry(this.what, this.dates, this.framework, this.origin, this.grades, this.findings, carried);
	}

	/** Puts a finding at its place, or after the others where it is new. */
	Entry finding(int index, KeyedFinding finding) {
		List<KeyedFinding> all = new ArrayList<>(findingsOrNone());
		if (index < all.size()) {
			all.set(index, finding);
		}
		else {
			all.add(finding);
		}
		return finding(all);
	}

	Entry withoutFinding(int index) {
		List<KeyedFinding> all = new ArrayList<>(findingsOrNone());
		all.remove(index);
		return finding(all);
	}

	public List<KeyedFinding> findingsOrNone() {
		return (this.findings != null) ? this.findings : List.of();
	}

	/** What was keyed for an area, one or, where a document disagrees, several. */
	List<KeyedGrade> gradesOf(String area) {
		return (this.grades == null) ? List.of()
				: this.grades.keyed().stream().filter((grade) -> grade.area().equals(area)).toList();
	}

	public PartialDate startedOn() {
		return (this.dates != null) ? PartialDate.of(this.dates.startedOn()) : null;
	}

	PartialDate endedOn() {
		return (this.dates != null) ? PartialDate.of(this.dates.endedOn()) : null;
	}

	PartialDate publishedOn() {
		return (this.origin != null) ? PartialDate.of(this.origin.publishedOn()) : null;
	}

	/** Whether the part that a step keys is the same in both. */
	boolean same(Entry other, Step step) {
		return Objects.equals(step.part(this), step.part(other));
	}

	/** Authority, by its lasting name, and type. */
	record What(String authority, String type) {
	}

	/**
	 * The days of fieldwork.
	 *
	 * @param title where it is not the usual one, as with several periods of fieldwork
	 */
	record Dates(String startedOn, String endedOn, String title) {
	}

	/**
	 * Where the outcome comes from.
	 *
	 * @param source the lasting name of a source that Sightline has
	 * @param fresh a source that comes with this outcome
	 * @param locator where the inspection's own data stand in it
	 * @param publishedOn when the inspectorate published the outcome
	 * @param publishedSource where that stands, if elsewhere
	 */
	record Origin(String source, FreshSource fresh, String locator, String publishedOn, String publishedSource,
			String publishedLocator, String leadInspector, String note) {
	}

	/** A source that Sightline does not have yet. */
	record FreshSource(String title, String publisher, String reference, String kind) {
	}

	/** The grades and the one place where those stand that name no place of their own. */
	record Grades(String place, List<KeyedGrade> keyed) {
	}

	/** Known of a published record, and shown by no form. */
	record Carried(String authorityCode, String mentionedIn) {
	}

}
