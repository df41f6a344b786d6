package uk.sightline.comparison;

import java.util.Locale;
import java.util.Optional;

import uk.sightline.grading.Comparability;
import uk.sightline.grading.Direction;
import uk.sightline.grading.Theme;
import uk.sightline.grading.Verdict;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;

/**
 * How a judgement stands to the one before it on the same theme. There is a direction
 * only where the two may be compared.
 *
 * @param direction {@code null} where the two may not be compared
 * @param sentence the whole in words, the reason included
 */
public record Change(Verdict verdict, Direction direction, String sentence) {

	static Change between(Theme theme, Outcome before, Judgement earlier, Outcome after, Judgement later,
			Comparability comparability) {
		Verdict verdict = comparability.verdict(earlier.area(), later.area());
		Optional<Direction> direction = comparability.direction(earlier.area(), earlier.grade(), later.area(),
				later.grade());
		return new Change(verdict, direction.orElse(null), "%s: %s. %s".formatted(subject(theme, later),
				facts(before, earlier, after, later, direction), reason(verdict)));
	}

	/** The theme, with the strand where a framework judges it in several. */
	private static String subject(Theme theme, Judgement later) {
		String strand = later.area().section();
		return (strand != null) ? "%s (%s)".formatted(theme.name(), strand.toLowerCase(Locale.UK)) : theme.name();
	}

	/**
	 * The wording of a grade may have changed where the grade did not; each is said in
	 * its own words.
	 */
	private static String unchanged(Outcome before, Judgement earlier, Outcome after, Judgement later) {
		String since = earlier.grade().equals(later.grade()) ? "" : later.grade() + " ";
		return "%s in %s and %sin %s: unchanged".formatted(earlier.grade(), before.moment(), since, after.moment());
	}

	private static String facts(Outcome before, Judgement earlier, Outcome after, Judgement later,
			Optional<Direction> direction) {
		return direction
			.map((known) -> (known == Direction.UNCHANGED) ? unchanged(before, earlier, after, later)
					: "%s to %s between %s and %s: %s".formatted(earlier.grade(), later.grade(), before.moment(),
							after.moment(), known.words()))
			.orElseGet(() -> "%s in %s, %s in %s: no direction can be given".formatted(earlier.grade(), before.moment(),
					later.grade(), after.moment()));
	}

	private static String reason(Verdict verdict) {
		String words = verdict.kind().words();
		return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ": " + lower(verdict.sentence());
	}

	/**
	 * A sentence that follows a colon begins small, unless it begins with an abbreviation
	 * or a name.
	 */
	private static String lower(String sentence) {
		boolean ordinary = sentence.startsWith("The ") || sentence.startsWith("No ") || sentence.startsWith("Until ");
		return ordinary ? sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1) : sentence;
	}

}
