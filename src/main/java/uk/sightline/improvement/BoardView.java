package uk.sightline.improvement;

import java.util.Arrays;

/** How a board saw the progress of an action. */
public enum BoardView {

	/** To the board, nothing has begun. */
	NOT_STARTED("not-started", "not started"),

	/** Begun. */
	UNDER_WAY("under-way", "under way"),

	/** The board was told that it is done. */
	DONE("done", "done"),

	/** Done, and the board saw the evidence. */
	EVIDENCE_SEEN("evidence-seen", "done, evidence seen");

	private final String code;

	private final String words;

	BoardView(String code, String words) {
		this.code = code;
		this.words = words;
	}

	/** {@code null} where no view is recorded. */
	static BoardView of(String code) {
		return Arrays.stream(values()).filter((view) -> view.code.equals(code)).findFirst().orElse(null);
	}

	public String code() {
		return this.code;
	}

	public String words() {
		return this.words;
	}

}
