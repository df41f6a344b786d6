package uk.sightline.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A finished page: its bytes, plain and compressed, and the headers it was made with.
 */
record KeptPage(String tag, String contentType, List<String[]> headers, byte[] plain, byte[] compressed) {

	private static final Set<String> OWN = Set.of("content-type", "content-length", "content-language", "etag",
			"cache-control", "expires", "pragma", "vary", "date", "connection", "keep-alive", "transfer-encoding");

	/** Kept by any cache, but asked for again each time: the answer is usually 304. */
	private static final String REVALIDATE = "public, no-cache";

	private static final Pattern GZIP = Pattern
		.compile("(?i)(.*,)?\\s*gzip\\s*(;\\s*q=(1|0\\.[0-9]*[1-9])[.0-9]*)?\\s*(,.*)?");

	static KeptPage of(ContentCachingResponseWrapper made, String tag) {
		List<String[]> headers = new ArrayList<>();
		for (String name : new TreeSet<>(made.getHeaderNames())) {
			if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
				made.getHeaders(name).forEach((value) -> headers.add(new String[] { name, value }));
			}
		}
		if (made.getContentType() != null && made.getContentType().startsWith("text/html")) {
			headers.add(new String[] { "Content-Language", made.getLocale().toLanguageTag() });
		}
		byte[] plain = made.getContentAsByteArray();
		return new KeptPage(tag, made.getContentType(), headers, plain, compress(plain));
	}

	int weight() {
		return this.plain.length + this.compressed.length + 1024;
	}

	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.headers.forEach((header) -> response.setHeader(header[0], header[1]));
		if (isHeld(request, this.tag)) {
			unchanged(response, this.tag);
			return;
		}
		response.setStatus(HttpServletResponse.SC_OK);
		validators(response, this.tag);
		response.setContentType(this.contentType);
		String accepted = request.getHeader("Accept-Encoding");
		boolean compress = accepted != null && GZIP.matcher(accepted).matches()
				&& this.compressed.length < this.plain.length;
		if (compress) {
			response.setHeader("Content-Encoding", "gzip");
		}
		byte[] body = compress ? this.compressed : this.plain;
		response.setContentLength(body.length);
		if (!request.getMethod().equals("HEAD")) {
			response.getOutputStream().write(body);
		}
	}

	/**
	 * Whether the reader has the page already. Somebody on the way may have taken the
	 * mark of a weak tag off.
	 */
	static boolean isHeld(HttpServletRequest request, String tag) {
		String held = request.getHeader("If-None-Match");
		return held != null && Arrays.stream(held.split(","))
			.map(String::strip)
			.anyMatch((one) -> one.equals(tag) || tag.equals("W/" + one));
	}

	static void unchanged(HttpServletResponse response, String tag) {
		validators(response, tag);
		response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
	}

	private static void validators(HttpServletResponse response, String tag) {
		response.setHeader("ETag", tag);
		response.setHeader("Cache-Control", REVALIDATE);
		response.setHeader("Vary", "Accept-Encoding");
	}

	private static byte[] compress(byte[] plain) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
