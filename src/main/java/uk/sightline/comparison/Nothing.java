package uk.sightline.comparison;

import java.util.List;
import java.util.function.Predicate;

import uk.sightline.grading.Area;
import uk.sightline.inspection.Outcome;
import uk.sightline.web.PartialDate;

/** The different kinds of nothing, each in its own words. */
final class Nothing {

	private Nothing() {
	}

	/** Why an inspection shows no judgement on a subject. */
	static String why(Outcome outcome, Predicate<Area> subject) {
		List<Area> areas = outcome.framework().areas().stream().filter(subject).toList();
		if (areas.isEmpty()) {
			return "Not judged under this framework";
		}
		if (areas.stream().anyMatch((area) -> area.judgedIn(outcome.startedOn()))) {
			return outcome.ownReport() ? "Not judged in this inspection" : "Not recorded in Sightline";
		}
		return areas.stream()
			.filter((area) -> area.validTo() != null && area.validTo().last().isBefore(outcome.startedOn().first()))
			.findFirst()
			.map((area) -> "No longer given since " + dayAfter(area.validTo()).monthWords())
			.orElse("Not judged apart at the time");
	}

	static PartialDate dayAfter(PartialDate date) {
		return PartialDate.of(date.last().plusDays(1).toString());
	}

}
