package uk.sightline.web;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees: control characters, separators of lines, and the marks
 * that turn the direction of writing and so disguise a text.
 */
public final class Unseen {

	private static final Pattern ANY = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

	private Unseen() {
	}

	/** Whether there is one in the text. */
	public static boolean in(String text) {
		return ANY.matcher(text).find();
	}

	/** The text with a mark in place of each. */
	public static String marked(String text) {
		return ANY.matcher(text).replaceAll("\uFFFD");
	}

}
