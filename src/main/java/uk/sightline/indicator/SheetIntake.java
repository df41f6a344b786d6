package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

import uk.sightline.authority.Authority;
import uk.sightline.review.Place;
import uk.sightline.web.Unseen;

/** Takes rows in as keyed values, and notes what is wrong with them before that. */
class SheetIntake implements Predicate<SheetRow> {

	/** So many are looked through, most of a template being empty. */
	static final int MOST_ROWS_SEEN = 5 * SetEntry.MOST;

	private final Authority authority;

	private final Measures measures;

	private final IntConsumer progress;

	private final List<KeyedValue> values = new ArrayList<>();

	private final List<String> codes = new ArrayList<>();

	private final List<WrongCell> wrong = new ArrayList<>();

	private SheetHeader header;

	private int seen;

	private int leftEmpty;

	/** For an authority. What is handed to progress is how many rows were read. */
	SheetIntake(Authority authority, Measures measures, IntConsumer progress) {
		this.authority = authority;
		this.measures = measures;
		this.progress = progress;
	}

	static FileRefused tooManyRows() {
		return new FileRefused(
				("It has more than %,d rows of values. Send it in several parts, or let whoever holds the server "
						+ "import it in Sightline’s own format.")
					.formatted(SetEntry.MOST));
	}

	/** Takes a row; whether another is wanted. */
	@Override
	public boolean test(SheetRow row) {
		if (this.header == null) {
			this.header = SheetHeader.of(row);
			return true;
		}
		this.progress.accept(++this.seen);
		if (this.header.empty(row)) {
			this.leftEmpty++;
		}
		else {
			take(row);
		}
		if (this.values.size() > SetEntry.MOST || this.seen > MOST_ROWS_SEEN) {
			throw tooManyRows();
		}
		return this.wrong.size() < WrongCell.MOST;
	}

	private void take(SheetRow row) {
		int before = this.wrong.size();
		for (TemplateColumn column : this.header.places().keySet()) {
			String cell = this.header.cell(row, column);
			if (row.formulas().contains(this.header.places().get(column))) {
				wrong(row, column, "It is a formula. Write the value itself: paste it as a value.");
			}
			else if (made(row, column) != null) {
				wrong(row, column, "The spreadsheet made %s of it. Give the cell the format Text and type it again."
					.formatted(made(row, column)));
			}
			else if (Unseen.in(cell)) {
				wrong(row, column, "It holds a line break or another character that cannot be seen.");
			}
			else if (cell.length() > KeyedValue.LONGEST_NOTE) {
				wrong(row, column, "It has %,d characters; no cell needs more than %,d.".formatted(cell.length(),
						KeyedValue.LONGEST_NOTE));
			}
		}
		for (int i = 0; i < row.cells().size(); i++) {
			boolean filled = !row.cell(i).isBlank() || row.formulas().contains(i);
			if (filled && !this.header.places().containsValue(i)) {
				this.wrong.add(new WrongCell(row.number(), null, "It has more cells than the first row has headings."));
				break;
			}
		}
		String code = indicator(row);
		authority(row);
		this.values.add(new KeyedValue(row.number(), null, code, cell(row, TemplateColumn.PERIOD),
				cell(row, TemplateColumn.PERIOD_START), cell(row, TemplateColumn.PERIOD_END),
				cell(row, TemplateColumn.VALUE), cell(row, TemplateColumn.STATUS), cell(row, TemplateColumn.QUALIFIER),
				cell(row, TemplateColumn.NUMERATOR), cell(row, TemplateColumn.DENOMINATOR),
				Place.of(cell(row, TemplateColumn.LOCATOR)), cell(row, TemplateColumn.NOTE)));
		this.codes.add(cell(row, TemplateColumn.AUTHORITY_CODE));
		if (this.wrong.size() > before) {
			this.values.remove(this.values.size() - 1);
			this.codes.remove(this.codes.size() - 1);
		}
	}

	/** What a spreadsheet made of a cell where it is none of the things it may hold. */
	private String made(SheetRow row, TemplateColumn column) {
		String made = row.made().get(this.header.places().get(column));
		return (SheetRow.DATE.equals(made) && column != TemplateColumn.LOCATOR) ? null : made;
	}

	private String indicator(SheetRow row) {
		String typed = cell(row, TemplateColumn.INDICATOR);
		if (typed == null) {
			wrong(row, TemplateColumn.INDICATOR, "It is empty.");
			return null;
		}
		Optional<Indicator> known = this.measures.find(typed);
		List<Indicator> meant = known.isPresent() ? List.of(known.get()) : this.measures.meant(typed);
		if (meant.size() != 1) {
			wrong(row, TemplateColumn.INDICATOR,
					(meant.isEmpty() ? "There is no indicator “%s”."
							: "“%s” can mean several indicators: write the code.")
						.formatted((typed.length() > 80) ? typed.substring(0, 80) + "…" : typed));
			return null;
		}
		return meant.get(0).code();
	}

	private void authority(SheetRow row) {
		String code = cell(row, TemplateColumn.AUTHORITY_CODE);
		if (code != null && !this.authority.codes().contains(code)) {
			wrong(row, TemplateColumn.AUTHORITY_CODE,
					"It is not the code of %s, whose values this draft holds.".formatted(this.authority.name()));
		}
	}

	private String cell(SheetRow row, TemplateColumn column) {
		String text = this.header.cell(row, column);
		return text.isEmpty() ? null : text;
	}

	private void wrong(SheetRow row, TemplateColumn column, String sentence) {
		this.wrong.add(new WrongCell(row.number(), column.heading(), sentence));
	}

	/** The rows that could be taken, each under its number. */
	List<KeyedValue> values() {
		return this.values;
	}

	/** Notes what their meanings say is wrong, and answers all that is. */
	List<WrongCell> wrong(List<Meaning> meanings) {
		for (int i = 0; i < meanings.size(); i++) {
			Meaning one = meanings.get(i);
			String code = this.codes.get(i);
			if (code != null && one.code() != null && !code.equals(one.code())) {
				one.errors()
					.add("authority_code",
							"It was not the code of %s then, but %s was.".formatted(this.authority.name(), one.code()));
			}
			UploadedRows.wrong(one).forEach(this.wrong::add);
		}
		this.wrong.sort(java.util.Comparator.comparingInt(WrongCell::row));
		return this.wrong;
	}

	int leftEmpty() {
		return this.leftEmpty;
	}

	/** Whether there was a row of headings. */
	boolean headed() {
		return this.header != null;
	}

}
