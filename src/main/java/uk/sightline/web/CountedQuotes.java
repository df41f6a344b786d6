package uk.sightline.web;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts quotation marks: in a CSV file that is whole their number is even. */
public class CountedQuotes extends FilterReader {

	private boolean even = true;

	public CountedQuotes(Reader in) {
		super(in);
	}

	/** Whether each mark read so far has its partner. */
	public boolean areEven() {
		return this.even;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		this.even ^= read == '"';
		return read;
	}

	@Override
	public int read(char[] text, int offset, int length) throws IOException {
		int read = super.read(text, offset, length);
		for (int i = offset; i < offset + read; i++) {
			this.even ^= text[i] == '"';
		}
		return read;
	}

}
