package uk.sightline.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.grading.Framework;
import uk.sightline.inspection.Outcome;
import uk.sightline.inspection.Outcomes;
import uk.sightline.review.AsOf;

import org.springframework.stereotype.Component;

/**
 * Chooses for each authority of a comparison the inspection whose judgements are shown,
 * and says in words why there is none.
 */
@Component
class Columns {

	private final Authorities authorities;

	private final Outcomes outcomes;

	Columns(Authorities authorities, Outcomes outcomes) {
		this.authorities = authorities;
		this.outcomes = outcomes;
	}

	/**
	 * The columns of a comparison.
	 * @param framework the one framework to compare under; {@code null} for the latest
	 * graded inspection under any
	 */
	List<Column> of(List<Authority> chosen, Framework framework, AsOf asOf) {
		List<String> codes = chosen.stream().flatMap((authority) -> authority.codes().stream()).toList();
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		Map<String, List<Outcome>> outcomes = this.outcomes.everOf(codes, asOf)
			.stream()
			.collect(
					Collectors.groupingBy((outcome) -> directory.byCode(outcome.authorityCode()).orElseThrow().slug()));
		return chosen.stream()
			.map((authority) -> column(authority, outcomes.getOrDefault(authority.slug(), List.of()), framework, asOf))
			.toList();
	}

	private static Column column(Authority authority, List<Outcome> ever, Framework framework, AsOf asOf) {
		List<Outcome> published = ever.stream().filter((outcome) -> publishedBy(outcome, asOf)).toList();
		List<Outcome> inspected = published.stream().filter(Outcome::inspected).toList();
		Optional<Outcome> latest = latest((framework == null) ? inspected
				: published.stream().filter(Outcome::graded).filter((outcome) -> under(framework, outcome)).toList());
		Optional<Outcome> awaited = awaited(ever, framework, asOf);
		String absence = awaited.isPresent() ? "Inspected, not yet published on this day"
				: absence(authority, published, framework, asOf);
		return new Column(authority, latest.orElse(null), inspected, latest.isPresent() ? null : absence, awaited
			.map((outcome) -> "Inspected from %s, not yet published on this day".formatted(outcome.startedOn().words()))
			.orElse(null));
	}

	/** The inspection published last; one without a known day counts by its fieldwork. */
	static Optional<Outcome> latest(List<Outcome> outcomes) {
		return outcomes.stream()
			.max(Comparator
				.<Outcome, LocalDate>comparing(
						(outcome) -> ((outcome.publishedOn() != null) ? outcome.publishedOn() : outcome.date()).last())
				.thenComparing(Outcome::slug));
	}

	private static boolean under(Framework framework, Outcome outcome) {
		return framework == null || outcome.framework().code().equals(framework.code());
	}

	/** Under an explicit day what has no known date of publication never counts. */
	private static boolean publishedBy(Outcome outcome, AsOf asOf) {
		return asOf.on() == null || (outcome.publishedOn() != null && !outcome.publishedOn().last().isAfter(asOf.on()));
	}

	private static String absence(Authority authority, List<Outcome> published, Framework framework, AsOf asOf) {
		if (!authority.existedOn(asOf.day())) {
			return "The authority did not exist on this day";
		}
		if (framework == null || published.isEmpty()) {
			return (asOf.on() == null) ? "Not recorded in Sightline"
					: "No graded inspection by this day recorded in Sightline";
		}
		boolean within = framework.validTo() != null
				&& published.stream()
					.anyMatch((outcome) -> outcome.date().first().isBefore(framework.validFrom().first()))
				&& published.stream().anyMatch((outcome) -> outcome.date().first().isAfter(framework.validTo().last()));
		return within ? "Not inspected under this framework, as far as Sightline's records go"
				: "No inspection under this framework recorded in Sightline";
	}

	/** The inspection that had begun by the day, and was published after it. */
	private static Optional<Outcome> awaited(List<Outcome> ever, Framework framework, AsOf asOf) {
		return ever.stream()
			.filter((outcome) -> asOf.on() != null && outcome.type().graded() && under(framework, outcome))
			.filter((outcome) -> outcome.startedOn() != null && !outcome.startedOn().last().isAfter(asOf.on()))
			.filter((outcome) -> outcome.publishedOn() != null && outcome.publishedOn().first().isAfter(asOf.on()))
			.findFirst();
	}

}
