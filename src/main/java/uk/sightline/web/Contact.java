package uk.sightline.web;

/**
 * How to reach the organisation that runs the server, as it put it: an e-mail address, a
 * web address or plain words.
 *
 * @param text what readers see, empty if nothing was set
 */
record Contact(String text) {

	/**
	 * Where the text leads.
	 * @return the address, or null where the text is words
	 */
	public String href() {
		if (this.text.matches("https?://\\S+")) {
			return this.text;
		}
		return this.text.matches("[^\\s@:/?&]+@[^\\s@:/?&]+") ? "mailto:" + this.text : null;
	}

}
