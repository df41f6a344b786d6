package uk.sightline.indicator;

import java.util.Set;

import javax.xml.stream.XMLStreamReader;

/**
 * How far the cells of a workbook reach, and how much its reader has to keep of it. A
 * single cell far to the right, or one that asks for a text far behind the last, can cost
 * as much memory as a full sheet.
 */
class CellGuard {

	/** What the reader keeps as long as it has the workbook in hand. */
	private static final Set<String> KEPT = Set.of("si", "xf", "numFmt", "Relationship", "Override", "sheet");

	private static final int MOST_KEPT = 200_000;

	private static final long MOST_TEXT = 16L << 20;

	/** A spreadsheet puts no more into one cell. */
	private static final int LONGEST = 32_767;

	private static final int MOST_LETTERS = 2;

	/** Of the cell or the shared text in hand. */
	private final StringBuilder text = new StringBuilder();

	private boolean within;

	private int valueAt;

	private boolean shared;

	private int kept;

	private long textKept;

	private int texts;

	private int lastAsked = -1;

	private int rows;

	private int cells;

	void beginPart() {
		this.rows = 0;
		this.within = false;
	}

	void begin(String name, XMLStreamReader element) {
		boolean range = name.equals("f") && element.getAttributeValue(null, "ref") != null;
		if ((range || KEPT.contains(name)) && ++this.kept > MOST_KEPT) {
			throw tooMuch();
		}
		switch (name) {
			case "row" -> row();
			case "c" -> cell(element.getAttributeValue(null, "r"), element.getAttributeValue(null, "t"));
			case "si" -> {
				this.texts++;
				open();
			}
			case "v" -> this.valueAt = this.text.length();
			case "workbookPr" -> counting(element.getAttributeValue(null, "date1904"));
			default -> {
			}
		}
	}

	void text(XMLStreamReader piece) {
		if (this.within) {
			if (this.text.length() + piece.getTextLength() > LONGEST) {
				throw new FileRefused("It is damaged: a cell of it holds more than a spreadsheet puts into one.");
			}
			this.text.append(piece.getText());
		}
	}

	void end(String name) {
		switch (name) {
			case "v" -> asked();
			case "si" -> {
				this.within = false;
				this.textKept += this.text.length();
				if (this.textKept > MOST_TEXT) {
					throw tooMuch();
				}
			}
			case "c" -> this.within = false;
			default -> {
			}
		}
	}

	/** To be asked once all parts were looked through: their order is anybody's. */
	void endAll() {
		if (this.lastAsked >= this.texts) {
			throw damaged();
		}
	}

	private void open() {
		this.text.setLength(0);
		this.within = true;
	}

	private void row() {
		this.cells = 0;
		if (++this.rows > SheetIntake.MOST_ROWS_SEEN) {
			throw SheetIntake.tooManyRows();
		}
	}

	private void cell(String address, String type) {
		open();
		this.shared = "s".equals(type);
		this.cells++;
		String letters = (address != null) ? address.replaceAll("[0-9]+$", "") : "";
		int column = (address != null) ? column(letters) : this.cells;
		if (letters.length() > MOST_LETTERS || column > SheetRow.MOST_COLUMNS) {
			throw (letters.matches("[A-Za-z]{0,3}")) ? SheetRow.tooManyColumns(column) : damaged();
		}
	}

	private static int column(String letters) {
		int column = 0;
		for (char letter : letters.toCharArray()) {
			column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
		}
		return column;
	}

	/** A cell can hold, instead of a text, the number of one that several share. */
	private void asked() {
		if (this.within && this.shared) {
			try {
				this.lastAsked = Math.max(this.lastAsked, Integer.parseInt(this.text.substring(this.valueAt)));
			}
			catch (NumberFormatException ex) {
				throw damaged();
			}
		}
	}

	/**
	 * The reader knows only one of the two ways to say so, and would be four years out.
	 */
	private static void counting(String from1904) {
		if ("1".equals(from1904)) {
			throw new FileRefused("Its dates are counted from 1904, as old spreadsheets do. Send it as a CSV file.");
		}
	}

	private static FileRefused tooMuch() {
		return new FileRefused("It holds far more than a list of values needs, so it was not read.");
	}

	static FileRefused damaged() {
		return new FileRefused("It is damaged: its sheet cannot be read.");
	}

}
