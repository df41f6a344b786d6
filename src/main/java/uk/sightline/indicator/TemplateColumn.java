package uk.sightline.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of the template, in their order. */
enum TemplateColumn {

	INDICATOR("The code of the indicator. Leave it as it is."), NAME("Its name, for your eyes only."),
	UNIT("What its values are measured in, for your eyes only."),
	AUTHORITY_CODE("The code of the authority; may be left out."),
	PERIOD("The period or day as printed: 31 March 2025, 2024-25, year ending 31 March 2025, 1 April 2024 to 31 March 2025; not stated."),
	PERIOD_START("The first day, only where the words above do not say it: 2024-04-01."),
	PERIOD_END("The last day, in the same way."),
	VALUE("The value as printed: 67, 68 395, 12.5; or c (suppressed), low (rounds to zero), u (low reliability), .. (not available), z (not applicable), - (no reason given)."),
	STATUS("Empty for a final figure; otherwise provisional, estimated, forecast, target, or why there is none."),
	QUALIFIER(
			"about, more-than, at-least, less-than, at-most, nearly, up-to, not-validated; several separated by semicolons."),
	NUMERATOR("How many were counted, if printed."), DENOMINATOR("Of how many, if printed."),
	LOCATOR("Where it stands in the document: p12, row 7."), NOTE("What a careful reader must know.");

	private static final List<TemplateColumn> NEEDED = List.of(INDICATOR, PERIOD, VALUE, LOCATOR);

	private static final List<TemplateColumn> FILLED_IN = List.of(INDICATOR, NAME, UNIT, AUTHORITY_CODE);

	private static final List<TemplateColumn> TEXT = List.of(PERIOD, PERIOD_START, PERIOD_END, LOCATOR);

	private final String help;

	TemplateColumn(String help) {
		this.help = help;
	}

	static Optional<TemplateColumn> of(String heading) {
		String text = heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
		return Arrays.stream(values()).filter((column) -> column.heading().equals(text)).findFirst();
	}

	static String headings() {
		return Arrays.stream(values()).map(TemplateColumn::heading).collect(Collectors.joining(", "));
	}

	String heading() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What is written there. */
	String help() {
		return this.help;
	}

	/** Whether a file must have it. */
	boolean needed() {
		return NEEDED.contains(this);
	}

	/** Whether a spreadsheet is to leave it as it is typed. */
	boolean text() {
		return TEXT.contains(this);
	}

	/** Whether the template brings it, so that it says nothing by itself. */
	boolean filledIn() {
		return FILLED_IN.contains(this);
	}

}
