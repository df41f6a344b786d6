package uk.sightline.web;

/**
 * One option of a select, of radios or of checkboxes.
 *
 * @param value what the form sends
 * @param text what the reader sees
 * @param hint a line of help below the text (not in a select), or null
 * @param checked whether it is chosen already
 */
public record Choice(String value, String text, String hint, boolean checked) {

	/**
	 * An option without a line of help.
	 * @param value what the form sends
	 * @param text what the reader sees
	 * @param checked whether it is chosen already
	 */
	public Choice(String value, String text, boolean checked) {
		this(value, text, null, checked);
	}

}
