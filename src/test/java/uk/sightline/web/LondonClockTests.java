package uk.sightline.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class LondonClockTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(LondonClock.class);

	@Test
	void keeps_the_time_of_London() {
		this.runner
			.run((context) -> assertThat(context.getBean(Clock.class).getZone()).isEqualTo(ZoneId.of("Europe/London")));
	}

	@Test
	void gives_way_to_the_clock_of_a_test() {
		Clock fixed = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
		this.runner.withBean("fixed", Clock.class, () -> fixed)
			.run((context) -> assertThat(context.getBean(Clock.class)).isSameAs(fixed));
	}

}
