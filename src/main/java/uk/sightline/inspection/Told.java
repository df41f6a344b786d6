package uk.sightline.inspection;

import java.util.List;
import java.util.Locale;

import uk.sightline.web.PartialDate;

/**
 * What an inspection, visit or letter told an authority to improve on one theme.
 *
 * @param findings in the order of the document, at least one
 */
public record Told(Of of, List<Finding> findings) {

	/**
	 * How many there are, in words. Areas for priority action are not counted as such,
	 * for that there are none is a finding, too.
	 */
	public String summary() {
		FindingKind kind = this.findings.get(0).kind();
		boolean alike = kind != FindingKind.PRIORITY_ACTION
				&& this.findings.stream().allMatch((finding) -> finding.kind() == kind);
		boolean one = this.findings.size() == 1;
		String word = alike ? (one ? kind.words() : kind.plural()).toLowerCase(Locale.UK)
				: one ? "finding" : "findings";
		return this.findings.size() + " " + word;
	}

	/** Framework and month of the inspection, as cells of a comparison name it. */
	public String when() {
		return this.of.framework() + ", " + this.of.date().monthWords();
	}

	/**
	 * Whom it was told, on what and by which inspection.
	 *
	 * @param theme its lasting name
	 * @param inspection its lasting name
	 * @param framework its code
	 * @param date when the inspection began, or else was published
	 */
	public record Of(String authorityCode, String theme, String inspection, String framework, PartialDate date) {
	}

}
