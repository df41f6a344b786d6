package uk.sightline.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.http.MediaType;

/**
 * A file that pages link to. Its name carries a hash of its content, so a browser may
 * keep it for ever and still never shows an old one.
 *
 * @param name the last part of its address
 * @param type what the browser is told it is
 * @param bytes the content
 */
record Asset(String name, MediaType type, byte[] bytes) {

	static final String FOLDER = "/assets/";

	static Asset of(String extension, MediaType type, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new Asset("sightline-" + hash(bytes) + "." + extension, type, bytes);
	}

	String path() {
		return FOLDER + this.name;
	}

	private static String hash(byte[] bytes) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
