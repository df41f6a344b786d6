package uk.sightline.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import uk.sightline.web.FormulaGuard;
import uk.sightline.web.TimelessEntry;
import uk.sightline.web.XmlText;

/** Writes sheets as an OpenDocument spreadsheet. The same sheets give the same bytes. */
final class OdsFile {

	private static final double NARROW = 40;

	private static final double WIDE = 90;

	private static final int LONG = 40;

	private OdsFile() {
	}

	static byte[] of(List<Sheet> sheets) {
		SpreadSheet file = new SpreadSheet();
		sheets.forEach((sheet) -> file.appendSheet(written(sheet)));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			file.save(bytes);
			return withoutTimes(bytes.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static com.github.miachm.sods.Sheet written(Sheet sheet) {
		int columns = sheet.columns().size();
		var written = new com.github.miachm.sods.Sheet(sheet.name(), sheet.rows().size() + 1, columns);
		Style heading = new Style();
		heading.setBold(true);
		Style text = new Style();
		text.setWrap(true);
		for (int column = 0; column < columns; column++) {
			Range cell = written.getRange(0, column);
			cell.setValue(sheet.columns().get(column));
			cell.setStyle(heading);
			boolean wide = false;
			for (int row = 0; row < sheet.rows().size(); row++) {
				Object value = sheet.rows().get(row).get(column);
				wide |= value instanceof String words && words.length() > LONG;
				written.getRange(row + 1, column).setValue(guarded(value));
				written.getRange(row + 1, column).setStyle(text);
			}
			written.setColumnWidth(column, wide ? WIDE : NARROW);
		}
		return written;
	}

	/** A text that looks like a formula stays a text, also where it is copied on. */
	private static Object guarded(Object value) {
		return (value instanceof String text) ? FormulaGuard.out(XmlText.of(text)) : value;
	}

	/**
	 * The library notes the moment in the zip. What the file is stands first in it,
	 * uncompressed, so that whoever only looks at its beginning knows it.
	 */
	private static byte[] withoutTimes(byte[] file) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>(Map.of("mimetype", new byte[0]));
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				entries.put(entry.getName(), in.readAllBytes());
			}
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				ZipEntry copy = TimelessEntry.named(entry.getKey());
				if (entry.getKey().equals("mimetype")) {
					CRC32 sum = new CRC32();
					sum.update(entry.getValue());
					copy.setMethod(ZipEntry.STORED);
					copy.setSize(entry.getValue().length);
					copy.setCrc(sum.getValue());
				}
				out.putNextEntry(copy);
				out.write(entry.getValue());
			}
		}
		return bytes.toByteArray();
	}

}
