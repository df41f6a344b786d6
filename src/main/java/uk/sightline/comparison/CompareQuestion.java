package uk.sightline.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Framework;
import uk.sightline.grading.Grading;
import uk.sightline.web.BadQuestion;
import uk.sightline.web.NotFound;

/**
 * What the address of a comparison asks for.
 *
 * @param authorities one to six, in the order of the address
 * @param framework the one framework to compare under; {@code null} for each authority's
 * latest graded inspection
 */
record CompareQuestion(List<Authority> authorities, Framework framework) {

	static final int MOST = 6;

	private static final Set<String> MODES = Set.of("latest", "framework");

	/**
	 * Understands an address.
	 * @throws BadQuestion or NotFound with a sentence on what to mend
	 */
	static CompareQuestion of(HttpServletRequest request, String byDefault, Authorities.Directory directory,
			Grading grading) {
		String mode = single(request, "mode");
		String framework = single(request, "framework");
		if (mode != null && !MODES.contains(mode)) {
			throw new BadQuestion("The mode of a comparison is “latest” or “framework”.");
		}
		if ("framework".equals(mode) && framework == null) {
			throw new BadQuestion("Choose the framework to compare under.");
		}
		boolean one = framework != null && !"latest".equals(mode);
		String named = single(request, "authorities");
		return new CompareQuestion(authorities((named != null) ? named : byDefault, directory),
				one ? framework(framework, grading) : null);
	}

	private static List<Authority> authorities(String text, Authorities.Directory directory) {
		List<String> slugs = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
		if (slugs.size() > MOST) {
			throw new BadQuestion("A comparison holds at most six authorities. Leave some out.");
		}
		if (slugs.stream().distinct().count() < slugs.size()) {
			throw new BadQuestion("The same authority is named twice. Name each once.");
		}
		return slugs.stream()
			.map((slug) -> directory.bySlug(slug)
				.orElseThrow(() -> new NotFound("Sightline knows no authority by one of the names in the address. "
						+ "Choose authorities from the list.")))
			.toList();
	}

	private static Framework framework(String code, Grading grading) {
		return grading.framework(code)
			.orElseThrow(() -> new NotFound(
					"Sightline knows no framework of this name. The frameworks page lists them all."));
	}

	private static String single(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		if (values != null && values.length > 1) {
			throw new BadQuestion("The address gives “%s” more than once. Give it once.".formatted(name));
		}
		return (values == null || values[0].isBlank()) ? null : values[0].strip();
	}

}
