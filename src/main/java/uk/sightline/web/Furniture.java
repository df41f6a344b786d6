package uk.sightline.web;

import org.springframework.stereotype.Component;

/**
 * What the layout and the fragments need and no controller should have to hand over. They
 * ask this bean, and not the model, so that error pages have it too.
 */
@Component("furniture")
class Furniture {

	private final String styleSheet;

	private final String icon;

	Furniture(StyleSheet styleSheet, Icon icon) {
		this.styleSheet = styleSheet.asset().path();
		this.icon = icon.asset().path();
	}

	public String styleSheet() {
		return this.styleSheet;
	}

	public String icon() {
		return this.icon;
	}

	public Mark mark(String name) {
		return Mark.of(name);
	}

	/**
	 * The value of {@code aria-describedby} for a field.
	 * @param id the field's id
	 * @param hint its line of help, or null
	 * @param errorMessage what is wrong with it, or null
	 * @return the ids of the lines that are there, or null where none is
	 */
	public String describedBy(String id, String hint, String errorMessage) {
		if (hint == null) {
			return (errorMessage != null) ? id + "-error" : null;
		}
		return (errorMessage != null) ? id + "-hint " + id + "-error" : id + "-hint";
	}

}
