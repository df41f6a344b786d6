package uk.sightline.improvement;

import java.util.Arrays;

/**
 * Where an action stands, as a word with a shape of its own: never by colour alone.
 */
public enum Status {

	/** Nothing of it has begun, as far as is recorded. */
	PLANNED("planned", "Planned", "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12zm0 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z"),

	/** Begun. */
	UNDER_WAY("under-way", "Under way", "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12zm0 2v8a4 4 0 1 1 0-8z"),

	/** Finished. */
	DONE("done", "Done", "M1.5 8.5L6 13L14.5 4L12.6 2.2L6 9.2L3.4 6.6Z"),

	/** The document does not say. */
	NOT_STATED("not-stated", "Not stated", "M2 7h12v2h-12z");

	private final String code;

	private final String words;

	private final String path;

	Status(String code, String words, String path) {
		this.code = code;
		this.words = words;
		this.path = path;
	}

	static Status of(String code) {
		return Arrays.stream(values()).filter((status) -> status.code.equals(code)).findFirst().orElseThrow();
	}

	public String code() {
		return this.code;
	}

	public String words() {
		return this.words;
	}

	/** SVG path data in a square of 16 units. */
	public String path() {
		return this.path;
	}

}
