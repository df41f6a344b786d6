package uk.sightline.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A finished page: its bytes, and the headers it was made with. */
record KeptPage(String tag, String contentType, List<String[]> headers, PageBody body) {

	private static final Set<String> OWN = Set.of("content-type", "content-length", "content-language", "etag",
			"cache-control", "expires", "pragma", "vary", "date", "connection", "keep-alive", "transfer-encoding");

	/** Kept by any cache, but asked for again each time: the answer is usually 304. */
	private static final String REVALIDATE = "public, no-cache";

	private static final Pattern GZIP = Pattern
		.compile("(?i)(.*,)?\\s*gzip\\s*(;\\s*q=(1|0\\.[0-9]*[1-9])[.0-9]*)?\\s*(,.*)?");

	static KeptPage of(PageInMaking made, String tag) throws IOException {
		List<String[]> headers = new ArrayList<>();
		for (String name : new TreeSet<>(made.getHeaderNames())) {
			if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
				made.getHeaders(name).forEach((value) -> headers.add(new String[] { name, value }));
			}
		}
		if (made.getContentType() != null && made.getContentType().startsWith("text/html")) {
			headers.add(new String[] { "Content-Language", made.getLocale().toLanguageTag() });
		}
		return new KeptPage(tag, made.getContentType(), headers, made.body());
	}

	int weight() {
		return this.body.weight() + 1024;
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
		boolean compressed = accepts(request) && this.body.length(true) < this.body.length(false);
		if (compressed) {
			response.setHeader("Content-Encoding", "gzip");
		}
		response.setContentLengthLong(this.body.length(compressed));
		if (!request.getMethod().equals("HEAD")) {
			this.body.write(compressed, response.getOutputStream());
		}
	}

	private static boolean accepts(HttpServletRequest request) {
		String accepted = request.getHeader("Accept-Encoding");
		return accepted != null && GZIP.matcher(accepted).matches();
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

}
