package uk.sightline.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The only event that changes what the public sees.
 *
 * @param number consecutive from 1
 * @param publishedAt the instant of publication
 * @param publishedOn the day of publication in London
 * @param way {@code load} from the command line, {@code review} by two people
 * @param enteredBy who entered it
 * @param approvedBy who approved it; {@code null} for a load
 * @param reason why, in a sentence for readers
 */
public record Publication(int number, Instant publishedAt, LocalDate publishedOn, String way, String enteredBy,
		String approvedBy, String reason) {
}
