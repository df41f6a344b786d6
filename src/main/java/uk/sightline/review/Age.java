package uk.sightline.review;

import java.time.Duration;
import java.time.Instant;

/** How long something has been waiting, as a colleague would say it. */
public final class Age {

	private static final int DAYS_TOLD_IN_WEEKS = 14;

	private Age() {
	}

	public static String words(Instant since, Instant now) {
		Duration age = Duration.between(since, now);
		if (age.toMinutes() < 1) {
			return "just now";
		}
		if (age.toHours() < 1) {
			return several(age.toMinutes(), "minute");
		}
		if (age.toDays() < 1) {
			return several(age.toHours(), "hour");
		}
		return (age.toDays() < DAYS_TOLD_IN_WEEKS) ? several(age.toDays(), "day") : several(age.toDays() / 7, "week");
	}

	private static String several(long count, String unit) {
		return count + " " + unit + ((count == 1) ? "" : "s");
	}

}
