package uk.sightline.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.sightline.review.AsOf;
import uk.sightline.review.Publications;
import uk.sightline.review.RecordHistory;

import org.springframework.stereotype.Component;

/**
 * Tells what later publications changed in the records that a paper rests on, in their
 * own sentences. The paper itself is never read anew.
 */
@Component
class Changed {

	/** How the sentences on a plan name the priority that a row belongs to. */
	private static final Pattern OF_A_PRIORITY = Pattern
		.compile(": (?:priority |action |measure |delivered |[^:,]{1,20}, priority )([0-9]{1,3})[.:,]");

	/** How those on a set of neighbours name the authority. */
	private static final Pattern OF_AN_AUTHORITY = Pattern.compile(": ([A-Z][0-9]{8}), neighbour [0-9]+: ");

	private final Concerned concerned;

	private final RecordHistory records;

	private final ValueChanges values;

	private final Publications publications;

	Changed(Concerned concerned, RecordHistory records, ValueChanges values, Publications publications) {
		this.concerned = concerned;
		this.records = records;
		this.values = values;
		this.publications = publications;
	}

	/** What has changed up to the moment of the reader. */
	Since since(Contents contents, AsOf now) {
		int then = contents.asOf().publication();
		Map<Integer, List<String>> sentences = new TreeMap<>();
		Set<String> codes = this.concerned.codes(contents, now);
		this.records.since(this.concerned.records(contents, now), then, now.publication())
			.stream()
			.filter((change) -> shown(change, contents.paper().selection(), codes))
			.forEach((change) -> sentences.computeIfAbsent(change.publication(), (number) -> new ArrayList<>())
				.add(change.sentence()));
		return new Since(sentences.entrySet()
			.stream()
			.map((entry) -> new Since.Entry(this.publications.find(entry.getKey()).orElseThrow(), entry.getValue()))
			.toList(), values(contents, now, codes));
	}

	/** An indicator by which only a plan's measure is read stands beside nothing. */
	private List<String> values(Contents contents, AsOf now, Set<String> codes) {
		int then = contents.asOf().publication();
		List<String> chosen = contents.paper().selection().indicators();
		Set<String> measures = contents.measured();
		chosen.forEach(measures::remove);
		List<String> values = new ArrayList<>(this.values.between(then, now.publication(), chosen,
				this.concerned.codesAbove(contents, now), this.concerned.codesBeside(contents, now)));
		values.addAll(this.values.between(then, now.publication(), measures, codes, Set.of()));
		return values;
	}

	/**
	 * Of a plan only what concerns a chosen priority or the whole, of a set of neighbours
	 * only what concerns a chosen authority or the whole.
	 */
	private static boolean shown(RecordHistory.Since change, Selection chosen, Set<String> codes) {
		return switch (change.kind()) {
			case "improvement-plan" -> concerns(change, OF_A_PRIORITY, chosen.plans().get(change.slug()));
			case "neighbour-set" -> concerns(change, OF_AN_AUTHORITY, codes);
			default -> true;
		};
	}

	private static boolean concerns(RecordHistory.Since change, Pattern part, Collection<String> chosen) {
		Matcher named = part.matcher(change.sentence());
		return !named.find() || chosen.contains(named.group(1));
	}

}
