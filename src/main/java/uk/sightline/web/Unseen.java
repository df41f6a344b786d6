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
		return !isPlain(text) && ANY.matcher(text).find();
	}

	/** Whether it is of printed ASCII alone, as most texts are. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
				return false;
			}
		}
		return true;
	}

	/** The text with a mark in place of each. */
	public static String marked(String text) {
		return ANY.matcher(text).replaceAll("\uFFFD");
	}

}
