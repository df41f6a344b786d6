package uk.sightline.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A body in a file without a name, compressed: a download of a nation's values is larger
 * than the memory for all pages together. The file goes with the process, however that
 * ends, or when the page has lost its place and its last reader is served.
 */
final class LongBody extends OutputStream implements PageBody {

	/** Files are not memory, but their room is limited as well. */
	private static final int LIGHTER_THAN_MEMORY = 4;

	private static final int PIECE = 1 << 16;

	private final FileChannel file;

	private final GZIPOutputStream gzip;

	private long length;

	private long compressed;

	private int readers = 1;

	private boolean discarded;

	LongBody() throws IOException {
		this.file = FileChannel.open(Files.createTempFile("sightline-page", ""), StandardOpenOption.READ,
				StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
		this.gzip = new GZIPOutputStream(Channels.newOutputStream(this.file), PIECE) {
			{
				this.def.setLevel(Deflater.BEST_SPEED);
			}
		};
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		this.gzip.write(bytes, offset, length);
		this.length += length;
	}

	/** Ends the writing; the file stays open for readers. */
	@Override
	public void close() throws IOException {
		this.gzip.finish();
		this.compressed = this.file.size();
	}

	@Override
	public int weight() {
		return (int) Math.min(this.compressed / LIGHTER_THAN_MEMORY, Integer.MAX_VALUE / 2);
	}

	@Override
	public long length(boolean compressed) {
		return compressed ? this.compressed : this.length;
	}

	@Override
	public void write(boolean compressed, OutputStream out) throws IOException {
		InputStream bytes = new Reading();
		(compressed ? bytes : new GZIPInputStream(bytes, PIECE)).transferTo(out);
	}

	@Override
	public synchronized boolean take() {
		if (this.discarded) {
			return false;
		}
		this.readers++;
		return true;
	}

	@Override
	public synchronized void leave() {
		this.readers--;
		closeUnlessRead();
	}

	@Override
	public synchronized void discard() {
		this.discarded = true;
		closeUnlessRead();
	}

	private void closeUnlessRead() {
		if (this.discarded && this.readers == 0) {
			try {
				this.file.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/** The file from its beginning, for one of several readers. */
	private final class Reading extends InputStream {

		private long at;

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = LongBody.this.file.read(ByteBuffer.wrap(bytes, offset, length), this.at);
			this.at += Math.max(read, 0);
			return read;
		}

	}

}
