package uk.sightline.grading;

import java.util.List;
import java.util.Optional;

import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

/**
 * A framework under which inspections are made.
 *
 * @param code as in {@code SIF}
 * @param types what inspections and visits it knows
 * @param areas what it judges, in its own order
 */
public record Framework(String code, String name, String slug, PartialDate validFrom, PartialDate validTo,
		String summary, Citation citation, String note, List<Type> types, List<Area> areas) {

	/** Its period of force in words. */
	public String period() {
		if (this.validTo == null) {
			return this.validFrom.words() + " onwards";
		}
		return this.validFrom.equals(this.validTo) ? this.validFrom.words()
				: this.validFrom.words() + " to " + this.validTo.words();
	}

	public Optional<Type> type(String type) {
		return this.types.stream().filter((candidate) -> candidate.type().equals(type)).findFirst();
	}

	public Optional<Area> area(String code) {
		return this.areas.stream().filter((candidate) -> candidate.code().equals(code)).findFirst();
	}

	/**
	 * Whether nobody but the Local Safeguarding Children Board is judged on this scale.
	 */
	public boolean ofBoardAlone(String scale) {
		return this.areas.stream()
			.filter((area) -> area.scale().equals(scale))
			.allMatch((area) -> area.body().equals("lscb"));
	}

	/**
	 * A type of inspection or visit.
	 *
	 * @param graded whether it ends in grades
	 * @param rating whether those are the rating of a year and not an inspection
	 * @param full whether it counts as a full inspection
	 */
	public record Type(String type, String name, boolean graded, boolean rating, boolean full, PartialDate validFrom,
			PartialDate validTo) {
	}

}
