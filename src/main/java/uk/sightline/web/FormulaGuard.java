package uk.sightline.web;

/**
 * Keeps spreadsheets from taking a text for a formula: a text that begins with a sign of
 * a formula gains an apostrophe on the way out and loses it on the way in.
 */
public final class FormulaGuard {

	private static final String SIGNS = "=+-@\t'";

	private FormulaGuard() {
	}

	/** The text as a spreadsheet may see it. */
	public static String out(String text) {
		return (text != null && !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	/** The text as it was meant. */
	public static String in(String text) {
		return (text.length() > 1 && text.charAt(0) == '\'' && SIGNS.indexOf(text.charAt(1)) >= 0) ? text.substring(1)
				: text;
	}

}
