package uk.sightline.inspection;

/**
 * A finding as an officer keyed it, or as it was published before.
 *
 * @param name its lasting name; {@code null} until its outcome is submitted
 * @param source of its own; {@code null}: the outcome's
 */
record KeyedFinding(String name, String kind, String body, String section, String number, String deadline, String theme,
		String summary, String place, String source) {

	KeyedFinding named(String name) {
		return new KeyedFinding(name, this.kind, this.body, this.section, this.number, this.deadline, this.theme,
				this.summary, this.place, this.source);
	}

	public FindingKind kindOf() {
		return FindingKind.of(this.kind);
	}

}
