package uk.sightline;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void every_module_uses_only_those_below_it_that_it_lists() {
		ApplicationModules.of(SightlineApplication.class).verify();
	}

}
