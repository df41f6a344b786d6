package uk.sightline.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How firm a figure is, or why there is none. */
enum KeyedStatus {

	FINAL("final"), PROVISIONAL("provisional"), ESTIMATED("estimated"), FORECAST("forecast"), TARGET("a target"),
	NO_FIGURE("no figure, only words"), SUPPRESSED("suppressed"), ROUNDS_TO_ZERO("rounds to zero"),
	LOW_RELIABILITY("of low reliability"), NOT_AVAILABLE("not available"), NOT_APPLICABLE("not applicable"),
	MISSING("missing, no reason given");

	private final String words;

	KeyedStatus(String words) {
		this.words = words;
	}

	/** Understands its name and its words; nothing where it is neither. */
	static Optional<KeyedStatus> of(String typed) {
		String text = typed.strip().toLowerCase(Locale.UK);
		return Arrays.stream(values())
			.filter((status) -> status.slug().equals(text.replaceAll("[ _]+", "-")) || status.words.equals(text))
			.findFirst();
	}

	/** As it is recorded. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String words() {
		return this.words;
	}

	/** Whether there is a figure. */
	public boolean valued() {
		return compareTo(NO_FIGURE) < 0;
	}

}
