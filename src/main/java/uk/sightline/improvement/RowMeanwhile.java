package uk.sightline.improvement;

/**
 * Two people keyed the progress of one action: both versions are shown, and the second
 * chooses.
 */
class RowMeanwhile extends RuntimeException {

	private final transient Update theirs;

	private final transient UpdateEntry.Row ours;

	RowMeanwhile(Update theirs, UpdateEntry.Row ours) {
		super(null, null, false, false);
		this.theirs = theirs;
		this.ours = ours;
	}

	/** As saved. */
	Update theirs() {
		return this.theirs;
	}

	/** As keyed, and not saved. */
	UpdateEntry.Row ours() {
		return this.ours;
	}

}
