package uk.sightline.exchange;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Leaves out the byte order mark that spreadsheets put before a file. */
class WithoutMark extends FilterInputStream {

	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	WithoutMark(InputStream bytes) {
		super(new BufferedInputStream(bytes, 1 << 16));
		try {
			this.in.mark(MARK.length);
			if (!Arrays.equals(this.in.readNBytes(MARK.length), MARK)) {
				this.in.reset();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
