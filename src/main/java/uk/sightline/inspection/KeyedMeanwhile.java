package uk.sightline.inspection;

/** Two people keyed the same step: both versions are shown, and the second chooses. */
class KeyedMeanwhile extends RuntimeException {

	private final transient Work theirs;

	private final transient Work ours;

	private final Step step;

	KeyedMeanwhile(Work theirs, Work ours, Step step) {
		super(null, null, false, false);
		this.theirs = theirs;
		this.ours = ours;
		this.step = step;
	}

	/** As saved. */
	Work theirs() {
		return this.theirs;
	}

	/** As keyed, and not saved. */
	Work ours() {
		return this.ours;
	}

	Step step() {
		return this.step;
	}

}
