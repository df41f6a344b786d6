package uk.sightline.indicator;

import java.math.BigDecimal;

/**
 * What a source itself says a value compares with. It is shown apart from what Sightline
 * works out.
 *
 * @param with with whom or what
 * @param kind {@code level}, {@code gap}, {@code direction} or {@code words}
 * @param said the level or gap, the direction, or the words
 * @param period its period as printed; {@code null} where not given
 * @param set which set of neighbours or other group; {@code null} where not given
 * @param statistic average, mean or median; {@code null} where not given
 */
public record PrintedComparator(String with, String kind, String said, String period, String set, String statistic) {

	/** As a sentence has it: {@code England: 60 (average; at 31 March 2014)}. */
	public String words(Unit unit) {
		String detail = java.util.stream.Stream.of(this.statistic, this.set, this.period)
			.filter(java.util.Objects::nonNull)
			.collect(java.util.stream.Collectors.joining("; "));
		return "%s: %s%s".formatted(who(), what(unit), detail.isEmpty() ? "" : " (" + detail + ")");
	}

	private String who() {
		return switch (this.with) {
			case "england" -> "England";
			case "region" -> "The region";
			case "statistical-neighbours" -> "Statistical neighbours";
			case "similar-authorities" -> "Similar authorities";
			case "earlier" -> "Earlier";
			case "target" -> "Target";
			default -> "Others";
		};
	}

	private String what(Unit unit) {
		return switch (this.kind) {
			case "level" -> unit.words().alone(Figure.of(this.said));
			case "gap" -> gap(new BigDecimal(this.said), unit);
			case "direction" -> switch (this.said) {
				case "higher", "lower" -> "the value is " + this.said;
				case "increased", "decreased", "improved", "worsened" -> "the value has " + this.said;
				default -> this.said;
			};
			default -> this.said;
		};
	}

	/** A gap is what the value is more than the other. */
	private static String gap(BigDecimal gap, Unit unit) {
		return (gap.signum() == 0) ? "no gap" : "a gap of %s, the value being %s".formatted(
				unit.words().alone(Figure.of(gap.abs().toPlainString())), (gap.signum() > 0) ? "higher" : "lower");
	}

	/**
	 * Whether it says what is aimed at or expected, and not what was:
	 * {@code Target: to decrease}.
	 */
	boolean ahead() {
		return this.kind.equals("words") && this.said.startsWith("to ");
	}

}
