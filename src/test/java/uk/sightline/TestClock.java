package uk.sightline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock in London that stands still until a test moves it, and only ever forward.
 */
public final class TestClock extends Clock {

	public static final ZoneId LONDON = ZoneId.of("Europe/London");

	private final AtomicReference<Instant> now;

	private final ZoneId zone;

	public TestClock() {
		this(new AtomicReference<>(Instant.parse("2026-06-15T11:00:00Z")), LONDON);
	}

	private TestClock(AtomicReference<Instant> now, ZoneId zone) {
		this.now = now;
		this.zone = zone;
	}

	public LocalDate today() {
		return LocalDate.now(this);
	}

	public void forward(Duration duration) {
		this.now.updateAndGet((instant) -> instant.plus(duration));
	}

	/** Moves to a time of the next day in London. */
	public LocalDate tomorrowAt(LocalTime time) {
		LocalDate tomorrow = today().plusDays(1);
		this.now.set(tomorrow.atTime(time).atZone(LONDON).toInstant());
		return tomorrow;
	}

	@Override
	public Instant instant() {
		return this.now.get();
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new TestClock(this.now, zone);
	}

}
