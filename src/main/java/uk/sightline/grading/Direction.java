package uk.sightline.grading;

/** How a later grade stands to an earlier one with which it may be compared. */
public enum Direction {

	IMPROVED("improved"), DECLINED("declined"), UNCHANGED("unchanged");

	private final String words;

	Direction(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** Positions are on one and the same scale, 1 the best. */
	static Direction of(int before, int after) {
		return (after < before) ? IMPROVED : (after > before) ? DECLINED : UNCHANGED;
	}

}
