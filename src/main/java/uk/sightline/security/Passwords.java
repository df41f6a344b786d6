package uk.sightline.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keeps passwords with bcrypt, which reads 72 bytes and no more: a longer password counts
 * whole because bcrypt gets its digest. The digest is made with a key of our own, so that
 * one stolen elsewhere fits nothing here.
 */
final class Passwords implements PasswordEncoder {

	private static final SecretKeySpec KEY = new SecretKeySpec("sightline".getBytes(StandardCharsets.UTF_8),
			"HmacSHA256");

	/** Without those that look like others. */
	private static final String EASY = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final PasswordEncoder bcrypt;

	private Passwords(int strength) {
		this.bcrypt = new BCryptPasswordEncoder(strength);
	}

	/** The encoder; what it kept says how, so that the way can change one day. */
	static PasswordEncoder encoder(int strength) {
		return new DelegatingPasswordEncoder("bcrypt-hmac", Map.of("bcrypt-hmac", new Passwords(strength)));
	}

	/** A password that nobody can guess and anybody can copy by hand. */
	static String generate() {
		return IntStream.range(0, 4).mapToObj((i) -> letters(5)).collect(Collectors.joining("-"));
	}

	private static String letters(int count) {
		return RANDOM.ints(count, 0, EASY.length())
			.mapToObj((i) -> EASY.substring(i, i + 1))
			.collect(Collectors.joining());
	}

	@Override
	public String encode(CharSequence password) {
		return this.bcrypt.encode(digest(password));
	}

	@Override
	public boolean matches(CharSequence password, String encoded) {
		return this.bcrypt.matches(digest(password), encoded);
	}

	@Override
	public boolean upgradeEncoding(String encoded) {
		return this.bcrypt.upgradeEncoding(encoded);
	}

	private static String digest(CharSequence password) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(KEY);
			String same = Normalizer.normalize(password, Normalizer.Form.NFC);
			return Base64.getEncoder().encodeToString(mac.doFinal(same.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
