package uk.sightline.review;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every few seconds, while Sightline serves, whether the time of anything has come.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class DueTimer {

	private final DuePublications due;

	DueTimer(DuePublications due) {
		this.due = due;
	}

	@Scheduled(initialDelayString = "${sightline.publish-due-every}",
			fixedDelayString = "${sightline.publish-due-every}")
	void look() {
		this.due.publish();
	}

}
