package uk.sightline.review;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import uk.sightline.web.PartialDate;

import org.springframework.util.StringUtils;

/**
 * The cells of one file in words: names for codes, dates and places as people say them.
 */
final class Wording {

	private static final Map<String, String> NAMES = Map.of("authority_code", "authority", "neighbour_code",
			"neighbour", "locator", "place");

	private final Shape shape;

	private final Map<String, String> kindOf;

	private final BinaryOperator<String> title;

	private final UnaryOperator<String> area;

	/** Thousands of rows name the same few sources and indicators. */
	private final Map<String, String> known = new HashMap<>();

	/**
	 * Words the cells of a file.
	 * @param kindOf the kind of record that a column of this name refers to
	 * @param title the title of a record by kind and lasting name
	 * @param area the name of what has a code
	 */
	Wording(Shape shape, Map<String, String> kindOf, BinaryOperator<String> title, UnaryOperator<String> area) {
		this.shape = shape;
		this.kindOf = kindOf;
		this.title = title;
		this.area = area;
	}

	RowChange.Cell cell(String column, String before, String after) {
		return new RowChange.Cell(NAMES.getOrDefault(column, column.replace('_', ' ')), words(column, before),
				words(column, after));
	}

	private String words(String column, String value) {
		return (value == null) ? null
				: this.known.computeIfAbsent(column + ' ' + value, (key) -> worded(column, value));
	}

	private String worded(String column, String value) {
		String kind = this.kindOf.get(column.endsWith("_source") ? "source" : column);
		if (kind != null) {
			String title = this.title.apply(kind, value);
			return title.replaceFirst("^" + StringUtils.capitalize(column) + ": ", "");
		}
		return switch (column) {
			case "authority_code", "neighbour_code" -> this.area.apply(value);
			case "locator" -> new Citation(column, value).place();
			case "mentioned_in" -> Citation.mentions(value)
				.stream()
				.map((mention) -> this.title.apply("source", mention.source()) + ", " + mention.place())
				.collect(Collectors.joining("; "));
			default ->
				dated(column) ? PartialDate.of(value).words() : listed(column, value) ? value.replace('-', ' ') : value;
		};
	}

	private boolean dated(String column) {
		return this.shape.columns()
			.stream()
			.anyMatch((one) -> one.name().equals(column) && one.type().equals("partial_date"));
	}

	/** Whether it is a code of a closed list, which is made of words and hyphens. */
	private boolean listed(String column, String value) {
		return this.shape.checks()
			.stream()
			.anyMatch((check) -> column.equals(check.column()) && check.expression().contains("'" + value + "'"));
	}

}
