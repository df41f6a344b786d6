package uk.sightline.grading;

/**
 * Whether two judgements may be compared.
 *
 * @param kind the verdict
 * @param sentence why, so that a reader can check it
 * @param rule the name of the rule that decided; {@code null} where none is recorded
 */
public record Verdict(Kind kind, String sentence, String rule) {

	static final Verdict NO_RULE = new Verdict(Kind.NOT_COMPARABLE, "No rule recorded.", null);

	/** The three verdicts, in the words readers see. */
	public enum Kind {

		COMPARABLE("comparable"), WITH_CARE("with care"), NOT_COMPARABLE("not comparable");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

		/** As part of a style's name. */
		public String slug() {
			return this.words.replace(' ', '-');
		}

		static Kind of(String words) {
			for (Kind kind : values()) {
				if (kind.words.equals(words)) {
					return kind;
				}
			}
			throw new IllegalArgumentException(words);
		}

	}

}
