package uk.sightline.review;

import uk.sightline.web.Errors;

/**
 * The reason for a change of what is published. Readers see it, so it says something and
 * is no essay; the database asks for the same.
 */
public final class PublicReason {

	private static final int SHORTEST = 10;

	private static final int LONGEST = 1000;

	private PublicReason() {
	}

	/**
	 * What is wrong with one that has to be given.
	 * @param reason {@code null} where nothing was keyed
	 * @param why what it tells: why it is corrected
	 */
	public static Errors check(String reason, String why) {
		Errors errors = new Errors().text("reason", reason, why + ", for readers", LONGEST);
		return (reason == null || fits(reason)) ? errors
				: errors.add("reason", "Say in at least %d characters %s".formatted(SHORTEST, why));
	}

	public static boolean fits(String reason) {
		int length = reason.codePointCount(0, reason.length());
		return length >= SHORTEST && length <= LONGEST;
	}

}
