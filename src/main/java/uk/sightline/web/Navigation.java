package uk.sightline.web;

/**
 * Where the reader is, so that the layout can mark the section without being told by
 * every page.
 *
 * @param path the path of the request
 */
record Navigation(String path) {

	/**
	 * The value of {@code aria-current} for a section.
	 * @param section the section's address
	 * @return "page" for the section's own page, "true" for a page inside it, else null
	 */
	public String current(String section) {
		if (this.path.equals(section)) {
			return "page";
		}
		return this.path.startsWith(section + "/") ? "true" : null;
	}

}
