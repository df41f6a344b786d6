package uk.sightline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every template of every module.
 */
class TemplateTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** That of the pages, and that of papers in print. */
	private final String css = new String(new StyleSheet().asset().bytes(), StandardCharsets.UTF_8)
			+ text(Path.of("src/main/resources/look/paper.css"));

	@Test
	void none_has_inline_style_or_script() throws IOException {
		assertThat(templates()).isNotEmpty()
			.allSatisfy((file) -> assertThat(text(file)).as(file.toString())
				.doesNotContainPattern("(?i)\\bstyle\\s*=")
				.doesNotContainPattern("(?i)<(style|script)\\b")
				.doesNotContainPattern("(?i)\\bon[a-z]+\\s*=\\s*\"")
				.doesNotContain("th:utext"));
	}

	@Test
	void each_page_has_a_main_to_skip_to() throws IOException {
		assertThat(templates()).filteredOn((file) -> text(file).matches("(?s).*\\{(layout|signed-in) :: page.*"))
			.isNotEmpty()
			.allSatisfy((file) -> assertThat(text(file)).as(file.toString())
				.contains("<main class=\"govuk-main-wrapper\" id=\"main-content\">"));
	}

	@Test
	void each_class_in_use_is_in_the_style_sheet() throws IOException {
		Pattern name = Pattern.compile("\\b(?:govuk|app)-[a-z0-9_-]*[a-z0-9]");
		for (Path file : templates()) {
			List<String> attributes = Pattern.compile("class(?:append)?=\"([^\"]*)\"")
				.matcher(text(file))
				.results()
				.map((match) -> match.group(1))
				.toList();
			for (String attribute : attributes) {
				assertThat(name.matcher(attribute).results().map((match) -> match.group()))
					.as("classes of %s without a rule", file)
					.allMatch((used) -> this.css.contains("." + used));
			}
		}
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
