package uk.sightline.security;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.TestClock;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Guessing is slow, and locks nobody out for long. */
@SightlineTest
class GuessingTests {

	@Autowired
	private Attempts attempts;

	@Autowired
	private TestClock clock;

	private final String name = "guessed-" + UUID.randomUUID();

	@Test
	void five_wrong_tries_from_one_address_wait_a_quarter_of_an_hour_there_and_nowhere_else() {
		String address = address();
		fail(this.name, address, 5);
		assertThat(tried(this.name, address)).isFalse();
		assertThat(tried(this.name, address())).isTrue();
		assertThat(tried("another-" + this.name, address)).isTrue();
		this.clock.forward(Duration.ofMinutes(16));
		assertThat(tried(this.name, address)).isTrue();
	}

	@Test
	void a_right_password_forgives_the_wrong_ones_before() {
		String address = address();
		fail(this.name, address, 4);
		succeed(this.name, address);
		fail(this.name, address, 4);
		assertThat(tried(this.name, address)).isTrue();
		assertThat(tried(this.name, address)).isFalse();
	}

	@Test
	void ten_wrong_tries_from_everywhere_leave_strangers_one_a_minute_and_the_person_free() {
		String home = address();
		succeed(this.name, home);
		IntStream.range(0, 10).forEach((i) -> fail(this.name, address(), 1));
		assertThat(tried(this.name, address())).isFalse();
		assertThat(tried(this.name, home)).isTrue();
		this.clock.forward(Duration.ofSeconds(61));
		assertThat(tried(this.name, address())).isTrue();
		assertThat(tried(this.name, address())).isFalse();
	}

	@Test
	void twenty_wrong_tries_with_any_names_make_an_address_wait_but_not_those_who_work_there() {
		String office = address();
		succeed(this.name, office);
		IntStream.range(0, 20).forEach((i) -> fail("n" + i + this.name, office, 1));
		assertThat(tried("one-more-" + this.name, office)).isFalse();
		assertThat(tried(this.name, office)).isTrue();
	}

	@Test
	void the_addresses_that_one_subscriber_has_count_as_one() {
		IntStream.range(0, 5).forEach((i) -> fail(this.name, "2001:db8:7:8::" + i, 1));
		assertThat(tried(this.name, "2001:db8:7:8:ffff::1")).isFalse();
		assertThat(tried(this.name, "2001:db8:7:9::1")).isTrue();
	}

	@Test
	void many_at_once_get_no_further_than_one_after_the_other() throws Exception {
		String address = address();
		var pool = Executors.newFixedThreadPool(8);
		long through = pool.invokeAll(
				IntStream.range(0, 30).mapToObj((i) -> (Callable<Boolean>) () -> tried(this.name, address)).toList())
			.stream()
			.filter((one) -> {
				try {
					return one.get();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			})
			.count();
		pool.shutdown();
		assertThat(through).isEqualTo(5);
	}

	private void fail(String name, String address, int times) {
		IntStream.range(0, times).forEach((i) -> assertThat(tried(name, address)).isTrue());
	}

	private boolean tried(String name, String address) {
		return this.attempts.begin(name, address).isPresent();
	}

	private void succeed(String name, String address) {
		this.attempts.succeeded(this.attempts.begin(name, address).getAsLong());
	}

	private static String address() {
		UUID random = UUID.randomUUID();
		return "10." + (random.getLeastSignificantBits() >>> 16 & 255) + "."
				+ (random.getLeastSignificantBits() >>> 8 & 255) + "." + (random.getLeastSignificantBits() & 255);
	}

}
