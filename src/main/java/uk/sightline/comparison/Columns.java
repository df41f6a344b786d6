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
import uk.sightline.web.PartialDate;

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

	private static Column column(Authority authority, List<Outcome> all, Framework framework, AsOf asOf) {
		List<Outcome> graded = all.stream()
			.filter(Outcome::graded)
			.filter((outcome) -> publishedBy(outcome, asOf.on()))
			.toList();
		Optional<Outcome> latest = latest(graded.stream()
			.filter((outcome) -> framework == null || outcome.framework().code().equals(framework.code()))
			.toList());
		return new Column(authority, latest.orElse(null), graded,
				latest.isPresent() ? null : absence(authority, all, framework, asOf), awaited(all, asOf.on()));
	}

	/** The inspection published last; one without a known day counts by its fieldwork. */
	static Optional<Outcome> latest(List<Outcome> outcomes) {
		return outcomes.stream()
			.max(Comparator
				.<Outcome, LocalDate>comparing(
						(outcome) -> ((outcome.publishedOn() != null) ? outcome.publishedOn() : outcome.date()).last())
				.thenComparing(Outcome::slug));
	}

	private static boolean publishedBy(Outcome outcome, LocalDate day) {
		return day == null || (outcome.publishedOn() != null && !outcome.publishedOn().last().isAfter(day));
	}

	private static String absence(Authority authority, List<Outcome> all, Framework framework, AsOf asOf) {
		if (!authority.existedOn(asOf.day())) {
			return "The authority did not exist on this day";
		}
		if (framework == null || all.isEmpty()) {
			return (asOf.on() == null) ? "Not recorded in Sightline"
					: "No graded inspection by this day recorded in Sightline";
		}
		boolean within = all.stream()
			.anyMatch((outcome) -> outcome.date().first().isBefore(framework.validFrom().first()))
				&& framework.validTo() != null
				&& all.stream().anyMatch((outcome) -> outcome.date().first().isAfter(framework.validTo().last()));
		return within ? "Not inspected under this framework, as far as Sightline's records go"
				: "No inspection under this framework recorded in Sightline";
	}

	private static String awaited(List<Outcome> all, LocalDate day) {
		if (day == null) {
			return null;
		}
		return all.stream()
			.filter((outcome) -> outcome.type().graded() && outcome.startedOn() != null
					&& !outcome.startedOn().last().isAfter(day))
			.filter((outcome) -> outcome.publishedOn() != null && outcome.publishedOn().first().isAfter(day))
			.findFirst()
			.map((outcome) -> "Inspected from %s, not yet published on this day".formatted(words(outcome.startedOn())))
			.orElse(null);
	}

	private static String words(PartialDate date) {
		return date.words();
	}

}
