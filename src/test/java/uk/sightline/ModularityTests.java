package uk.sightline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	private static final Pattern ARROW = Pattern.compile("(\\w+) --> (?=(\\w+))");

	@Test
	void every_module_uses_only_those_below_it_that_it_lists() {
		ApplicationModules.of(SightlineApplication.class).verify();
	}

	@Test
	void the_readme_draws_an_arrow_to_what_a_module_may_use_or_to_something_on_the_way_there() throws Exception {
		Map<String, Set<String>> arrows = arrows();
		assertThat(arrows).containsKeys("exchange", "paper", "improvement", "review");
		for (String module : arrows.keySet()) {
			Set<String> allowed = allowed(module);
			assertThat(allowed).as(module).containsAll(arrows.get(module));
			assertThat(below(module, arrows)).as("below " + module).containsAll(allowed);
		}
	}

	private static Map<String, Set<String>> arrows() throws IOException {
		Map<String, Set<String>> arrows = new HashMap<>();
		Matcher arrow = ARROW.matcher(Files.readString(Path.of("README.md")));
		while (arrow.find()) {
			arrows.computeIfAbsent(arrow.group(1), (from) -> new HashSet<>()).add(arrow.group(2));
		}
		return arrows;
	}

	private static Set<String> allowed(String module) throws ClassNotFoundException {
		return Set.copyOf(List.of(Class.forName("uk.sightline." + module + ".package-info")
			.getAnnotation(ApplicationModule.class)
			.allowedDependencies()));
	}

	private static Set<String> below(String module, Map<String, Set<String>> arrows) {
		Set<String> below = new HashSet<>();
		arrows.getOrDefault(module, Set.of()).forEach((next) -> {
			below.add(next);
			below.addAll(below(next, arrows));
		});
		return below;
	}

}
