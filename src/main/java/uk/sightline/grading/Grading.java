package uk.sightline.grading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

	/**
	 * The names of the rules that can decide on a pair of these areas, for whoever must
	 * know whether a change of a rule touches what is shown.
	 */
	public Set<String> rulesOn(Collection<Area> areas) {
		return this.rules.stream()
			.filter((rule) -> areas.stream()
				.anyMatch((one) -> areas.stream().anyMatch((other) -> rule.fits(one, other))))
			.map(Rule::slug)
			.collect(Collectors.toSet());
	}

	/** The same with some of the themes only, in their order. */
	public Grading on(Collection<String> themes) {
		return new Grading(this.frameworks,
				this.themes.stream().filter((theme) -> themes.contains(theme.slug())).toList(), this.scales,
				this.rules);
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
