package uk.sightline.indicator;

/** Two people changed one set of values; neither version is lost. */
class ChangedMeanwhile extends RuntimeException {

	private final transient SetWork theirs;

	private final transient SetWork ours;

	/**
	 * With both versions.
	 * @param theirs as it stands now
	 * @param ours the same with what was just keyed
	 */
	ChangedMeanwhile(SetWork theirs, SetWork ours) {
		super(null, null, false, false);
		this.theirs = theirs;
		this.ours = ours;
	}

	SetWork theirs() {
		return this.theirs;
	}

	SetWork ours() {
		return this.ours;
	}

}
