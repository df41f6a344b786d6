package uk.sightline.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A file of rows that somebody sent. What it is, its beginning says; a file that is not
 * what its name says is refused.
 */
record SheetFile(Path file, String name) {

	private static final int BEGINNING = 1024;

	/**
	 * Hands on each row that is not blank, as long as another is wanted.
	 * @throws FileRefused if it cannot be read as what it claims to be
	 */
	void read(Predicate<SheetRow> rows) throws IOException {
		String is = kind(beginning());
		String ending = this.name.toLowerCase(Locale.ROOT);
		String as = ending.endsWith(".csv") ? "a CSV file" : ending.endsWith(".xlsx") ? "a workbook" : null;
		if (is.isEmpty()) {
			throw new FileRefused("It is empty.");
		}
		if (as == null) {
			throw new FileRefused("It is %s. Send a CSV file (.csv) or an Excel workbook (.xlsx).".formatted(is));
		}
		if (as.equals("a CSV file") && is.equals("text")) {
			CsvSheet.read(this.file, rows);
		}
		else if (as.equals("a workbook") && is.equals("a zip")) {
			ZipGuard.check(this.file);
			WorkbookSheet.read(this.file, rows);
		}
		else {
			throw new FileRefused("It is named like %s, but it is %s.".formatted(as,
					is.equals("a zip") ? "a zip or a workbook" : is));
		}
	}

	private byte[] beginning() throws IOException {
		try (InputStream in = Files.newInputStream(this.file)) {
			return in.readNBytes(BEGINNING);
		}
	}

	/** What it is; empty where it is nothing. */
	private static String kind(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
		String lower = text.toLowerCase(Locale.ROOT);
		if (text.isEmpty()) {
			return "";
		}
		if (text.startsWith("PK")) {
			return "a zip";
		}
		if (text.startsWith("%PDF")) {
			return "a PDF";
		}
		if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
			return "a workbook of the old kind (.xls), or one with a password";
		}
		if (lower.matches("(?s)(\u00EF\u00BB\u00BF)?\\s*<(!doctype html|html|table|head|body|meta|div|style).*")) {
			return "a web page";
		}
		return lower.matches("(?s)(\u00EF\u00BB\u00BF)?<\\?xml.*") ? "an XML file"
				: lower.startsWith("{\\rtf") ? "a text document" : "text";
	}

}
