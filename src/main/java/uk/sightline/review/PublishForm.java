package uk.sightline.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

import uk.sightline.web.Link;

/**
 * When to publish what a reviewer approves, as keyed.
 *
 * @param when {@code now} or {@code later}
 */
record PublishForm(String when, String day, String month, String year, String time) {

	static final PublishForm EMPTY = new PublishForm("", "", "", "", "");

	static PublishForm of(Map<String, String> fields) {
		return new PublishForm(fields.getOrDefault("when", ""), fields.getOrDefault("at-day", ""),
				fields.getOrDefault("at-month", ""), fields.getOrDefault("at-year", ""),
				fields.getOrDefault("at-time", ""));
	}

	public boolean now() {
		return this.when.equals("now");
	}

	/** What is wrong with it, if anything. */
	Optional<Link> wrong(Instant now) {
		if (now()) {
			return Optional.empty();
		}
		if (!this.when.equals("later")) {
			return Optional.of(new Link("Choose whether to publish now or at a time", "#when"));
		}
		if (date() == null) {
			return Optional.of(new Link("Give a day that exists, such as 27 3 2027", "#at-day"));
		}
		if (minute() == null) {
			return Optional.of(new Link("Give a time of day from 00:00 to 23:59, such as 09:30", "#at-time"));
		}
		if (!moment().isAfter(now)) {
			return Optional.of(new Link("Give a time to come. To publish at once, choose “Now”", "#at-day"));
		}
		return moment().isAfter(ZonedDateTime.ofInstant(now, London.ZONE).plusYears(1).toInstant())
				? Optional.of(new Link("Give a time within a year from now", "#at-day")) : Optional.empty();
	}

	/** The moment meant, in London. */
	Instant moment() {
		return date().atTime(minute()).atZone(London.ZONE).toInstant();
	}

	private LocalDate date() {
		try {
			return LocalDate.of(number(this.year, 4), number(this.month, 2), number(this.day, 2));
		}
		catch (DateTimeException | NumberFormatException ex) {
			return null;
		}
	}

	private LocalTime minute() {
		try {
			return this.time.strip().matches("[0-9]{1,2}[:.][0-9]{2}")
					? LocalTime.of(Integer.parseInt(this.time.strip().split("[:.]")[0]),
							Integer.parseInt(this.time.strip().split("[:.]")[1]))
					: null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static int number(String text, int digits) {
		if (!text.strip().matches("[0-9]{1,%d}".formatted(digits))) {
			throw new NumberFormatException(text);
		}
		return Integer.parseInt(text.strip());
	}

}
