package uk.sightline.paper;

import java.util.List;

import uk.sightline.authority.Authority;
import uk.sightline.grading.Theme;
import uk.sightline.improvement.Plan;
import uk.sightline.indicator.Indicator;
import uk.sightline.improvement.Priority;

/**
 * What a paper about some authorities can show.
 *
 * @param themes on which any of them was ever judged
 * @param subjects the indicators of which anything is recorded for any of them
 * @param plans the improvement plans of any of them
 */
record Offer(List<Authority> authorities, List<Theme> themes, List<Subject> subjects, List<Plan> plans) {

	/** Indicators under one heading; those of official statistics stand before all. */
	record Subject(String name, List<Indicator> indicators) {

		public boolean any(List<String> chosen) {
			return this.indicators.stream().map(Indicator::code).anyMatch(chosen::contains);
		}

	}

	/** All indicators, in the order of the form. */
	public List<Indicator> indicators() {
		return this.subjects.stream().flatMap((subject) -> subject.indicators().stream()).toList();
	}

	/** What stands for a priority in a form and in what is kept. */
	private static String part(Plan plan, Priority priority) {
		return plan.slug() + '/' + priority.number();
	}

	List<String> parts() {
		return this.plans.stream()
			.flatMap((plan) -> plan.priorities().stream().map((priority) -> part(plan, priority)))
			.toList();
	}

}
