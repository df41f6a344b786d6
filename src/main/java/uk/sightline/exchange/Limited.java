package uk.sightline.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops reading a compressed file that unpacks to more than any data set of this kind
 * could hold.
 */
class Limited extends FilterInputStream {

	private final String file;

	private long left;

	Limited(InputStream in, String file, long most) {
		super(in);
		this.file = file;
		this.left = most;
	}

	@Override
	public int read() throws IOException {
		return count(super.read(), 1);
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		return count(read, Math.max(read, 0));
	}

	private int count(int result, int read) {
		this.left -= (result < 0) ? 0 : read;
		if (this.left < 0) {
			throw new ImportRefused(this.file, "It unpacks to more than a gigabyte.");
		}
		return result;
	}

}
