package uk.sightline.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

	/** Understands its code and its words, however typed; nothing where it is neither. */
	static Optional<Status> typed(String text) {
		String plain = text.strip().toLowerCase(Locale.UK);
		return Arrays.stream(values())
			.filter((status) -> status.code().equals(plain.replaceAll("[ _]+", "-")) || status.words.equals(plain))
			.findFirst();
	}

	/** As it is recorded. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
