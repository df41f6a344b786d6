package uk.sightline.indicator;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks a workbook through before anything understands it. What it unpacks to is counted,
 * not believed. It is unpacked and parsed by the same libraries as by its reader: a file
 * that two read differently could show one of them what the other does not see.
 */
final class ZipGuard {

	private static final long LARGEST = 64L << 20;

	/** What text compresses to at the very best; below this size it does not matter. */
	private static final long RATIO = 200;

	private static final long SMALL = 1L << 20;

	private static final int MOST_ENTRIES = 300;

	private ZipGuard() {
	}

	static void check(Path file) throws IOException {
		try {
			count(file);
			try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
				entries(zip, Collections.list(zip.getEntries()));
			}
		}
		catch (ZipException | EOFException | IllegalArgumentException ex) {
			throw new FileRefused("It is damaged: it cannot be unpacked.");
		}
	}

	/**
	 * This one keeps the list of entries as it stands in the file, however long it is.
	 */
	private static void count(Path file) throws IOException {
		try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
			if (zip.size() > MOST_ENTRIES) {
				throw bomb();
			}
		}
	}

	private static void entries(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
		if (entries.size() > MOST_ENTRIES) {
			throw bomb();
		}
		if (zip.getEntry("xl/workbook.xml") == null) {
			throw new FileRefused("It is a zip, but no Excel workbook.");
		}
		Set<String> names = new HashSet<>();
		CellGuard cells = new CellGuard();
		PartGuard parts = new PartGuard(cells);
		long left = LARGEST;
		for (ZipArchiveEntry entry : entries) {
			if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
				throw new FileRefused("It is damaged: two of its parts have the same name.");
			}
			left -= look(zip, entry, parts, left);
		}
		cells.endAll();
	}

	/** All of it is unpacked, also what is behind that which can be parsed. */
	private static long look(ZipFile zip, ZipArchiveEntry entry, PartGuard parts, long left) throws IOException {
		if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
			throw new ZipException("packed in another way");
		}
		try (Counted in = new Counted(zip.getInputStream(entry), left, entry.getCompressedSize())) {
			parts.look(in);
			in.transferTo(OutputStream.nullOutputStream());
			return in.size;
		}
	}

	private static FileRefused bomb() {
		return new FileRefused("It unpacks to far more than a list of values needs, so it was not read.");
	}

	/** Counts what is unpacked, and stops where it is too much. */
	private static final class Counted extends FilterInputStream {

		private final long most;

		private final long packed;

		private long size;

		Counted(InputStream in, long most, long packed) {
			super(in);
			this.most = most;
			this.packed = Math.max(1, packed);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int read = super.read(bytes, from, length);
			this.size += Math.max(0, read);
			if (this.size > this.most || this.size > SMALL && this.size > RATIO * this.packed) {
				throw bomb();
			}
			return read;
		}

	}

}
