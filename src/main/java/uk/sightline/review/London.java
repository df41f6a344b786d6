package uk.sightline.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people here say them. */
final class London {

	static final ZoneId ZONE = ZoneId.of("Europe/London");

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

	private London() {
	}

	/** {@code 22 November 2026, 09:30}; {@code null} stays {@code null}. */
	static String words(Instant moment) {
		return (moment != null) ? MINUTE.format(moment.atZone(ZONE)) : null;
	}

}
