package uk.sightline.database;

/**
 * A foreseeable reason not to start, told to whoever started Sightline in one sentence.
 * The message must say what to do and must never hold a password.
 */
class StartRefused extends RuntimeException {

	StartRefused(String sentence) {
		super(sentence);
	}

	StartRefused(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
