package uk.sightline.exchange;

import java.util.Optional;
import java.util.regex.Pattern;

import uk.sightline.review.Shape;
import uk.sightline.web.PartialDate;

/** What can be told of a single cell before it meets the database. */
final class CellRules {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

	/**
	 * Control characters, separators of lines, and the marks that turn the direction of
	 * writing and so disguise a text.
	 */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

	private CellRules() {
	}

	static Optional<String> problem(Shape.Column column, String cell) {
		if (cell.isEmpty()) {
			return column.required() ? Optional.of("It is empty.") : Optional.empty();
		}
		if (Character.isWhitespace(cell.charAt(0)) || Character.isWhitespace(cell.charAt(cell.length() - 1))) {
			return Optional.of("It begins or ends with a space.");
		}
		if (!isPlain(cell) && UNSEEN.matcher(cell).find()) {
			return Optional.of("It holds a line break or another character that cannot be seen.");
		}
		return switch (column.type()) {
			case "integer" -> unless(WHOLE_NUMBER.matcher(cell).matches(), "It is not a whole number.");
			case "numeric" -> unless(DECIMAL.matcher(cell).matches(), "It is not a decimal number.");
			case "partial_date" ->
				unless(PartialDate.isValid(cell), "It is not a date. Write 2010, 2010-02 or 2010-02-26.");
			default -> Optional.empty();
		};
	}

	/** Whether it is of printed ASCII alone, as most cells are. */
	private static boolean isPlain(String cell) {
		for (int i = 0; i < cell.length(); i++) {
			if (cell.charAt(i) < ' ' || cell.charAt(i) > '~') {
				return false;
			}
		}
		return true;
	}

	/** The text with a mark in place of each character that cannot be seen. */
	static String seen(String text) {
		return UNSEEN.matcher(text).replaceAll("\uFFFD");
	}

	private static Optional<String> unless(boolean right, String sentence) {
		return right ? Optional.empty() : Optional.of(sentence);
	}

}
