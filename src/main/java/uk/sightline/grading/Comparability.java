package uk.sightline.grading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be compared with what, as one pure function of the rules. The first rule that
 * fits decides; a pair that none fits is not comparable. It knows no framework by name.
 */
public final class Comparability {

	private final List<Rule> rules;

	private final Map<String, List<Grade>> scales;

	Comparability(List<Rule> rules, Map<String, List<Grade>> scales) {
		this.rules = rules.stream().sorted(Comparator.comparingInt(Rule::precedence)).toList();
		this.scales = scales;
	}

	/** The verdict on a pair; the order of the two does not matter. */
	public Verdict verdict(Area one, Area other) {
		return this.rules.stream()
			.filter((rule) -> rule.fits(one, other))
			.findFirst()
			.map((rule) -> new Verdict(rule.verdict(), rule.sentence(), rule.slug()))
			.orElse(Verdict.NO_RULE);
	}

	/**
	 * How the later grade stands to the earlier one. Empty where the pair is not
	 * comparable, where one of the two was not graded, or where the words cannot be
	 * placed on one scale.
	 */
	public Optional<Direction> direction(Area earlier, String earlierGrade, Area later, String laterGrade) {
		if (verdict(earlier, later).kind() == Verdict.Kind.NOT_COMPARABLE) {
			return Optional.empty();
		}
		return place(later.scale(), earlier.scale(), earlierGrade)
			.flatMap((before) -> place(later.scale(), later.scale(), laterGrade)
				.map((after) -> Direction.of(before, after)));
	}

	/**
	 * Where on a scale a word of another scale stands, by the word itself or by the word
	 * it reads as.
	 */
	private Optional<Integer> place(String scale, String ownScale, String word) {
		Optional<Integer> direct = position(scale, word);
		return direct.isPresent() ? direct
				: grade(ownScale, word).map(Grade::readsAs).flatMap((readsAs) -> position(scale, readsAs));
	}

	private Optional<Integer> position(String scale, String word) {
		return this.scales.getOrDefault(scale, List.of())
			.stream()
			.filter((grade) -> grade.word().equals(word) || word != null && word.equals(grade.readsAs()))
			.map(Grade::position)
			.findFirst();
	}

	private Optional<Grade> grade(String scale, String word) {
		return this.scales.getOrDefault(scale, List.of())
			.stream()
			.filter((grade) -> grade.word().equals(word))
			.findFirst();
	}

}
