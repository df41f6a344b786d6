package uk.sightline.indicator;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads the sheet of values of a workbook: texts as they stand, numbers with all figures
 * that the cell holds and the percentage sign with which they are shown, dates as far as
 * they are shown.
 */
final class WorkbookSheet {

	/** The digits that a spreadsheet keeps; what follows them is its rounding. */
	private static final MathContext KEPT = new MathContext(15);

	private static final int LARGEST_EXPONENT = 30;

	private static final BigDecimal MINUTES = BigDecimal.valueOf(24 * 60);

	private WorkbookSheet() {
	}

	static void read(Path file, Predicate<SheetRow> rows) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
			Sheet sheet = workbook.findSheet(TemplateController.SHEET).orElseGet(workbook::getFirstSheet);
			try (Stream<Row> all = sheet.openStream()) {
				boolean wanted = true;
				for (Iterator<Row> each = all.iterator(); wanted && each.hasNext();) {
					SheetRow row = row(each.next());
					wanted = row.blank() || rows.test(row);
				}
			}
		}
		catch (ExcelReaderException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException
				| NullPointerException ex) {
			throw damaged();
		}
		catch (IOException ex) {
			if (ex.getCause() instanceof XMLStreamException) {
				throw damaged();
			}
			throw ex;
		}
	}

	private static FileRefused damaged() {
		return new FileRefused("It is damaged, or no workbook as spreadsheets write them: it cannot be read.");
	}

	private static SheetRow row(Row row) {
		List<String> cells = new ArrayList<>();
		List<Integer> formulas = new ArrayList<>();
		Map<Integer, String> made = new HashMap<>();
		for (int i = 0; i < row.getCellCount(); i++) {
			Cell cell = row.getCell(i);
			cells.add((cell != null) ? text(cell) : "");
			if (cell != null && cell.getType() == CellType.FORMULA) {
				formulas.add(i);
			}
			if (cell != null && made(cell) != null) {
				made.put(i, made(cell));
			}
		}
		return new SheetRow(row.getRowNum(), cells, formulas, made);
	}

	/** What became of what was typed, if it is no text and no number any more. */
	private static String made(Cell cell) {
		return switch (cell.getType()) {
			case BOOLEAN -> text(cell);
			case NUMBER -> CellFormat.of(cell.getDataFormatString()).dated() ? SheetRow.DATE : null;
			default -> null;
		};
	}

	private static String text(Cell cell) {
		return switch (cell.getType()) {
			case NUMBER -> number(cell);
			case EMPTY, FORMULA -> "";
			case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
			default -> (cell.getRawValue() != null) ? cell.getRawValue() : cell.getText();
		};
	}

	private static String number(Cell cell) {
		BigDecimal number = cell.asNumber();
		if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
				|| number.scale() > LARGEST_EXPONENT * 2) {
			return cell.getRawValue();
		}
		CellFormat format = CellFormat.of(cell.getDataFormatString());
		if (format.dated()) {
			return date(cell, format);
		}
		if (format.clock()) {
			return clock(number);
		}
		return plain(format.hundredfold() ? number.movePointRight(2) : number) + (format.percent() ? "%" : "");
	}

	private static String plain(BigDecimal number) {
		BigDecimal kept = number.round(KEPT).stripTrailingZeros();
		return ((kept.scale() < 0) ? kept.setScale(0) : kept).toPlainString();
	}

	/** Hours and minutes, which are no value; the number behind them is one of days. */
	private static String clock(BigDecimal days) {
		long minutes = days.multiply(MINUTES).longValue();
		return "%d:%02d".formatted(minutes / 60, minutes % 60);
	}

	private static String date(Cell cell, CellFormat format) {
		try {
			return format.shown(cell.asDate().toLocalDate());
		}
		catch (DateTimeException | ArithmeticException ex) {
			return cell.getRawValue();
		}
	}

}
