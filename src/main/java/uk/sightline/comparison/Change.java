package uk.sightline.comparison;

import java.util.Locale;
import java.util.Optional;

import uk.sightline.grading.Comparability;
import uk.sightline.grading.Direction;
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
record Change(Verdict verdict, Direction direction, String sentence) {

	static Change between(String theme, Outcome before, Judgement earlier, Outcome after, Judgement later,
			Comparability comparability) {
		Verdict verdict = comparability.verdict(earlier.area(), later.area());
		Optional<Direction> direction = comparability.direction(earlier.area(), earlier.grade(), later.area(),
				later.grade());
		return new Change(verdict, direction.orElse(null),
				"%s: %s. %s".formatted(theme, facts(before, earlier, after, later, direction), reason(verdict)));
	}

	private static String facts(Outcome before, Judgement earlier, Outcome after, Judgement later,
			Optional<Direction> direction) {
		return direction
			.map((known) -> (known == Direction.UNCHANGED)
					? "%s in %s and in %s: unchanged".formatted(later.grade(), before.when(), after.when())
					: "%s to %s between %s and %s: %s".formatted(earlier.grade(), later.grade(), before.when(),
							after.when(), known.words()))
			.orElseGet(() -> "%s in %s, %s in %s: no direction can be given".formatted(earlier.grade(), before.when(),
					later.grade(), after.when()));
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
