package uk.sightline.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reference data of grading as known at one publication.
 *
 * @param frameworks in order of their period
 * @param themes from the top of a page
 * @param scales the words of each scale, best first
 * @param rules by precedence
 */
public record Grading(List<Framework> frameworks, List<Theme> themes, Map<String, List<Grade>> scales,
		List<Rule> rules) {

	public Comparability comparability() {
		return new Comparability(this.rules, this.scales);
	}

	public Optional<Framework> framework(String code) {
		return this.frameworks.stream().filter((framework) -> framework.code().equals(code)).findFirst();
	}

	/** The mark of a word on a scale; {@code none} for a word that is not on it. */
	public String mark(String scale, String word) {
		return this.scales.getOrDefault(scale, List.of())
			.stream()
			.filter((grade) -> grade.word().equals(word))
			.map(Grade::mark)
			.findFirst()
			.orElse("none");
	}

}
