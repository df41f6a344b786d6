package uk.sightline.review;

/**
 * Nobody can key in a draft any more: it waits for a reviewer, or was published. Whoever
 * tries is led to where it is seen.
 */
public class NotAtHand extends RuntimeException {

	private final String url;

	public NotAtHand(String url) {
		super(null, null, false, false);
		this.url = url;
	}

	String url() {
		return this.url;
	}

}
