package uk.sightline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.core.env.Environment;

/** A reader of the running application, without cookies, cache or script. */
public final class PageReader {

	private final HttpClient http = HttpClient.newHttpClient();

	private final Environment environment;

	PageReader(Environment environment) {
		this.environment = environment;
	}

	public HttpResponse<byte[]> get(String address, String... headers) {
		return send("GET", address, headers);
	}

	public HttpResponse<byte[]> send(String method, String address, String... headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.environment.getProperty("local.server.port") + address))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The body of an answer that must be a success. */
	public String text(String address) {
		HttpResponse<byte[]> response = get(address);
		if (response.statusCode() != 200) {
			throw new AssertionError(address + " answers " + response.statusCode());
		}
		return new String(response.body(), StandardCharsets.UTF_8);
	}

	public Document page(String address) {
		return Jsoup.parse(new String(get(address).body(), StandardCharsets.UTF_8));
	}

	/** What a reader sees of a page that is not there. */
	public String wordsOfRefusal(String address) {
		return page(address).select("main").text();
	}

	/** What a reader sees of the page's own part. */
	public String words(String address) {
		return Jsoup.parse(text(address)).select("main").text();
	}

}
