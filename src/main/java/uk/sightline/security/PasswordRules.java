package uk.sightline.security;

import java.util.List;
import java.util.Optional;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * What a password that a person chooses must be: long, and not one that programs guess
 * first, such as common passwords, words, names, rows of keys, and these in a row.
 */
final class PasswordRules {

	private static final int SHORTEST = 12;

	private static final int LONGEST = 200;

	/** More needs no guessing: what begins well is good. */
	private static final int JUDGED = 64;

	/** Of 0 to 4: at 3 even a stolen copy takes long to guess. */
	private static final int GOOD = 3;

	private PasswordRules() {
	}

	/** Says what is wrong with a password and how to mend it, if anything is. */
	static Optional<String> problem(String password, Person person) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional.of("Choose a password of at least 12 characters");
		}
		if (length > LONGEST) {
			return Optional.of("Choose a password of at most 200 characters");
		}
		String judged = password.substring(0, Math.min(JUDGED, password.length()));
		List<String> known = List.of("sightline", person.signIn(), person.name());
		return (new Zxcvbn().measure(judged, known).getScore() < GOOD)
				? Optional.of("Choose a password that is harder to guess, such as four words that have nothing to do"
						+ " with each other: this one is common, or made of common parts, your name or this service’s")
				: Optional.empty();
	}

}
