package uk.sightline.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of a kept page, plain and compressed. Whoever writes them takes the body
 * before and leaves it afterwards.
 */
interface PageBody {

	/** What it takes of the room that pages have. */
	int weight();

	long length(boolean compressed);

	void write(boolean compressed, OutputStream out) throws IOException;

	/** Whether the bytes are there, and stay until they are left. */
	default boolean take() {
		return true;
	}

	default void leave() {
	}

	/** Lets the bytes go as soon as nobody writes them any longer. */
	default void discard() {
	}

	/** A body in memory. */
	static PageBody of(byte[] plain) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(plain);
		}
		return new Short(plain, bytes.toByteArray());
	}

	/** As most pages are. */
	record Short(byte[] plain, byte[] gzip) implements PageBody {

		@Override
		public int weight() {
			return this.plain.length + this.gzip.length;
		}

		@Override
		public long length(boolean compressed) {
			return (compressed ? this.gzip : this.plain).length;
		}

		@Override
		public void write(boolean compressed, OutputStream out) throws IOException {
			out.write(compressed ? this.gzip : this.plain);
		}

	}

}
