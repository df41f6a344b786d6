package uk.sightline.web;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/**
 * The one clock. A day begins and ends in London, wherever the server stands.
 */
@Configuration(proxyBeanMethods = false)
class LondonClock {

	/**
	 * A fallback, so that a test that sets its own clock need not remove this one.
	 * @return the clock that runs
	 */
	@Bean
	@Fallback
	Clock clock() {
		return Clock.system(ZoneId.of("Europe/London"));
	}

}
