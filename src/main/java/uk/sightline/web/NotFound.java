package uk.sightline.web;

/**
 * What the address names is not in Sightline. The reader gets the sentence, with the
 * status 404.
 */
public class NotFound extends RuntimeException {

	/**
	 * Says what was not found.
	 * @param sentence a whole sentence for the reader; it may quote the address, the page
	 * escapes it
	 */
	public NotFound(String sentence) {
		super(sentence, null, false, false);
	}

}
