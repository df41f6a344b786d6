package uk.sightline.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stops reading a compressed data set that unpacks to more than any of this kind could
 * hold. All its files share what is left.
 */
class Limited extends FilterInputStream {

	private final String file;

	private final AtomicLong left;

	private final String sentence;

	Limited(InputStream in, String file, AtomicLong left, String sentence) {
		super(in);
		this.file = file;
		this.left = left;
		this.sentence = sentence;
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
		if (result >= 0 && this.left.addAndGet(-read) < 0) {
			throw new ImportRefused(this.file, this.sentence);
		}
		return result;
	}

}
