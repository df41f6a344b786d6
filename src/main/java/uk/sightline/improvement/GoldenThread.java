package uk.sightline.improvement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan with the chain of each recommendation it answers.
 *
 * @param readings before and after, by the indicator of a measure
 * @param gaps where its chains break, kind by kind
 */
public record GoldenThread(Plan plan, List<Chain> chains, Map<String, List<Reading>> readings, List<Gap> gaps) {

	public Optional<Chain> chain(String code) {
		return this.chains.stream().filter((chain) -> chain.code().equals(code)).findFirst();
	}

	/** Of one measure; empty where nothing measures it. */
	public List<Reading> readings(Measure measure) {
		return this.readings.getOrDefault(Optional.ofNullable(measure.indicator()).orElse(""), List.of())
			.stream()
			.filter(Reading::any)
			.toList();
	}

	/** The gaps of each kind, those without any included: none is an answer, too. */
	public Map<Gap.Kind, List<Gap>> gapsByKind() {
		Map<Gap.Kind, List<Gap>> byKind = new LinkedHashMap<>();
		Arrays.stream(Gap.Kind.values()).forEach((kind) -> byKind.put(kind, new ArrayList<>()));
		this.gaps.forEach((gap) -> byKind.get(gap.kind()).add(gap));
		return byKind;
	}

}
