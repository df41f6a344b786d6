package uk.sightline.grading;

import org.junit.jupiter.api.Test;
import uk.sightline.FoundingSite;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of a framework on the founding data. */
@FoundingSite
class FrameworkPageTests {

	@LocalServerPort
	private int port;

	@Test
	void two_scales_with_the_same_words_say_whom_they_judge() {
		assertThat(new FoundingSite.Reader(this.port).page("/frameworks/single-inspection-framework")
			.select("h2:contains(Scale)")
			.eachText()).containsExactly("Scale: outstanding, good, requires improvement, inadequate",
					"Scale for the Local Safeguarding Children Board: outstanding, good, requires improvement, inadequate");
	}

}
