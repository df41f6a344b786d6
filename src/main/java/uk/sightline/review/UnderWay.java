package uk.sightline.review;

/** A correction or withdrawal of the record is under way already. */
public class UnderWay extends RuntimeException {

	private final long revision;

	UnderWay(long revision) {
		this.revision = revision;
	}

	/** Its revision. */
	public long revision() {
		return this.revision;
	}

}
