package uk.sightline.grading;

import java.util.List;
import java.util.Optional;

import uk.sightline.web.PartialDate;

/**
 * A framework under which inspections are made.
 *
 * @param code as in {@code SIF}
 * @param types what inspections and visits it knows
 * @param areas what it judges, in its own order
 */
public record Framework(String code, String name, String slug, PartialDate validFrom, PartialDate validTo,
		String summary, String source, String locator, String note, List<Type> types, List<Area> areas) {

	public Optional<Type> type(String type) {
		return this.types.stream().filter((candidate) -> candidate.type().equals(type)).findFirst();
	}

	public Optional<Area> area(String code) {
		return this.areas.stream().filter((candidate) -> candidate.code().equals(code)).findFirst();
	}

	/**
	 * A type of inspection or visit.
	 *
	 * @param graded whether it ends in grades
	 * @param full whether it counts as a full inspection
	 */
	public record Type(String type, String name, boolean graded, boolean full, PartialDate validFrom,
			PartialDate validTo) {
	}

}
