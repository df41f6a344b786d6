package uk.sightline.grading;

import java.util.List;

import uk.sightline.web.PartialDate;

/**
 * What a framework judges.
 *
 * @param framework the code of its framework
 * @param code its lasting name within the framework
 * @param position its place in the framework's own order
 * @param section the strand it belongs to; {@code null} where a framework has none
 * @param number its number as printed, if any
 * @param name its name
 * @param parent the code of the area it is a graded part of, if any
 * @param body {@code authority} or {@code lscb}
 * @param scale the scale of its grades
 * @param themes the themes it stands for; several when one grade covers several subjects
 * @param validFrom first first day of inspections that judge it, if other than the
 * framework's
 * @param validTo last such day, if other than the framework's
 * @param note remarks for readers
 */
public record Area(String framework, String code, int position, String section, String number, String name,
		String parent, String body, String scale, List<String> themes, PartialDate validFrom, PartialDate validTo,
		String note) {

	/** Name with the strand before it, where there is one. */
	public String fullName() {
		return (this.section != null) ? this.section + ": " + this.name : this.name;
	}

	/** Whether an inspection that began then judges it; an unknown day counts as yes. */
	public boolean judgedIn(PartialDate firstDay) {
		return firstDay == null || ((this.validFrom == null || !this.validFrom.first().isAfter(firstDay.last()))
				&& (this.validTo == null || !this.validTo.last().isBefore(firstDay.first())));
	}

}
