package uk.sightline.improvement;

/**
 * Two people changed the progress of one action: both versions are shown, and the second
 * chooses.
 */
class RowMeanwhile extends RuntimeException {

	private final transient Update theirs;

	private final String action;

	private final transient UpdateEntry.Row ours;

	/** Of the action that the row speaks of. */
	RowMeanwhile(Update theirs, UpdateEntry.Row ours) {
		this(theirs, ours.action(), ours);
	}

	private RowMeanwhile(Update theirs, String action, UpdateEntry.Row ours) {
		super(null, null, false, false);
		this.theirs = theirs;
		this.action = action;
		this.ours = ours;
	}

	/** Of an action whose row was to go. */
	static RowMeanwhile removing(Update theirs, String action) {
		return new RowMeanwhile(theirs, action, null);
	}

	/** As saved. */
	Update theirs() {
		return this.theirs;
	}

	/** The action, by its name. */
	String action() {
		return this.action;
	}

	/** With what was keyed, or without the row that was to go; not saved. */
	Update ours() {
		UpdateEntry entry = this.theirs.entry();
		return new Update(this.theirs.draft(), (this.ours != null) ? entry.with(this.ours) : entry.without(this.action),
				this.theirs.plan(), this.theirs.authority());
	}

}
