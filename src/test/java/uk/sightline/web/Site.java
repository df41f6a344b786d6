package uk.sightline.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The running site as a reader's browser asks it.
 *
 * @param port where it listens
 */
record Site(int port) {

	Connection.Response get(String path) {
		return send(Connection.Method.GET, path);
	}

	Connection.Response send(Connection.Method method, String path) {
		try {
			return Jsoup.connect("http://localhost:" + this.port + path)
				.method(method)
				.header("Accept", "text/html")
				.ignoreHttpErrors(true)
				.ignoreContentType(true)
				.followRedirects(false)
				.execute();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Document page(String path) {
		return parse(get(path));
	}

	static Document parse(Connection.Response response) {
		return Jsoup.parse(response.body());
	}

}
