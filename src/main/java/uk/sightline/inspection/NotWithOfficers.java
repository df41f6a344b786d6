package uk.sightline.inspection;

/** Nobody can key in it any more: it waits for a reviewer, or was published. */
class NotWithOfficers extends RuntimeException {

	private final long revision;

	NotWithOfficers(long revision) {
		super(null, null, false, false);
		this.revision = revision;
	}

	long revision() {
		return this.revision;
	}

}
