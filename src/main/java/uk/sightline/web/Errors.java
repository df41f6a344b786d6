package uk.sightline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.sightline.web.Link;

/**
 * What is wrong with a form, in the order of its fields; one sentence for each.
 */
public final class Errors {

	private final Map<String, String> sentences = new LinkedHashMap<>();

	/** Notes what is wrong with a field, unless something is noted already. */
	public Errors add(String field, String sentence) {
		if (sentence != null) {
			this.sentences.putIfAbsent(field, sentence);
		}
		return this;
	}

	/** Asks for a text that is there and no longer than its column. */
	public Errors text(String field, String text, String name, int most) {
		if (text == null) {
			return add(field, "Enter " + name);
		}
		return atMost(field, text, name, most);
	}

	/** Asks that a text, if there is one, is no longer than its column. */
	public Errors atMost(String field, String text, String name, int most) {
		if (text != null && text.codePointCount(0, text.length()) > most) {
			add(field,
					"%s must be %,d characters or fewer: it has %,d".formatted(
							Character.toUpperCase(name.charAt(0)) + name.substring(1), most,
							text.codePointCount(0, text.length())));
		}
		return this;
	}

	public boolean none() {
		return this.sentences.isEmpty();
	}

	/** What is wrong with a field, or {@code null}. */
	public String of(String field) {
		return this.sentences.get(field);
	}

	/** One link for each, for the error summary. */
	public List<Link> links() {
		return this.sentences.entrySet()
			.stream()
			.map((error) -> new Link(error.getValue(), "#" + error.getKey()))
			.toList();
	}

}
