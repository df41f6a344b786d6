package uk.sightline.web;

import org.springframework.util.MultiValueMap;

/**
 * What a form sent, as plain text: no invisible control characters, no blanks around it,
 * and nothing where nothing was keyed.
 */
public record Keyed(MultiValueMap<String, String> all) {

	/** A line; {@code null} where it is empty. */
	public String line(String name) {
		String text = text(name);
		return (text != null) ? text.replaceAll("\\s+", " ") : null;
	}

	/** Text of several lines; {@code null} where it is empty. */
	public String text(String name) {
		String text = this.all.getFirst(name);
		if (text == null) {
			return null;
		}
		String plain = text.replace("\r\n", "\n")
			.replaceAll("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]", "")
			.strip();
		return plain.isEmpty() ? null : plain;
	}

	public boolean has(String name) {
		return this.all.containsKey(name);
	}

	/** The version that the person saw; {@code -1} where the form lacks it. */
	public int version() {
		String version = line("version");
		return (version != null && version.matches("[0-9]{1,9}")) ? Integer.parseInt(version) : -1;
	}

	/** Whether the page was reached from the check page, to which it then returns. */
	public boolean fromCheck() {
		return "check".equals(line("from"));
	}

}
