package uk.sightline.review;

/**
 * Why something goes back to its officers: a short list, so that returns can be counted.
 */
public enum ReturnReason {

	/** It was read or keyed wrongly. */
	DIFFERS_FROM_SOURCE("It differs from the source"),
	/** Nobody finds it where it is said to stand. */
	PLACE_NOT_FOUND("It is not at the place given"),
	/** Something was left out. */
	MISSING("Something is missing"),
	/** It is cited to another document than it comes from. */
	WRONG_SOURCE("The source is not the right one"),
	/** The facts are right, the words are not. */
	WORDING("The wording is unclear or unfair"),
	/** Said in words only. */
	OTHER("Something else");

	private final String words;

	ReturnReason(String words) {
		this.words = words;
	}

	/** As people read it. */
	public String words() {
		return this.words;
	}

	/** As the database and forms name it. */
	public String value() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	static ReturnReason of(String value) {
		return valueOf(value.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
	}

}
