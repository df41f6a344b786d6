package uk.sightline.database;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of our own server's three users, made once and kept beside the data.
 */
record Passwords(String superuser, String owner, String application) {

	private static final String FILE = "passwords.properties";

	/**
	 * Reads what was made at the first start.
	 */
	static Passwords read(DataFolder folder) throws IOException {
		Properties kept = folder.read(FILE);
		Passwords passwords = new Passwords(kept.getProperty("superuser"), kept.getProperty("owner"),
				kept.getProperty("application"));
		if (passwords.superuser == null || passwords.owner == null || passwords.application == null) {
			throw new StartRefused("The data in " + folder.path() + " is damaged (" + FILE
					+ " is missing or not whole) and was left as it is: restore the folder from a back-up.");
		}
		return passwords;
	}

	static Passwords make(DataFolder folder) throws IOException {
		Properties made = folder.read(FILE);
		for (String user : new String[] { "superuser", "owner", "application" }) {
			made.putIfAbsent(user, random());
		}
		folder.write(FILE, made);
		return read(folder);
	}

	private static String random() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public String toString() {
		return "Passwords[hidden]";
	}

}
