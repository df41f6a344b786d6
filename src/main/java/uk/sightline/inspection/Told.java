package uk.sightline.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.sightline.web.PartialDate;

/**
 * What an inspection, visit or letter told an authority to improve on one theme.
 *
 * @param findings in the order of the document, at least one
 */
public record Told(Of of, List<Finding> findings) {

	/** How many of each kind, in words. */
	public String summary() {
		Map<FindingKind, Long> counts = this.findings.stream()
			.collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.counting()));
		return counts.entrySet()
			.stream()
			.map((kind) -> kind.getValue() + " "
					+ ((kind.getValue() == 1) ? kind.getKey().words() : kind.getKey().plural()).toLowerCase(Locale.UK))
			.collect(Collectors.joining(", "));
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
