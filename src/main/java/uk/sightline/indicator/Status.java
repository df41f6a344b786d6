package uk.sightline.indicator;

import java.util.Locale;

/** Whether a value is final, or why there is none. */
public enum Status {

	FINAL("final", true), PROVISIONAL("provisional", true), ESTIMATED("estimated", true),

	FORECAST("forecast", true), TARGET("target", true),

	NO_FIGURE("no figure is given, only words", false),

	SUPPRESSED("suppressed, for a small number could identify somebody", false),

	ROUNDS_TO_ZERO("it rounds to zero", false), LOW_RELIABILITY("too unreliable to be shown", false),

	NOT_AVAILABLE("not available", false), NOT_APPLICABLE("not applicable", false),

	MISSING("missing, without a reason", false);

	private final String words;

	private final boolean valued;

	Status(String words, boolean valued) {
		this.words = words;
		this.valued = valued;
	}

	static Status of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/** For a reader: what it is, or why there is no value. */
	public String words() {
		return this.words;
	}

	boolean valued() {
		return this.valued;
	}

	/** Whether it says what is to be, and not what was. */
	public boolean ahead() {
		return this == FORECAST || this == TARGET;
	}

}
