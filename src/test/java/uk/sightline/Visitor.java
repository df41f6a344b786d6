package uk.sightline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody's browser without a window: it keeps cookies and follows no redirect by
 * itself. What it posts carries the form token of the page it saw last.
 */
public final class Visitor {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String site;

	private String token = "";

	private String referrer;

	/** Somebody who is not signed in. */
	public Visitor(int port) {
		this.site = "http://localhost:" + port;
	}

	/** Signs in, which must succeed. */
	public HttpResponse<String> signIn(String name, String password) {
		get("/sign-in");
		HttpResponse<String> answer = post("/sign-in", "name", name, "password", password);
		if (answer.statusCode() != 303) {
			throw new AssertionError(
					"Sign-in answers " + answer.statusCode() + ": " + Jsoup.parse(answer.body()).select("main").text());
		}
		get("/account");
		return answer;
	}

	public HttpResponse<String> get(String path) {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(this.site + path)).GET());
		this.referrer = path;
		return answer;
	}

	/** A file that must be there. */
	public byte[] bytes(String path) {
		try {
			return this.http
				.send(HttpRequest.newBuilder(URI.create(this.site + path)).GET().build(),
						HttpResponse.BodyHandlers.ofByteArray())
				.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A page that must be there. */
	public Document page(String path) {
		HttpResponse<String> answer = get(path);
		if (answer.statusCode() != 200) {
			throw new AssertionError(path + " answers " + answer.statusCode() + " "
					+ answer.headers().firstValue("Location").orElse(""));
		}
		return Jsoup.parse(answer.body());
	}

	/**
	 * Posts a form from the page seen last.
	 * @param fields names and values in turn
	 */
	public HttpResponse<String> post(String path, String... fields) {
		StringBuilder body = new StringBuilder("_csrf=").append(encode(this.token));
		for (int i = 0; i < fields.length; i += 2) {
			body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.site + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()));
		return sendFromPage(request);
	}

	/** Posts what no form of this session can have sent. */
	public HttpResponse<String> postForged(String path) {
		String kept = this.token;
		this.token = "forged";
		try {
			return post(path);
		}
		finally {
			this.token = kept;
		}
	}

	/**
	 * Posts a form with a file.
	 * @param field the file's field
	 * @param fields names and values of the others in turn
	 */
	public HttpResponse<String> upload(String path, String field, String fileName, byte[] file, String... fields) {
		String boundary = "boundary-" + UUID.randomUUID();
		StringBuilder text = new StringBuilder(part(boundary, "_csrf")).append("\r\n\r\n").append(this.token);
		for (int i = 0; i < fields.length; i += 2) {
			text.append("\r\n").append(part(boundary, fields[i])).append("\r\n\r\n").append(fields[i + 1]);
		}
		text.append("\r\n")
			.append(part(boundary, field))
			.append("; filename=\"")
			.append(fileName)
			.append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.site + path))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(text.toString()),
					HttpRequest.BodyPublishers.ofByteArray(file),
					HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
		return sendFromPage(request);
	}

	/** Forgets who is signed in, as a browser does whose session has ended. */
	public void loseCookies() {
		this.cookies.getCookieStore().removeAll();
	}

	/** The value of the session's cookie; {@code null} where there is none. */
	public String cookie() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("sightline"))
			.map((cookie) -> cookie.getValue())
			.findAny()
			.orElse(null);
	}

	private static String part(String boundary, String name) {
		return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + '"';
	}

	private HttpResponse<String> sendFromPage(HttpRequest.Builder request) {
		if (this.referrer != null) {
			request.header("Referer", this.site + this.referrer);
		}
		return send(request);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.http.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			Element field = Jsoup.parse(answer.body()).selectFirst("input[name=_csrf]");
			this.token = (field != null) ? field.val() : this.token;
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
