package uk.sightline.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks a workbook through before anything understands it. What it unpacks to is counted,
 * not believed; so is how far its cells reach, for a single cell far to the right or
 * below can cost as much memory as a full sheet.
 */
final class ZipGuard {

	private static final long LARGEST = 64L << 20;

	/** What text compresses to at the very best; below this size it does not matter. */
	private static final long RATIO = 200;

	private static final long SMALL = 1L << 20;

	private static final int MOST_ENTRIES = 300;

	private static final int MOST_LETTERS = 2;

	private ZipGuard() {
	}

	static void check(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<? extends ZipEntry> entries = Collections.list(zip.entries());
			if (entries.size() > MOST_ENTRIES) {
				throw bomb();
			}
			if (zip.getEntry("xl/workbook.xml") == null) {
				throw new FileRefused("It is a zip, but no Excel workbook.");
			}
			long left = LARGEST;
			for (ZipEntry entry : entries) {
				left -= size(zip, entry, left);
			}
			for (ZipEntry entry : entries) {
				if (entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml")) {
					reach(zip, entry);
				}
			}
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw new FileRefused("It is damaged: it cannot be unpacked.");
		}
	}

	private static long size(ZipFile zip, ZipEntry entry, long left) throws IOException {
		long size = 0;
		byte[] bytes = new byte[1 << 16];
		try (InputStream in = zip.getInputStream(entry)) {
			for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
				if (size == 0 && new String(bytes, 0, Math.min(read, 1024), StandardCharsets.ISO_8859_1)
					.contains("<!DOCTYPE")) {
					throw new FileRefused(
							"It is no workbook as spreadsheets write them: it holds definitions of its own.");
				}
				size += read;
				if (size > left || size > SMALL && size > RATIO * Math.max(1, entry.getCompressedSize())) {
					throw bomb();
				}
			}
		}
		return size;
	}

	private static FileRefused bomb() {
		return new FileRefused("It unpacks to far more than a list of values needs, so it was not read.");
	}

	private static void reach(ZipFile zip, ZipEntry entry) throws IOException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try (InputStream in = zip.getInputStream(entry)) {
			XMLStreamReader xml = factory.createXMLStreamReader(in);
			int rows = 0;
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
					cell(xml.getAttributeValue(null, "r"));
				}
				else if (xml.isStartElement() && xml.getLocalName().equals("row")
						&& ++rows > SheetIntake.MOST_ROWS_SEEN) {
					throw SheetIntake.tooManyRows();
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new FileRefused("It is damaged: its sheet cannot be read.");
		}
	}

	private static void cell(String address) {
		if (address == null) {
			return;
		}
		String letters = address.replaceAll("[0-9]+$", "");
		int column = 0;
		for (char letter : letters.toCharArray()) {
			column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
		}
		if (letters.length() > MOST_LETTERS || column > SheetRow.MOST_COLUMNS) {
			throw (letters.matches("[A-Za-z]{1,3}")) ? SheetRow.tooManyColumns(column)
					: new FileRefused("It is damaged: its sheet cannot be read.");
		}
	}

}
