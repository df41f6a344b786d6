package uk.sightline.web;

/**
 * The address asks for something that cannot be answered, such as a date that does not
 * exist. The reader gets the sentence, with the status 400.
 */
public class BadQuestion extends RuntimeException {

	/**
	 * Says what is wrong with the question.
	 * @param sentence a whole sentence for the reader, which also says what would be
	 * right; it may quote the address, the page escapes it
	 */
	public BadQuestion(String sentence) {
		super(sentence, null, false, false);
	}

}
