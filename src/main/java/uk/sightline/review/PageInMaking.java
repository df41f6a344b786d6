package uk.sightline.review;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page while it is made, held back until it is whole. What is written as bytes and is
 * too long for memory goes on in a file.
 */
final class PageInMaking extends ContentCachingResponseWrapper {

	private static final int LONG = 1 << 20;

	private ServletOutputStream out;

	private LongBody file;

	PageInMaking(HttpServletResponse response) {
		super(response);
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.out == null) {
			this.out = new Spilling(super.getOutputStream());
		}
		return this.out;
	}

	@Override
	public void resetBuffer() {
		discard();
		super.resetBuffer();
	}

	@Override
	public void reset() {
		discard();
		super.reset();
	}

	/** Hands over what is not kept. */
	@Override
	public void copyBodyToResponse() throws IOException {
		if (this.file == null) {
			super.copyBodyToResponse();
			return;
		}
		PageBody body = body();
		try {
			getResponse().setContentType(getContentType());
			getResponse().setContentLengthLong(body.length(false));
			body.write(false, getResponse().getOutputStream());
		}
		finally {
			body.discard();
			body.leave();
		}
	}

	/** What was made; whoever asks has taken it. */
	PageBody body() throws IOException {
		if (this.file == null) {
			return PageBody.of(getContentAsByteArray());
		}
		LongBody made = this.file;
		this.file = null;
		made.close();
		return made;
	}

	/** Lets go what is in a file and nobody asked for. */
	void discard() {
		if (this.file != null) {
			this.file.discard();
			this.file.leave();
			this.file = null;
		}
	}

	private void spill() throws IOException {
		this.file = new LongBody();
		this.file.write(getContentAsByteArray());
		super.resetBuffer();
	}

	/** Writes to memory as long as there is not much. */
	private final class Spilling extends ServletOutputStream {

		private final ServletOutputStream memory;

		Spilling(ServletOutputStream memory) {
			this.memory = memory;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			if (PageInMaking.this.file == null && getContentSize() + length > LONG) {
				spill();
			}
			((PageInMaking.this.file != null) ? PageInMaking.this.file : this.memory).write(bytes, offset, length);
		}

		@Override
		public boolean isReady() {
			return this.memory.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.memory.setWriteListener(listener);
		}

	}

}
