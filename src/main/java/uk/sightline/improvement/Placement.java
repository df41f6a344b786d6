package uk.sightline.improvement;

import java.util.List;

/**
 * A priority under which a plan refers to a recommendation, and where it does.
 *
 * @param references under this priority
 */
record Placement(Priority priority, List<Reference> references) {

	/** Whether the plan's own table puts it here. */
	public boolean aligned() {
		return this.references.stream().anyMatch(Reference::aligned);
	}

	/** Whether the text under the priority refers to it. */
	public boolean inText() {
		return !inTextAt().isEmpty();
	}

	/** Where the text under the priority does. */
	public List<Reference> inTextAt() {
		return this.references.stream().filter((reference) -> !reference.aligned()).toList();
	}

	/** By what the priority is joined to the recommendation. */
	public String basis() {
		return aligned() ? (inText() ? "alignment table and text" : "alignment table only") : "text only";
	}

	/** The delivered item with which a reference stands; {@code null}: none. */
	public Delivered delivered(Reference reference) {
		return this.priority.delivered()
			.stream()
			.filter((item) -> item.number().equals(reference.delivered()))
			.findFirst()
			.orElse(null);
	}

}
