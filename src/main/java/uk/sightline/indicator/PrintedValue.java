package uk.sightline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.sightline.web.PartialDate;

/**
 * A value as it is printed, and as it is understood: a figure, a range, or the reason why
 * there is none. What could mean two things is refused with how to say which.
 *
 * @param printed as it is kept
 * @param upTo the upper end of a range
 * @param status {@code null} where it is refused
 * @param problem what is wrong with it; {@code null} where it is right
 */
record PrintedValue(String printed, BigDecimal value, BigDecimal upTo, Status status, String qualifier,
		String problem) {

	/** What is kept where nothing is printed and the status says why. */
	static final String BLANK = "(blank)";

	private static final Map<String, Status> CODES = Map.of("c", Status.SUPPRESSED, "k", Status.ROUNDS_TO_ZERO, "low",
			Status.ROUNDS_TO_ZERO, "u", Status.LOW_RELIABILITY, "z", Status.NOT_APPLICABLE, "..", Status.NOT_AVAILABLE,
			"-", Status.MISSING);

	/** Until then, x stood for what is suppressed. */
	private static final LocalDate X_CHANGED = LocalDate.of(2018, 1, 1);

	private static final Pattern RANGE = Pattern.compile("(.*[0-9]%?)(?: to | ?– ?)(-?[0-9].*)");

	private static final Pattern ONE_IN = Pattern.compile("(?i)(?:1|one) in ([0-9].*)");

	/**
	 * Reads a value.
	 * @param typed {@code null}: nothing
	 * @param status as given beside it; {@code null} where nothing is
	 * @param unit of the indicator
	 * @param released the day of the source, to which the meaning of a code belongs
	 */
	static PrintedValue of(String typed, Status status, String qualifier, Unit unit, PartialDate released) {
		if (typed == null) {
			return (status != null && !status.valued() && status != Status.NO_FIGURE)
					? new PrintedValue(BLANK, null, null, status, qualifier, null)
					: refused("", "It is blank, which says nothing: write the figure, or why there is none: "
							+ "c (suppressed), .. (not available), z (not applicable), low (rounds to zero), u (low reliability).");
		}
		String text = PrintedNumber.plain(typed).toLowerCase(Locale.UK);
		if (status != null && !status.valued()) {
			return (PrintedNumber.of(typed).value() != null && status != Status.NO_FIGURE)
					? refused(typed,
							"It is a figure, but the status says that there is none: “%s”.".formatted(status.words()))
					: new PrintedValue(typed, null, null, status, qualifier, null);
		}
		if (text.matches("n/?a|n\\.a\\.?|#n/a")) {
			return refused(typed,
					"“%s” can mean two things: write .. for not available or z for not applicable.".formatted(typed));
		}
		Status reason = text.equals("x") ? x(released) : CODES.get(text);
		if (text.equals("x") && reason == null) {
			return refused(typed,
					"In files until 2017 x meant suppressed, since then not available, and the day of this source "
							+ "is not known: write c for suppressed or .. for not available.");
		}
		if (reason != null) {
			return (status == null || status == Status.FINAL)
					? new PrintedValue(typed, null, null, reason, qualifier, null)
					: refused(typed, "“%s” says that there is no figure, the status says “%s”.".formatted(typed,
							status.words()));
		}
		return figure(typed, text, (status != null) ? status : Status.FINAL, qualifier, unit);
	}

	private static Status x(PartialDate released) {
		return (released == null) ? null : released.last().isBefore(X_CHANGED) ? Status.SUPPRESSED
				: released.first().isBefore(X_CHANGED) ? null : Status.NOT_AVAILABLE;
	}

	private static PrintedValue figure(String typed, String text, Status status, String qualifier, Unit unit) {
		Integer said = said(text, unit);
		if (said != null) {
			return new PrintedValue(typed, BigDecimal.valueOf(said), null, status,
					Qualifiers.with(qualifier, Qualifiers.FROM_WORDS), null);
		}
		Matcher oneIn = ONE_IN.matcher(text);
		Matcher range = RANGE.matcher(text);
		if (unit.code().equals("one-in") && oneIn.matches()) {
			return number(typed, PrintedNumber.of(oneIn.group(1)), status, qualifier);
		}
		if (!range.matches()) {
			return number(typed, PrintedNumber.of(bare(text, typed, unit)), status, qualifier);
		}
		PrintedNumber low = PrintedNumber.of(bare(range.group(1), range.group(1), unit));
		PrintedNumber high = PrintedNumber.of(bare(range.group(2), range.group(2), unit));
		if (low.problem() != null || high.problem() != null) {
			return refused(typed, (low.problem() != null) ? low.problem() : high.problem());
		}
		return (low.value().compareTo(high.value()) < 0)
				? new PrintedValue(typed, low.value(), high.value(), status, qualifier, null)
				: refused(typed, "The upper end of a range is greater than the lower.");
	}

	/** Without the sign of the unit, where it is that of the indicator. */
	private static String bare(String text, String typed, Unit unit) {
		if (unit.share() && text.endsWith("%")) {
			return text.substring(0, text.length() - 1);
		}
		return (unit.code().equals("pounds") && text.startsWith("£")) ? text.substring(1) : typed;
	}

	/** A figure given as a word. */
	private static Integer said(String text, Unit unit) {
		return switch (text) {
			case "none", "nil", "zero" -> 0;
			case "half" -> unit.share() ? 50 : null;
			case "all" -> unit.share() ? 100 : null;
			default -> null;
		};
	}

	private static PrintedValue number(String typed, PrintedNumber number, Status status, String qualifier) {
		return (number.problem() != null) ? refused(typed, number.problem())
				: new PrintedValue(typed, number.value(), null, status, qualifier, null);
	}

	private static PrintedValue refused(String typed, String problem) {
		return new PrintedValue(typed, null, null, null, null, problem);
	}

	/** In words, with the unit. */
	String words(Unit unit) {
		if (!this.status.valued()) {
			return (this.status == Status.NO_FIGURE) ? "“%s”, no figure".formatted(this.printed) : this.status.words();
		}
		String figure = unit.words()
			.alone(new Figure(this.value, this.upTo, Qualifiers.before(this.qualifier), null, null));
		return figure + Qualifiers.after(this.qualifier)
				+ ((this.status != Status.FINAL) ? ", " + this.status.words() : "");
	}

}
