package uk.sightline.improvement;

/**
 * A place in which the chain from a recommendation to its measures breaks.
 *
 * @param subject the recommendation, priority, action or measure, by its number
 * @param detail what else to say; {@code null}: nothing
 */
record Gap(Kind kind, String subject, String detail) {

	Gap(Kind kind, String subject) {
		this(kind, subject, null);
	}

	/** Within a line about its subject. */
	public String words() {
		return (this.detail != null) ? this.kind.words() + ": " + this.detail : this.kind.words();
	}

	/**
	 * Whether it is one of the recommendation that the plan refers to by a code. A
	 * priority may have the same number; one that is never referred to has no code.
	 */
	boolean ofRecommendation(String code) {
		return this.kind.of() == Of.RECOMMENDATION && this.kind != Kind.UNNAMED && this.subject.equals(code);
	}

	/** In a list of all of one kind. */
	public String entry() {
		return (this.detail != null) ? this.subject + " (" + this.detail + ")" : this.subject;
	}

	/** What can be missing, in the order of the chain. */
	enum Kind {

		/** Recommended and never referred to. */
		UNNAMED("neither in the plan’s alignment table nor in its text", Of.RECOMMENDATION),

		/** Aligned and never mentioned. */
		ALIGNMENT_ONLY("in the plan’s alignment table but not in its text", Of.RECOMMENDATION),

		/** Mentioned and not aligned. */
		TEXT_ONLY("in the plan’s text but not in its alignment table", Of.RECOMMENDATION),

		/** Both, but not the same. */
		OTHER_PRIORITIES("the text puts it under other priorities than the alignment table", Of.RECOMMENDATION),

		/** The text speaks of it in the past alone. */
		DELIVERED_ONLY("in the text only beside what had been delivered already, or the difference claimed",
				Of.RECOMMENDATION),

		/** The code leads to no finding. */
		UNKNOWN("the recommendation it means is not recorded", Of.RECOMMENDATION),

		/** Nothing to be done refers to it. */
		NO_ACTION("no action names this recommendation", Of.RECOMMENDATION),

		/** The alignment table leaves the priority out. */
		NOT_ALIGNED("no recommendation in the alignment table", Of.PRIORITY),

		/** Nothing is to be done under it. */
		PRIORITY_WITHOUT_ACTIONS("no action", Of.PRIORITY),

		/** Nothing tells whether it succeeds. */
		PRIORITY_WITHOUT_MEASURES("no measure", Of.PRIORITY),

		/** Nobody leads it. */
		NO_LEAD("no lead", Of.ACTION),

		/** Nobody can say whether it is late. */
		NO_QUARTER("no quarter recorded", Of.ACTION),

		/** What is printed points the wrong way. */
		DOUBTFUL("the direction of good performance is doubtful: as printed it looks wrong", Of.MEASURE),

		/** The plan does not say what would be good. */
		NO_DIRECTION("the direction of good performance is not stated", Of.MEASURE),

		/** Nothing could measure it here. */
		NO_INDICATOR("no indicator is linked to this measure", Of.MEASURE),

		/** What would measure it has nothing. */
		NO_VALUE("the linked indicator has no value", Of.MEASURE);

		private final String words;

		private final Of of;

		Kind(String words, Of of) {
			this.words = words;
			this.of = of;
		}

		public String words() {
			return this.words;
		}

		public Of of() {
			return this.of;
		}

	}

	/** Of what something can be missing. */
	enum Of {

		/** What inspectors recommended. */
		RECOMMENDATION("Recommendations"),

		/** What the plan puts first. */
		PRIORITY("Priorities"),

		/** What it will do. */
		ACTION("Actions"),

		/** How it will be judged. */
		MEASURE("Measures");

		private final String plural;

		Of(String plural) {
			this.plural = plural;
		}

		public String plural() {
			return this.plural;
		}

	}

}
