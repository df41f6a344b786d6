package uk.sightline.improvement;

import java.util.Arrays;

/** How a board saw the progress of an action. */
public enum BoardView {

	/** To the board, nothing has begun. */
	NOT_STARTED("not-started", "not started", Status.PLANNED),

	/** Begun. */
	UNDER_WAY("under-way", "under way", Status.UNDER_WAY),

	/** The board was told that it is done. */
	DONE("done", "done", Status.DONE),

	/** Done, and the board saw the evidence. */
	EVIDENCE_SEEN("evidence-seen", "done, evidence seen", Status.DONE);

	private final String code;

	private final String words;

	/** The status that says the same. */
	private final Status status;

	BoardView(String code, String words, Status status) {
		this.code = code;
		this.words = words;
		this.status = status;
	}

	/** {@code null} where no view is recorded. */
	static BoardView of(String code) {
		return Arrays.stream(values()).filter((view) -> view.code.equals(code)).findFirst().orElse(null);
	}

	/** Whether an action cannot be both: seen so by the board, and of this status. */
	boolean contradicts(Status status) {
		return status != this.status && status != Status.NOT_STATED;
	}

	public String code() {
		return this.code;
	}

	public String words() {
		return this.words;
	}

}
