package uk.sightline.inspection;

import org.springframework.util.MultiValueMap;

/**
 * What a form sent, as plain text: no invisible control characters, no blanks around it,
 * and nothing where nothing was keyed.
 */
record Keyed(MultiValueMap<String, String> all) {

	/** A line; {@code null} where it is empty. */
	String line(String name) {
		String text = text(name);
		return (text != null) ? text.replaceAll("\\s+", " ") : null;
	}

	/** Text of several lines; {@code null} where it is empty. */
	String text(String name) {
		String text = this.all.getFirst(name);
		if (text == null) {
			return null;
		}
		String plain = text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
		return plain.isEmpty() ? null : plain;
	}

	boolean has(String name) {
		return this.all.containsKey(name);
	}

	/** The version that the person saw; {@code -1} where the form lacks it. */
	int version() {
		String version = line("version");
		return (version != null && version.matches("[0-9]{1,9}")) ? Integer.parseInt(version) : -1;
	}

	/** Whether the page was reached from the check page, to which it then returns. */
	boolean fromCheck() {
		return "check".equals(line("from"));
	}

}
