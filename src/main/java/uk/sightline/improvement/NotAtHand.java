package uk.sightline.improvement;

/** Nobody can key in it any more: it waits for a reviewer, or was published. */
class NotAtHand extends RuntimeException {

	private final String url;

	NotAtHand(String url) {
		super(null, null, false, false);
		this.url = url;
	}

	/** Where it is seen. */
	String url() {
		return this.url;
	}

}
