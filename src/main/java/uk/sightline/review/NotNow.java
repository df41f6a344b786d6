package uk.sightline.review;

import java.util.List;

/**
 * What somebody wants to do with a revision cannot be done as it stands now. Nothing was
 * changed. The sentences say why, and what can be done instead; they are answered with
 * the status 409.
 */
public class NotNow extends RuntimeException {

	private final transient List<String> sentences;

	public NotNow(String sentence) {
		this(List.of(sentence));
	}

	NotNow(List<String> sentences) {
		super(null, null, false, false);
		this.sentences = List.copyOf(sentences);
	}

	public List<String> sentences() {
		return this.sentences;
	}

}
