package uk.sightline.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.sightline.grading.Area;
import uk.sightline.grading.Comparability;
import uk.sightline.grading.Verdict;
import uk.sightline.inspection.Judgement;

/**
 * Puts the verdicts on all pairs of a row into few sentences: judgements of one area
 * stand or fall together, so the sentences speak of groups of authorities.
 */
final class Verdicts {

	private Verdicts() {
	}

	static List<PairVerdict> of(List<Cell> cells, Comparability comparability) {
		Map<Area, Set<String>> groups = new LinkedHashMap<>();
		for (Cell cell : cells) {
			for (Judgement judgement : cell.judgements()) {
				if (judgement.graded()) {
					groups.computeIfAbsent(judgement.area(), (area) -> new LinkedHashSet<>())
						.add(cell.column().authority().name());
				}
			}
		}
		List<PairVerdict> verdicts = new ArrayList<>();
		List<Area> areas = List.copyOf(groups.keySet());
		for (int i = 0; i < areas.size(); i++) {
			if (groups.get(areas.get(i)).size() > 1) {
				verdicts.add(new PairVerdict(Words.list(groups.get(areas.get(i))),
						comparability.verdict(areas.get(i), areas.get(i))));
			}
			for (int j = i + 1; j < areas.size(); j++) {
				verdicts.addAll(between(groups, areas.get(i), areas.get(j), comparability));
			}
		}
		boolean all = verdicts.size() == 1 && areas.size() == 1 && cells.stream().allMatch(Cell::judged);
		return all ? List.of(new PairVerdict(null, verdicts.get(0).verdict())) : merged(verdicts);
	}

	private static List<PairVerdict> between(Map<Area, Set<String>> groups, Area one, Area other,
			Comparability comparability) {
		Set<String> others = new LinkedHashSet<>(groups.get(other));
		others.removeAll(groups.get(one));
		if (others.isEmpty()) {
			return List.of();
		}
		return List.of(new PairVerdict(Words.list(groups.get(one)) + " with " + Words.list(others),
				comparability.verdict(one, other)));
	}

	/** The same verdict in the same words is said once. */
	private static List<PairVerdict> merged(List<PairVerdict> verdicts) {
		Map<Verdict, Set<String>> who = new LinkedHashMap<>();
		verdicts.forEach(
				(verdict) -> who.computeIfAbsent(verdict.verdict(), (key) -> new LinkedHashSet<>()).add(verdict.who()));
		return who.entrySet()
			.stream()
			.map((entry) -> new PairVerdict(String.join("; ", entry.getValue()), entry.getKey()))
			.toList();
	}

}
