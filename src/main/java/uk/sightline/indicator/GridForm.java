package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import uk.sightline.review.Place;
import uk.sightline.web.Keyed;

/**
 * Values of many indicators for one period: in a row for each indicator that is listed,
 * and as lines pasted from a spreadsheet.
 *
 * @param locator the place of all that name none of their own
 * @param rows of the indicators listed
 */
record GridForm(String period, String locator, List<Row> rows, String paste) {

	/** Longer lists come in a file. */
	static final int MOST_LINES = 500;

	private static final List<String> CELLS = List.of("indicator", "value", "numerator", "denominator", "locator");

	private static final List<String> ROW_FIELDS = List.of("value-", "numerator-", "denominator-", "locator-");

	static GridForm of(Keyed keyed, List<Indicator> listed) {
		return new GridForm(keyed.line("period"), Place.of(keyed.line("locator")),
				listed.stream().map((measure) -> Row.of(measure, keyed)).toList(), keyed.text("paste"));
	}

	/** The codes of the indicators in whose rows something was keyed. */
	static List<String> typed(Keyed keyed) {
		return keyed.all()
			.keySet()
			.stream()
			.filter((field) -> keyed.line(field) != null)
			.flatMap((field) -> ROW_FIELDS.stream()
				.filter(field::startsWith)
				.map((start) -> field.substring(start.length())))
			.distinct()
			.toList();
	}

	/** What was keyed in the rows that are not empty. */
	List<Row> filled() {
		return this.rows.stream().filter((row) -> !row.empty()).toList();
	}

	/** The lines pasted, in their order; a first line of headings is left out. */
	List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		int number = 0;
		for (String text : ((this.paste != null) ? this.paste : "").split("\n")) {
			number++;
			String[] cells = text.split("\t", -1);
			boolean headings = number == 1 && cells.length > 1 && cells[1].strip().equalsIgnoreCase("value");
			if (!text.isBlank() && !headings) {
				lines.add(new Line(number, cells.length, Stream.of(cells).map(GridForm::cell).toList()));
			}
		}
		return lines;
	}

	private static String cell(String text) {
		String plain = text.strip();
		return plain.isEmpty() ? null : plain;
	}

	private static String place(String own, String common) {
		return (own != null) ? Place.of(own) : common;
	}

	/** A row of the grid. */
	record Row(Indicator measure, String value, String numerator, String denominator, String locator) {

		static Row of(Indicator measure, Keyed keyed) {
			return new Row(measure, keyed.line("value-" + measure.code()), keyed.line("numerator-" + measure.code()),
					keyed.line("denominator-" + measure.code()), Place.of(keyed.line("locator-" + measure.code())));
		}

		boolean empty() {
			return Stream.of(this.value, this.numerator, this.denominator, this.locator).allMatch(Objects::isNull);
		}

		KeyedValue keyed(GridForm form) {
			return new KeyedValue(0, null, this.measure.code(), form.period, null, null, this.value, null, null,
					this.numerator, this.denominator, place(this.locator, form.locator), null);
		}

	}

	/**
	 * A pasted line.
	 *
	 * @param cells what it holds, in the order of {@link #name}; nothing where a cell is
	 * empty
	 */
	record Line(int number, int count, List<String> cells) {

		String at(int place) {
			return (place < this.cells.size()) ? this.cells.get(place) : null;
		}

		boolean tooLong() {
			return this.count > CELLS.size()
					&& this.cells.subList(CELLS.size(), this.count).stream().anyMatch(Objects::nonNull);
		}

		KeyedValue keyed(GridForm form, String code) {
			return new KeyedValue(this.number, null, code, form.period, null, null, at(1), null, null, at(2), at(3),
					place(at(4), form.locator), null);
		}

	}

}
