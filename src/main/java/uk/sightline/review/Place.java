package uk.sightline.review;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the place in a document as people key it. */
public final class Place {

	public static final int LONGEST = 100;

	private static final Pattern PAGE = Pattern.compile("(?:page|pg|p)?\\s*\\.?\\s*([0-9]{1,4})");

	private static final Pattern LINE = Pattern.compile("(?:line|l)\\s*([0-9]{1,6})");

	private Place() {
	}

	/** {@code p4} for “4”, “p. 4” and “page 4”; otherwise as keyed. */
	public static String of(String keyed) {
		if (keyed == null) {
			return null;
		}
		Matcher page = PAGE.matcher(keyed.toLowerCase(Locale.UK));
		if (page.matches()) {
			return "p" + page.group(1);
		}
		Matcher line = LINE.matcher(keyed.toLowerCase(Locale.UK));
		return line.matches() ? "L" + line.group(1) : keyed;
	}

}
