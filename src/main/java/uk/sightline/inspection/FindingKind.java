package uk.sightline.inspection;

import java.util.Arrays;

/** What a finding can be, in the words of reports. */
public enum FindingKind {

	STRENGTH("strength", "Strength", "Strengths"),
	REQUIREMENT_MET("requirement-met", "Requirement met", "Requirements met"),
	AREA_FOR_DEVELOPMENT("area-for-development", "Area for development", "Areas for development"),
	PRIORITY_ACTION("priority-action", "Area for priority action", "Areas for priority action"),
	RECOMMENDATION("recommendation", "Recommendation", "Recommendations");

	private final String slug;

	private final String name;

	private final String plural;

	FindingKind(String slug, String name, String plural) {
		this.slug = slug;
		this.name = name;
		this.plural = plural;
	}

	public String slug() {
		return this.slug;
	}

	public String words() {
		return this.name;
	}

	public String plural() {
		return this.plural;
	}

	/** Whether it says what to improve, and not what is well. */
	public boolean improves() {
		return this != STRENGTH && this != REQUIREMENT_MET;
	}

	/** {@code null} for a word that is none. */
	static FindingKind of(String slug) {
		return Arrays.stream(values()).filter((kind) -> kind.slug.equals(slug)).findFirst().orElse(null);
	}

}
