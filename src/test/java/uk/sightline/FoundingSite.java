package uk.sightline;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on the data that it ships, which these tests only read. One
 * context serves them all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Migrated.class)
public @interface FoundingSite {

	/** Asks the site as a reader's browser would. */
	final class Reader {

		private final HttpClient client = HttpClient.newHttpClient();

		private final int port;

		public Reader(int port) {
			this.port = port;
		}

		public HttpResponse<String> get(String address, String... headers) {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address));
			if (headers.length > 0) {
				request.headers(headers);
			}
			try {
				return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new IllegalStateException(address, ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

		public Document page(String address) {
			HttpResponse<String> response = get(address);
			if (response.statusCode() != 200) {
				throw new AssertionError(address + " answered " + response.statusCode());
			}
			return Jsoup.parse(response.body());
		}

	}

}
